import type { Issue } from '../../i18n/issue.ts';
import { evaluator, type EvaluatedRun, type Evaluator } from '../../language/run/evaluate.ts';
import type { Label, Model, SourceTables } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { budgetForm, budgetYears, readiness, type BudgetSheet, type BudgetYears } from '../../scenario/budget.ts';
import { asKnownAt } from '../../scenario/as-known-at.ts';
import { withExpectedYear, type ExpectedYear } from '../../scenario/execution.ts';
import type { ProjectEntry } from '../../scenario/projects.ts';
import { reviewScenario } from '../../scenario/review-scenario.ts';
import type { Scenario, ScenarioChange } from '../../scenario/scenario.ts';
import type { Dataset } from '../datasets.ts';
import { modelLibrary } from '../model-files.ts';
import {
  untouched, withChange, withExpected, withModelText, withMonth, withoutChange, withOwnText, withReason, withSet, withTables, type Cases, type Edits, type TypedMonth,
} from './edits.ts';
import { Execution } from './execution.svelte.ts';
import { History } from './history.svelte.ts';
import { withLoaded, type LoadedTable } from './loaded-tables.ts';
import type { RunName } from './subject.ts';

const noTables: readonly LoadedTable[] = [];

/** A project that is open: its model and figures, what has been changed, and the results of both. */
export class Project {
  readonly entry: ProjectEntry;
  /** The dataset that the program brings with it. */
  readonly shippedDataset: Dataset;
  readonly history: History<Edits>;
  /** Logs of reviews, apart from the history: what was signed is not taken back by undo. */
  cases: Cases = $state.raw({});
  private readonly withCases: Edits = $derived.by(() => (Object.keys(this.cases).length === 0 ? this.history.value : { ...this.history.value, cases: this.cases }));
  /** Text of the model file as the program brings it. */
  readonly shippedText: string;

  /** Tables from the person's own files. */
  readonly loaded: readonly LoadedTable[] = $derived(this.edits.tables ?? noTables);
  /** The dataset with the person's own tables laid over it. */
  readonly dataset: Dataset = $derived.by(() => withLoaded(this.shippedDataset, this.loaded));
  /** What the budget may know: for a project on past years, the figures of its time. */
  private readonly known: SourceTables = $derived.by(() => this.asKnown(this.dataset.tables));
  private readonly shipped: Model;
  readonly model: Model = $derived.by(() => (this.modelText === undefined ? this.shipped : (this.read(this.modelText) ?? this.shipped)));
  readonly evaluator: Evaluator = $derived.by(() => evaluator(this.model, this.known));
  readonly baseline: EvaluatedRun = $derived.by(() => this.evaluator.run(this.span));
  /** The scenario's own evaluator, where it has an estimate of the running year that the baseline has not. */
  readonly scenarioEvaluator: Evaluator = $derived.by(() => {
    const { expected } = this.edits;
    return expected ? evaluator(this.model, withExpectedYear(this.known, expected)) : this.evaluator;
  });
  readonly scenarioRun: EvaluatedRun = $derived.by(() => (this.changed ? this.scenarioEvaluator.run({ ...this.span, overrides: this.scenario.set }) : this.baseline));
  /** What happened, for a project on past years. */
  readonly actual: EvaluatedRun | undefined = $derived.by(() =>
    this.entry.known === undefined ? undefined : evaluator(this.model, this.dataset.tables).run(this.span),
  );
  readonly execution: Execution;
  reviewed: readonly Issue[] = $state.raw([]);
  readonly years: BudgetYears = $derived.by(() => budgetYears(this.baseline));
  /** The form's lines; their values are read from the runs. */
  readonly form: readonly BudgetSheet[] = $derived.by(() => budgetForm(this.baseline, undefined, []));

  constructor(entry: ProjectEntry, dataset: Dataset, shippedText: string, edits: Edits = untouched) {
    this.entry = entry;
    this.shippedDataset = dataset;
    this.shippedText = shippedText;
    this.history = new History(edits);
    this.cases = edits.cases ?? {};
    this.shipped = this.read(shippedText) ?? this.refuse();
    this.execution = new Execution(this);
  }

