import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { evaluator } from '../../language/run/evaluate.ts';
import type { Check, Label, SourceTables } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import type { CheckOutcome } from '../../language/result.ts';
import { touchesQuantity, type DatasetNote } from '../dataset-notes.ts';
import { openDataset } from '../datasets.ts';
import { allModels, allModelTexts } from '../all-model-files.ts';
import type { Project } from '../state/project.svelte.ts';
import { checkSides, comparesPrinted } from './check-sides.ts';

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
  const text = allModelTexts.get(statementModel);
  const model = text === undefined ? undefined : readModel(text, `${statementModel}.yaml`, allModels).model;
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

/** What the dataset itself says of the figures of a relation: of the stated one first, warnings first, the most telling first. */
export function remarkOn(tieOut: TieOut, outcome: CheckOutcome): DatasetNote | undefined {
  const { stated, others } = checkSides(tieOut.run, outcome);
  for (const term of [...(stated ? [stated] : []), ...others]) {
    const quantity = tieOut.run.model.quantities.get(term.quantity);
    const fitting = tieOut.notes.filter((note) => touchesQuantity(note, quantity, [outcome.period]) && concerns(note, outcome.element));
    const [first] = fitting.toSorted((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning') || span(a) - span(b));
    if (first) return first;
  }
  return undefined;
}

function concerns(note: DatasetNote, scheme: string | undefined): boolean {
  return scheme === undefined || note.touches.some(({ where }) => where['scheme'] === undefined || where['scheme'].includes(scheme));
}

/** Years that a note speaks of: one about a single year tells more than one about all. */
function span(note: DatasetNote): number {
  return Math.min(...note.touches.map(({ from, to }) => to - from));
}
