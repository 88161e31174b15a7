import type { Label } from '../../language/model.ts';
import type { ClaimsDistribution } from '../../scenario/corridor/claims-distribution.ts';
import type { ClaimsOutlook } from '../../scenario/corridor/claims-outlook.ts';
import type { ContractYear } from '../../scenario/corridor/contract-year.ts';
import { corridorValue } from '../../scenario/corridor/corridor-value.ts';
import { payoff, type PayoffRange } from '../../scenario/corridor/payoff.ts';
import { settle } from '../../scenario/corridor/settle.ts';
import type { DesignGiven } from './questions.ts';

type Settled = Omit<DesignGiven, 'id' | 'title'>;

/** A design on the statement it was given: every year settled, its payoff over a range of claims, and what it is worth to each side. */
export function settledDesign(year: ContractYear, to: string, range: PayoffRange | undefined, claims: { readonly outlook: ClaimsOutlook; readonly distribution: ClaimsDistribution | undefined }): Settled {
  const { made, from, period, overrides = [], executor } = year;
  const { years, issues } = settle(made.run({ ...(from !== undefined && { from }), to, overrides }));
  if (years.length === 0) return { insurer: [], fund: [], worth: {}, missing: missingIn(issues) };
  const of = (party: string): readonly number[] => years.flatMap(({ results }) => results[party]?.value ?? []);
  const drawn = range && made.model.corridor?.claims !== undefined && payoff(made, { period, overrides, ...(from !== undefined && { from }), ...(executor && { executor }) }, range).results;
  const [insurer, fund] = drawn ? [drawn['insurer'], drawn['fund']] : [];
  const value = claims.distribution && corridorValue(year, claims.outlook, { distribution: claims.distribution });
  return {
    insurer: of('insurer'), fund: of('fund'), missing: [],
    ...(insurer && fund && { payoff: { insurer: [...insurer], fund: [...fund] } }),
    worth: Object.fromEntries(Object.entries(value?.parties ?? {}).map(([party, { expected, standardDeviation }]) => [party, { expected, standardDeviation }])),
  };
}

function missingIn(issues: ReturnType<typeof settle>['issues']): readonly Label[] {
  const labels = issues.filter(({ code }) => code === 'contract/term-not-given').map(({ values }): Label => ({ zh: String(values['labelZh']), en: String(values['labelEn']) }));
  return [...new Map(labels.map((label) => [label.en, label])).values()];
}
