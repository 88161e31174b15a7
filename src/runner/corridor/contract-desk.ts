import { settlementOutlook } from '../../scenario/corridor/before-year-end.ts';
import { breakEvenPremium } from '../../scenario/corridor/break-even-premium.ts';
import { claimsDistribution, type ClaimsDistribution } from '../../scenario/corridor/claims-distribution.ts';
import { readOutlook } from '../../scenario/corridor/claims-outlook.ts';
import { corridorValue } from '../../scenario/corridor/corridor-value.ts';
import type { PayoffRange } from '../../scenario/corridor/payoff.ts';
import { reviewContract } from '../../scenario/corridor/review-contract.ts';
import type { Progress, Signal } from '../answering.ts';
import { otherWork } from '../other-work.ts';
import { claimSizes } from './claim-sizes.ts';
import { claimsKey, claimsOf } from './claims-of.ts';
import { OpenedContracts } from './opened-contract.ts';
import type { ClaimsAsked, DesignGiven, DesignsAsk, DesignsGiven, OutlookAsk, OutlookGiven, Question, Questions } from './questions.ts';
import { settledDesign } from './settled-design.ts';
import { simulation } from './simulation.ts';

/** Points of a payoff: its lines are straight between bounds. */
const payoffPoints = 201;

/** Contracts and claims on the thread it is made on; what was worked out for the last claims is kept. */
export class ContractDesk {
  private readonly contracts = new OpenedContracts();
  private kept: { readonly key: string; readonly distribution: ClaimsDistribution } | undefined;

  async answer<Q extends Question>(question: Q, ask: Questions[Q]['ask'], progress: Progress, signal: Signal): Promise<Questions[Q]['give']> {
    return (await this.answers[question](ask as never, progress, signal)) as Questions[Q]['give'];
  }

  private readonly answers: { readonly [Q in Question]: (ask: Questions[Q]['ask'], progress: Progress, signal: Signal) => Questions[Q]['give'] | Promise<Questions[Q]['give']> } = {
    outlook: (ask) => this.outlook(ask),
    simulation: ({ contract, claims, seed, years }, progress, signal) => {
      const [year, distribution] = [this.contracts.year(contract), this.distribution(claims)];
      const { issues } = readOutlook(claimsOf(claims));
      return year && distribution ? simulation(year, claimsOf(claims), distribution, { seed, years }, progress, signal) : { compared: [], issues };
    },
    breakEven: ({ contract, claims }) => {
      const year = this.contracts.year(contract);
      return year ? breakEvenPremium(year, claimsOf(claims), { distribution: this.distribution(claims) }) : { solutions: [], curve: [], issues: [] };
    },
    designs: (ask, progress, signal) => this.designs(ask, progress, signal),
    sizes: (ask, progress) => claimSizes(ask, progress),
    review: (ask) => {
      const model = this.contracts.year(ask)?.made.model;
      return model?.corridor?.claims === undefined ? [] : reviewContract(model, ask.period, ask.overrides);
    },
  };

  private outlook({ contract, claims }: OutlookAsk): OutlookGiven {
    const year = this.contracts.year(contract);
    if (!year) return { worth: {}, issues: [] };
    const [outlook, settings] = [claimsOf(claims), { distribution: this.distribution(claims) }];
    const found = settlementOutlook(year, outlook, settings);
    if (!found.year) return { worth: {}, issues: found.issues };
    const { parties } = corridorValue(year, outlook, settings);
    return { year: found.year, worth: Object.fromEntries(Object.entries(parties).map(([party, { expected, standardDeviation }]) => [party, { expected, standardDeviation }])), issues: found.issues };
  }

  private async designs({ current, designs, claims }: DesignsAsk, progress: Progress, signal: Signal): Promise<DesignsGiven | undefined> {
    const own = this.contracts.year(current);
    const { issues } = readOutlook(claimsOf(claims));
    const to = current.figures.reduce((last, { year }) => (year > last ? year : last), current.period);
    const range = own && rangeOf(own, current.period);
    const given: DesignGiven[] = [];
    for (const [at, { id, title, overrides }] of designs.entries()) {
      progress(at, designs.length);
      await otherWork();
      if (signal.aborted) return undefined;
      const year = this.contracts.year({ ...current, contract: id, overrides });
      if (year?.made.model.corridor) given.push({ id, title, ...settledDesign(year, to, range, { outlook: claimsOf(claims), distribution: this.distribution(claims) }) });
    }
    return { range: range ? Array.from({ length: range.points }, (_, at) => range.least + ((range.greatest - range.least) * at) / (range.points - 1)) : [], designs: given, issues };
  }

  /** Undefined where the claims cannot be: whoever asks for more says why. */
  private distribution(claims: ClaimsAsked): ClaimsDistribution | undefined {
    const key = claimsKey(claims);
    if (this.kept?.key === key) return this.kept.distribution;
    const { law } = readOutlook(claimsOf(claims));
    if (!law) return undefined;
    const distribution = claimsDistribution(law);
    this.kept = { key, distribution };
    return distribution;
  }
}

/** Claims around the base of the rates, and those of the year. */
function rangeOf({ made, from, overrides = [] }: NonNullable<ReturnType<OpenedContracts['year']>>, period: string): PayoffRange | undefined {
  const { corridor } = made.model;
  if (corridor?.claims === undefined) return undefined;
  const run = made.run({ ...(from !== undefined && { from }), to: period, overrides });
  const [own, base] = [run.value(corridor.claims, period), run.value(corridor.base, period)];
  return own === undefined || base === undefined || !(base > 0) ? undefined : { least: Math.min(base * 0.75, own * 0.95), greatest: Math.max(base * 1.25, own * 1.05), points: payoffPoints };
}
