import type { EvaluatedRun } from '../../language/evaluate.ts';
import { evaluator } from '../../language/evaluate.ts';
import type { Check, Label, SourceTables } from '../../language/model.ts';
import { readModel } from '../../language/read-model.ts';
import type { CheckOutcome } from '../../language/result.ts';
import type { DatasetNote } from '../dataset-notes.ts';
import { openDataset } from '../datasets.ts';
import { modelLibrary, modelTexts } from '../model-files.ts';
import type { Project } from '../state/project.svelte.ts';
import { comparesPrinted } from './check-sides.ts';

const statementModel = 'statements/fund-statement';
/** Published statements that the program brings along, from the smallest. */
const published = ['tacheng-2024', 'county-resident-2024', 'region-2014-2022'];

/** The relations of one budget or statement, worked out. */
export interface TieOut {
  readonly id: string;
  readonly title: Label;
  readonly run: EvaluatedRun;
  readonly outcomes: readonly CheckOutcome[];
  readonly notes: readonly DatasetNote[];
}

/** One relation of one scheme over the years. */
export interface Relation {
  readonly check: Check;
  readonly element: string;
  readonly outcomes: ReadonlyMap<string, CheckOutcome>;
}

export function budgetTieOut(project: Project, title: Label): TieOut {
  const run = project.baseline;
  return { id: 'budget', title, run, outcomes: run.checks, notes: project.dataset.notes };
}

/** The statement that stands in tables; undefined where they hold none of its relations. */
export function statementTieOut(id: string, title: Label, tables: SourceTables, notes: readonly DatasetNote[]): TieOut | undefined {
  const text = modelTexts.get(statementModel);
  const model = text === undefined ? undefined : readModel(text, `${statementModel}.yaml`, modelLibrary).model;
  if (!model) return undefined;
  const made = evaluator(model, tables);
  if (made.observations.last === undefined) return undefined;
  const run = made.run({ to: made.observations.last });
  const outcomes = run.checks.filter((outcome) => comparesPrinted(run, outcome));
  return outcomes.length === 0 ? undefined : { id, title, run, outcomes, notes };
}

export async function publishedTieOuts(): Promise<readonly TieOut[]> {
  const datasets = await Promise.all(published.map(openDataset));
  return datasets.flatMap(({ name, title, tables, notes }) => statementTieOut(name, title, tables, notes) ?? []);
}

/** The outcomes by relation and scheme, in the model's order. */
export function relationsOf(tieOut: TieOut): readonly Relation[] {
  const relations = new Map<string, { check: Check; element: string; outcomes: Map<string, CheckOutcome> }>();
  for (const outcome of tieOut.outcomes) {
    const element = outcome.element ?? '';
    const id = `${element} ${outcome.check.name}`;
    const relation = relations.get(id) ?? { check: outcome.check, element, outcomes: new Map() };
    relation.outcomes.set(outcome.period, outcome);
    relations.set(id, relation);
  }
  return [...relations.values()];
}

export function failing(tieOut: TieOut): readonly CheckOutcome[] {
  return tieOut.outcomes.filter(({ holds }) => !holds);
}

/** What the dataset itself says about a figure that a failing relation reads, most telling first. */
export function remarkOn(tieOut: TieOut, outcome: CheckOutcome): DatasetNote | undefined {
  const tables = new Set(tablesRead(tieOut.run, outcome));
  const year = Number(outcome.period.slice(0, 4));
  const fitting = tieOut.notes.filter((note) =>
    note.touches.some(
      ({ resource, columns, from, to, where }) =>
        tables.has(`${resource} ${columns[0] ?? ''}`) && from <= year && year <= to && (where['scheme'] === undefined || outcome.element === undefined || where['scheme'].includes(outcome.element)),
    ),
  );
  const span = (note: DatasetNote): number => Math.min(...note.touches.map(({ from, to }) => to - from));
  return fitting.toSorted((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning') || span(a) - span(b))[0];
}

/** Closing balances alone: a note on any flow of the year would explain every failure and so none. */
function tablesRead(run: EvaluatedRun, { check }: CheckOutcome): readonly string[] {
  const bound = [...run.model.quantities.values()].filter(({ name, binding }) => binding && new RegExp(`\\b${name}\\b`).test(check.formula.text));
  return bound.map(({ binding }) => `${binding!.table} ${binding!.column}`);
}
