import type { Issue } from '../../i18n/issue.ts';
import type { Label, Model } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import type { Override } from '../../language/override.ts';
import type { PlanAmounts } from '../../scenario/benefits/plan-result.ts';
import type { ClaimsFile } from '../../runner/claims-session.ts';
import type { Asked } from '../../runner/answering.ts';
import { PlanRunner } from '../../runner/benefits/plan-runner.ts';
import type { BandedAnswer, Population, PopulationSource } from '../../runner/benefits/questions.ts';
import type { BenefitsEdits, LeverChange, Reform, SyntheticChoice } from '../state/benefits-edits.ts';
import type { Project } from '../state/project.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { cellsByPath, leverGroups, type LeverCell, type LeverGroup } from './lever-list.ts';
import { issuesBeyond, resultsById, type ShownResults } from './shown-results.ts';
import { assumptionsText, firstPlan, planTexts, plans, populationYears } from '../plan-files.ts';
import { currentReform, noBenefits, overridesOf, reformsOf, replaced, withLever } from './reforms.ts';

export const benefitViews = ['result', 'groups', 'movements', 'measures', 'solve', 'persons'] as const;
export type BenefitViewName = (typeof benefitViews)[number];

/** How long the hand must rest before everything is worked out. */
const rest = 250;
/** A review takes longer: it waits until nothing has moved for a while. */
const reviewRest = 700;
/** Amounts remembered, so that a lever moved back answers at once. */
const mostKept = 200;
export const populationSizes: readonly number[] = [10_000, 50_000, 200_000, 1_000_000];

/** A plan, the people it is run on, its reforms and what they do; it outlives a visit to another task. */
export class BenefitsDesk {
  private readonly workbench: Workbench;
  private readonly runner: PlanRunner;
  view: BenefitViewName = $state('result');
  /** The person on the screen, by number among those with claims, or by identifier. */
  person: number | string | undefined = $state(undefined);
  /** A person's own file, in use instead of the synthetic people; it is not kept. */
  own: ClaimsFile | undefined = $state.raw(undefined);
  private ownNumber = 0;
  population: Population | undefined = $state.raw(undefined);
  opening: { readonly done: number; readonly total: number } | undefined = $state.raw(undefined);
  private openingAsk: Asked<Population> | undefined;
  failure: unknown = $state.raw(undefined);
  /** Amounts by what was asked for, of the plan and people that are open. */
  private amounts: Readonly<Record<string, PlanAmounts>> = $state.raw({});
  /** The last amounts of each reform, shown while newer ones are worked out. */
  private last: Readonly<Record<string, PlanAmounts>> = $state.raw({});
  /** The last full results. */
  results: ShownResults | undefined = $state.raw(undefined);
  /** Plan and people that were asked for, and those that have come. */
  private openName = $state('');
  private openedName = $state('');
  /** What is wrong with the plan, and with the current reform that is not wrong with the plan. */
  reviewed: { readonly plan: readonly Issue[]; readonly reform: readonly Issue[] } = $state.raw({ plan: [], reform: [] });
  private reviewer: PlanRunner | undefined;
  private readonly inline: boolean;

  constructor(workbench: Workbench, settings: { readonly inline?: boolean } = {}) {
    this.workbench = workbench;
    this.inline = settings.inline ?? false;
    this.runner = new PlanRunner(settings);
  }

  private get project(): Project {
    if (!this.workbench.project) throw new TypeError('BenefitsDesk: an open project; got none');
    return this.workbench.project;
  }

  get edits(): BenefitsEdits {
    return this.project.edits.benefits ?? noBenefits;
  }

  /** Scheme of the open budget: its plans and people come first. */
  get budgetScheme(): SyntheticChoice['scheme'] {
    return this.project.entry.model.startsWith('resident/') ? 'resident' : 'employee';
  }

