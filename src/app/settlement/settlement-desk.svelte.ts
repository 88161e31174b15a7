import type { Issue } from '../../i18n/issue.ts';
import type { Bracket, Label, Model, ModelReading, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { readModel } from '../../language/read/read-model.ts';
import { evaluator, type EvaluatedRun, type Evaluator } from '../../language/run/evaluate.ts';
import { contractPeriod } from '../../scenario/corridor/contract-period.ts';
import { refusedChanges } from '../../scenario/corridor/refused-changes.ts';
import { settle } from '../../scenario/corridor/settle.ts';
import { totalFaults } from '../../scenario/corridor/total-faults.ts';
import { lossItem } from '../../tables/statement/loss-items.ts';
import type { SettledYear, Settlement } from '../../scenario/corridor/settlement.ts';
import type { CorridorEdits, StatementEdits, TermChange } from '../state/corridor-edits.ts';
import type { Project } from '../state/project.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { contracts, contractTexts, firstContract, treaties, type ContractEntry } from './contract-files.ts';
import { exampleStatement, type ExampleStatement } from './example-statement.ts';
import { lossIssues, withLossItems, withLossShown } from './loss-edits.ts';
import { statementItems, statementTable, withFigure, yearsOf, type StatementItem } from './statement.ts';
import { treatyIssues } from './treaty-issues.ts';
import { changeIn, termsByGroup, type Term, type TermCell, type TermGroup } from './term-list.ts';

/** The month that stands for all of a contract. */
const wholeContract = '1999-01';
const untouched: CorridorEdits = { terms: {} };
const noChanges: readonly TermChange[] = [];
const nothing: Settlement = { years: [], issues: [] };

/** A contract with its changes, a statement, and what they settle to; it outlives a visit to another task. */
export class SettlementDesk {
  private readonly workbench: Workbench;
  /** The year looked at; the last one stated, if not chosen. */
  private chosenYear: string | undefined = $state(undefined);
  /** Month from which terms are changed. */
  since: string = $state(wholeContract);
  /** What the last edit of a term took the place of, as long as nothing was changed since. */
  private replaced: { readonly path: string; readonly years: readonly string[]; readonly terms: readonly TermChange[] } | undefined = $state.raw(undefined);

  constructor(workbench: Workbench) {
    this.workbench = workbench;
  }

  private get project(): Project {
    if (!this.workbench.project) throw new TypeError('SettlementDesk: an open project; got none');
    return this.workbench.project;
  }

  get edits(): CorridorEdits {
    return this.project.edits.corridor ?? untouched;
  }

  readonly entry: ContractEntry = $derived.by(() => [...contracts, ...treaties].find(({ id }) => id === (this.edits.contract ?? firstContract)) ?? contracts[0]!);
  readonly reading: ModelReading = $derived.by(() => readModel(contractTexts[this.entry.id]!, `models/${this.entry.id}.yaml`, (id) => contractTexts[id]));
  readonly changes: readonly TermChange[] = $derived(this.edits.terms[this.entry.id] ?? noChanges);
  readonly isChanged: boolean = $derived(this.changes.length > 0);
  readonly overrides: readonly Override[] = $derived(this.changes.map(({ path, from, value }) => ({ path, from, value })).sort((a, b) => (a.from < b.from ? -1 : 1)));

  /** The made-up statement, in years that the contract is in force. */
  readonly example: ExampleStatement = $derived.by(() => exampleStatement(this.model && contractPeriod(this.model, this.overrides)));
  private readonly exampleEdits: StatementEdits = $derived({ from: 'example', name: 'example', figures: this.example.figures, lossItems: this.example.lossItems });
  readonly statement: StatementEdits = $derived(this.edits.statement ?? this.exampleEdits);
  readonly years: readonly string[] = $derived.by(() => {
    const stated = yearsOf(this.statement.figures);
    const [first, last] = [stated[0], stated.at(-1)];
    if (first === undefined || last === undefined) return [];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  });
  readonly year: string | undefined = $derived(this.chosenYear !== undefined && this.years.includes(this.chosenYear) ? this.chosenYear : this.years.at(-1));
  readonly evaluator: Evaluator | undefined = $derived.by(() => {
    const { model } = this.reading;
    return model && evaluator(model, { statement: statementTable(this.statement.figures, this.statement.name) });
  });
  readonly items: readonly StatementItem[] = $derived.by(() => (this.model ? statementItems(this.model) : []));
  readonly run: EvaluatedRun | undefined = $derived.by(() => this.runWith(this.overrides));
  /** Changes that the contract does not take: nothing is settled on them. */
  private readonly refused: readonly Issue[] = $derived.by(() => (this.model ? refusedChanges(this.model, this.overrides) : []));
  readonly settlement: Settlement = $derived.by(() => (this.refused.length > 0 ? { years: [], issues: this.refused } : this.run ? this.settledRun(this.run) : nothing));
  /** As the contract has it, where terms are changed. */
  readonly unchanged: EvaluatedRun | undefined = $derived.by(() => (this.isChanged ? this.runWith([]) : this.run));
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew, never changed
  readonly terms: ReadonlyMap<TermGroup, readonly Term[]> = $derived.by(() => (this.model ? termsByGroup(this.model, this.entry.stated, this.year ?? '2024') : new Map()));
  readonly issues: readonly Issue[] = $derived.by(() => [...this.reading.issues, ...this.settlement.issues]);
  /** Terms that somebody has to give, in the year looked at. */
  readonly notGiven: readonly Term[] = $derived.by(() =>
    [...this.terms.values()].flat().filter(({ cells, quantity }) => this.entry.unpublished.includes(quantity.name) && cells.some((cell) => cell.baseline === undefined && !changeIn(cell, this.changes, this.year ?? '2024'))),
  );
  /** The insurer's figures by year and number. */
  readonly insurer: NonNullable<CorridorEdits['insurer']> = $derived(this.edits.insurer ?? (this.statement.from === 'example' ? this.example.insurer : {}));

  get model(): Model | undefined {
    return this.reading.model;
  }

  /** Whether the terms share surplus and loss by bands; other treaty terms are worked out and not settled. */
  get hasCorridor(): boolean {
    return this.model?.corridor !== undefined;
  }

  get settled(): SettledYear | undefined {
    return this.settlement.years.find(({ period }) => period === this.year);
  }

  /** The settlement of a run, with what the statement itself has wrong. */
  private settledRun(run: EvaluatedRun): Settlement {
    if (!run.model.corridor) return { years: [], issues: treatyIssues(run) };
    const { years, issues } = settle(run);
    const { quantities } = run.model;
    const totals = (this.statement.totals ?? []).flatMap(({ name, ...stated }) => {
      const quantity = quantities.get(name);
      return quantity ? [{ ...stated, kind: 'total' as const, id: name, quantity }] : [];
    });
    const own = [...totalFaults(run, totals, run.periods), ...lossIssues(this.statement)];
    return own.some(({ severity }) => severity === 'error') ? { years: [], issues: [...issues, ...own] } : { years, issues: [...issues, ...own] };
  }

  runWith(overrides: readonly Override[]): EvaluatedRun | undefined {
    const [from, to] = [this.years[0], this.years.at(-1)];
    return this.evaluator && from !== undefined && to !== undefined ? this.evaluator.run({ from, to, overrides }) : undefined;
  }

  lookAt(year: Period): void {
    this.chosenYear = year;
  }

  change(edits: CorridorEdits, what: Label, key?: string): void {
    this.project.history.change({ ...this.project.edits, corridor: edits }, what, key);
  }

  choose(contract: string, what: Label): void {
    this.change({ ...this.edits, contract }, what);
    this.seal();
  }

  /** Sets a term from the month chosen on; for the whole contract in place of what single years had. Its own value takes the change away. */
  setTerm(cell: TermCell, value: number | string | readonly Bracket[], what: Label): void {
    const isWhole = this.since === wholeContract;
    const before = this.replacedBy(cell);
    const years = isWhole ? [...before, ...this.changes.flatMap(({ path, from }) => (path === cell.path && from !== wholeContract ? [from.slice(0, 4)] : []))] : [];
    const others = this.changes.filter(({ path, from }) => path !== cell.path || (!isWhole && from !== this.since));
    const same = isWhole && JSON.stringify(value) === JSON.stringify(cell.baseline);
    this.putTerms(same ? others : [...others, { path: cell.path, from: this.since, value }], what, `term ${this.entry.id} ${cell.path} ${this.since}`);
    this.replaced = years.length > 0 ? { path: cell.path, years, terms: this.changes } : undefined;
  }

  /** Years whose own values of a term the last edit replaced by one for the whole contract. */
  replacedBy({ path }: Pick<TermCell, 'path'>): readonly string[] {
    const { replaced } = this;
    return replaced?.path === path && replaced.terms === this.changes ? replaced.years : [];
  }

  resetTerm({ path }: TermCell, what: Label): void {
    this.putTerms(this.changes.filter((change) => change.path !== path), what);
  }

  resetAll(what: Label): void {
    this.putTerms([], what);
  }

  /** A policy loss typed as one amount is an item of it, for which cause and evidence are to be given. */
  putFigure(year: string, item: string, amount: number | undefined, what: Label): void {
    const own: StatementEdits = this.statement.from === 'example' ? { ...this.statement, from: 'typed' } : this.statement;
    const others = (own.lossItems ?? []).filter((loss) => loss.year !== year);
    const next = item === lossItem ? withLossItems(own, amount === undefined ? others : [...others, { year, amount, counted: false, place: { path: `${year} ${item}` } }]) : own;
    this.putStatement(item === lossItem ? next : { ...own, figures: withFigure(own.figures, year, item, amount) }, what);
  }

  /** @param statement undefined for the example */
  putStatement(statement: StatementEdits | undefined, what: Label): void {
    const { statement: _before, ...rest } = this.edits;
    this.change(statement ? { ...rest, statement: withLossShown(statement, this.statement.lossItems ?? []), insurer: this.insurer } : rest, what);
    this.seal();
  }

  putInsurer(name: string, amount: number | undefined, what: Label): void {
    const year = this.year ?? '';
    const { [name]: _before, ...others } = this.insurer[year] ?? {};
    this.change({ ...this.edits, insurer: { ...this.insurer, [year]: amount === undefined ? others : { ...others, [name]: amount } } }, what);
    this.seal();
  }

  seal(): void {
    this.project.history.seal();
  }

  private putTerms(changes: readonly TermChange[], what: Label, key?: string): void {
    this.change({ ...this.edits, terms: { ...this.edits.terms, [this.entry.id]: changes } }, what, key);
  }
}

const desks = new WeakMap<Workbench, SettlementDesk>();

/** The one desk of a workbench. Made under a root of its own: what is derived lives on when the task that asked first is left. */
export function settlementDeskOf(workbench: Workbench): SettlementDesk {
  const known = desks.get(workbench);
  if (known) return known;
  $effect.root(() => void desks.set(workbench, new SettlementDesk(workbench)));
  return desks.get(workbench)!;
}