  get edits(): Edits {
    return this.withCases;
  }

  get scenario(): Scenario {
    return this.history.value.scenario;
  }

  get modelText(): string | undefined {
    return this.history.value.modelText;
  }

  get changed(): boolean {
    return this.changeCount > 0;
  }

  /** Changes of the scenario, with an estimate of the running year as one. */
  get changeCount(): number {
    return this.scenario.set.length + (this.edits.expected ? 1 : 0);
  }

  get ready(): ReturnType<typeof readiness> {
    return readiness(this.scenarioRun, this.years.budget);
  }

  /** Says of each change what it fails to do. A run for each change: called when the hand rests. */
  review(): void {
    this.reviewed = this.changed ? reviewScenario(this.scenarioEvaluator, this.scenario, this.entry.to).issues : [];
  }

  run(name: RunName): EvaluatedRun {
    if (name === 'execution') return this.execution.run ?? this.baseline;
    if (name === 'actual') return this.actual ?? this.baseline;
    return name === 'baseline' ? this.baseline : this.scenarioRun;
  }

  /** A run with other changes than the scenario's, for comparing. */
  runWith(set: readonly ScenarioChange[]): EvaluatedRun {
    return this.scenarioEvaluator.run({ ...this.span, overrides: set });
  }

  /** Lays one value over the baseline. Edits that follow each other on one path are one step until `history.seal()`. */
  set(change: ScenarioChange, what: Label): void {
    this.history.change(withChange(this.edits, change), what, change.path);
  }

  reset(path: string, what: Label): void {
    this.history.change(withoutChange(this.edits, path), what);
  }

  replaceSet(set: readonly ScenarioChange[], what: Label): void {
    this.history.change(withSet(this.edits, set), what);
  }

  replaceScenario(scenario: Scenario, what: Label): void {
    this.history.change({ ...this.edits, scenario }, what);
  }

  setReason(quantity: string, reason: string, what: Label): void {
    this.history.change(withReason(this.edits, quantity, reason), what, `reason ${quantity}`);
  }

  setMonth(month: string, flows: TypedMonth | undefined, what: Label): void {
    this.history.change(withMonth(this.edits, month, flows), what);
  }

  setExpected(expected: ExpectedYear | undefined, what: Label): void {
    this.history.change(withExpected(this.edits, expected), what);
  }

  /** A section's own text in a written report; typing in one is one step until `history.seal()`. */
  setOwnText(section: string, text: string, what: Label): void {
    this.history.change(withOwnText(this.edits, section, text), what, `report ${section}`);
  }

  setModelText(text: string | undefined, what: Label): void {
    this.history.change(withModelText(this.edits, text), what);
  }

  setTables(tables: readonly LoadedTable[], what: Label): void {
    this.history.change(withTables(this.edits, tables), what);
  }

  /** Puts other edits in the place of all. Undo brings back what was there, but for logs of reviews. */
  replaceEdits({ cases = {}, ...edits }: Edits, what: Label): void {
    this.history.change(edits, what);
    this.history.seal();
    this.cases = cases;
  }

  /** What is changed from now on comes from a saved state. */
  follow(state: string): void {
    this.history.amend({ ...this.history.value, line: state });
  }

  /** The baseline as it would be with other tables. */
  baselineWith(tables: readonly LoadedTable[]): EvaluatedRun {
    return evaluator(this.model, this.asKnown(withLoaded(this.shippedDataset, tables).tables)).run(this.span);
  }

  private asKnown(tables: SourceTables): SourceTables {
    return this.entry.known === undefined ? tables : asKnownAt(tables, this.entry.known);
  }

  private get span(): { readonly from: string; readonly to: string } {
    return { from: this.entry.from, to: this.entry.to };
  }

  private read(text: string): Model | undefined {
    return readModel(text, `${this.entry.model}.yaml`, modelLibrary).model;
  }

  private refuse(): never {
    throw new RangeError(`Project: a sound model file; got ${this.entry.model}`);
  }
}