  readonly plan: string = $derived.by(() => {
    const wanted = this.edits.plan ?? firstPlan[this.budgetScheme];
    return plans.some(({ id }) => id === wanted) ? wanted : plans[0]!.id;
  });
  readonly model: Model = $derived.by(() => {
    const { model, issues } = readModel(planTexts[this.plan]!, `${this.plan}.yaml`, (id) => planTexts[id]);
    if (!model) throw new RangeError(`BenefitsDesk: a sound plan; got ${this.plan} with ${issues[0]?.code ?? 'no issue'}`);
    return model;
  });
  /** Whether the plan is of employees: it tells the active from the retired. */
  readonly planScheme: SyntheticChoice['scheme'] = $derived.by(() => ([...this.model.dimensions.values()].some(({ elements }) => elements.includes('retired')) ? 'employee' : 'resident'));
  readonly synthetic: SyntheticChoice = $derived.by(() => this.edits.synthetic ?? { scheme: this.planScheme, persons: 50_000, seed: 7 });
  readonly period: string = $derived(this.edits.period ?? populationYears.at(-1)!);
  /** Year whose people are drawn: the last the assumptions reach. */
  readonly populationYear: string = $derived(populationYears.findLast((year) => year <= this.period) ?? populationYears[0]!);
  readonly groups: readonly LeverGroup[] = $derived(leverGroups(this.model, this.period));
  readonly cells: ReadonlyMap<string, LeverCell> = $derived(cellsByPath(this.groups));
  readonly reforms: readonly Reform[] = $derived(reformsOf(this.edits, this.plan));
  readonly current: Reform = $derived(currentReform(this.edits, this.plan));

  private readonly source: { readonly name: string; readonly population: PopulationSource } = $derived.by(() => {
    if (this.own) return { name: `file ${this.ownNumber}`, population: { kind: 'file', file: this.own, choices: {} } };
    const drawn = { ...this.synthetic, period: this.populationYear };
    return { name: `synthetic ${JSON.stringify(drawn)}`, population: { kind: 'synthetic', assumptions: assumptionsText, ...drawn } };
  });
  private readonly wanted: string = $derived(`${this.plan} ${this.source.name}`);

  /** Whether people and plan on the screen are those chosen. */
  get isOpen(): boolean {
    return this.openedName === this.wanted && this.population?.ready === true;
  }

  /** Opens plan and people if they are not open. */
  open(): void {
    const { wanted, plan, source } = this;
    if (this.openName === wanted) return;
    this.openName = wanted;
    this.openingAsk?.cancel();
    this.opening = { done: 0, total: 0 };
    this.failure = undefined;
    const asked = this.runner.ask('open', { plan, texts: planTexts, population: source.population, populationName: source.name }, { progress: (done, total) => (this.opening = { done, total }) });
    this.openingAsk = asked;
    asked.answer.then(
      (population) => {
        if (!population || this.openName !== wanted) return;
        this.opening = undefined;
        this.amounts = {};
        this.last = {};
        this.results = undefined;
        this.population = population;
        this.openedName = wanted;
      },
      (failure: unknown) => {
        if (this.openName !== wanted) return;
        this.opening = undefined;
        this.failure = failure;
      },
    );
  }

  /** Breaks the reading of a file off and goes back to the synthetic people. */
  stopOpening(): void {
    this.openingAsk?.cancel();
    this.useSynthetic();
  }

  useFile(file: ClaimsFile): void {
    this.ownNumber++;
    this.own = file;
  }

  useSynthetic(): void {
    this.own = undefined;
  }

  private keyOf(overrides: readonly Override[]): string {
    return JSON.stringify([this.period, overrides]);
  }

  /** What is wanted now: each reform's changes, and the baseline's none. */
  private readonly variants: readonly { readonly id: string; readonly name: Label; readonly overrides: readonly Override[]; readonly key: string }[] = $derived.by(() => {
    const all = [{ id: 'baseline', name: this.model.title, set: [] as readonly LeverChange[] }, ...this.reforms];
    return all.map(({ id, name, set }) => {
      const overrides = overridesOf({ set }, this.period);
      return { id, name, overrides, key: this.keyOf(overrides) };
    });
  });

  /** Asks for what is not known yet: amounts at once, everything else when the hand rests. @returns stops the waiting */
  refresh(): (() => void) | undefined {
    if (!this.isOpen) return undefined;
    const { openName, variants, period } = this;
    const missing = variants.filter(({ key }) => !(key in this.amounts));
    const still = (): boolean => this.openName === openName;
    if (missing.length > 0) {
      this.runner.ask('amounts', { period, variants: missing.map(({ overrides }) => overrides) }).answer.then(
        (given) => {
          if (!given || !still()) return;
          this.amounts = { ...Object.fromEntries(Object.entries(this.amounts).slice(-mostKept)), ...Object.fromEntries(missing.map(({ key }, at) => [key, given[at]!])) };
          this.last = { ...this.last, ...Object.fromEntries(missing.map(({ id }, at) => [id, given[at]!])) };
        },
        (failure: unknown) => still() && (this.failure = failure),
      );
    }
    const key = variants.map((variant) => variant.key).join();
    if (this.results?.key === key) return undefined;
    const timer = setTimeout(() => {
      this.runner.ask('results', { period, variants: variants.map(({ id, name, overrides }) => ({ id, name, overrides })) }).answer.then(
        (given) => {
          if (!given || !still()) return;
          this.results = { key, baseline: given[0]!, reforms: resultsById(given.slice(1)) };
        },
        (failure: unknown) => still() && (this.failure = failure),
      );
    }, rest);
    return () => clearTimeout(timer);
  }

  /** Asks what is wrong with the plan and with the current reform, apart from everything else. @returns stops the waiting */
  review(): () => void {
    const { plan, period, current } = this;
    const overrides = overridesOf(current, period);
    const timer = setTimeout(() => {
      this.reviewer ??= new PlanRunner({ inline: this.inline });
      const asked = [[], overrides].map((changes, at) => this.reviewer!.ask('review', { plan, texts: planTexts, period, overrides: changes }, { lane: `review ${at}` }).answer);
      Promise.all(asked).then(
        ([ofPlan, ofReform]) => {
          if (!ofPlan || !ofReform) return;
          this.reviewed = { plan: ofPlan, reform: issuesBeyond(ofPlan, ofReform) };
        },
        (failure: unknown) => (this.failure = failure),
      );
    }, reviewRest);
    return () => clearTimeout(timer);
  }

  /** Amounts of the baseline (`baseline`) or a reform: the newest there are. */
  amountsOf(id: string): PlanAmounts | undefined {
    const variant = this.variants.find((each) => each.id === id);
    return (variant && this.amounts[variant.key]) ?? this.last[id];
  }

  /** Whether a reform's amounts are still those of earlier changes. */
  isStale(id: string): boolean {
    const variant = this.variants.find((each) => each.id === id);
    return variant !== undefined && !(variant.key in this.amounts);
  }

  get resultsStale(): boolean {
    return this.results?.key !== this.variants.map((variant) => variant.key).join();
  }

  overridesOf(id: string): readonly Override[] {
    return this.variants.find((each) => each.id === id)?.overrides ?? [];
  }

  /** Asks something else of the plan and people that are open. */
  readonly ask: PlanRunner['ask'] = (question, ask, settings) => {
    const { openName } = this;
    const asked = this.runner.ask(question, ask, settings);
    // What fails because another plan has been opened meanwhile is no failure.
    const answer = asked.answer.catch((failure: unknown) => {
      if (this.openName === openName) this.failure = failure;
      return undefined;
    });
    return { ...asked, answer };
  };

  change(edits: BenefitsEdits, what: Label, key?: string): void {
    this.project.history.change({ ...this.project.edits, benefits: edits }, what, key);
  }

  /** A plan's amounts on a table by bands, apart from the people that are open. */
  estimate(file: { readonly name: string; readonly bytes: Uint8Array }, method: 'banded' | 'fitted'): Promise<BandedAnswer | undefined> {
    this.reviewer ??= new PlanRunner({ inline: this.inline });
    const { plan, period } = this;
    return this.reviewer.ask('banded', { plan, texts: planTexts, file, method, period, variants: [[], this.overridesOf(this.current.id)] }).answer;
  }

  /** Sets a lever of the current reform. */
  set(path: string, value: LeverChange['value'], what: Label): void {
    const baseline = this.cells.get(path)?.baseline;
    if (baseline === undefined) return;
    this.change(replaced(this.edits, this.plan, withLever(this.current, path, value, baseline)), what, `benefits ${this.current.id} ${path}`);
  }

  reset(path: string, what: Label): void {
    this.change(replaced(this.edits, this.plan, { ...this.current, set: this.current.set.filter((change) => change.path !== path) }), what);
  }

  /** What a lever of the current reform stands at. */
  valueOf(cell: LeverCell): LeverChange['value'] {
    return this.current.set.find(({ path }) => path === cell.path)?.value ?? cell.baseline;
  }

  seal(): void {
    this.project.history.seal();
  }
}

const desks = new WeakMap<Workbench, BenefitsDesk>();

/** The one desk of a workbench. */
export function benefitsDeskOf(workbench: Workbench): BenefitsDesk {
  const known = desks.get(workbench);
  if (known) return known;
  let made!: BenefitsDesk;
  // What is derived belongs to the effect it is made in: that of a component would end with its first visit.
  $effect.root(() => void (made = new BenefitsDesk(workbench)));
  desks.set(workbench, made);
  return made;
}
