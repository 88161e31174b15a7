import { evaluator, type EvaluatedRun } from '../language/run/evaluate.ts';
import type { Model, Period, SourceTables } from '../language/model.ts';
import { asKnownAt } from '../scenario/as-known-at.ts';
import { withExpectedYear } from '../scenario/execution.ts';
import { laidOver } from '../tables/loaded-table.ts';
import type { ProjectEdits } from './project-edits.ts';

/** What the program brings along for a project. `model` is the changed one where the edits change it. */
export interface Ground {
  readonly model: Model;
  readonly tables: SourceTables;
  readonly from: Period;
  readonly to: Period;
  /** Last year the budget may know, for a project on past years. */
  readonly known?: Period;
}

export interface Recomputed {
  readonly baseline: EvaluatedRun;
  /** Absent where nothing was changed. */
  readonly scenario?: EvaluatedRun;
}

/** The runs of a project as it is on the page: the person's tables over the shipped ones, the scenario over the baseline. */
export function recompute({ model, tables, from, to, known }: Ground, { scenario, expected, tables: own = [] }: ProjectEdits): Recomputed {
  const all = laidOver(tables, own);
  const used = known === undefined ? all : asKnownAt(all, known);
  const baseline = evaluator(model, used).run({ from, to });
  if (scenario.set.length === 0 && !expected) return { baseline };
  return { baseline, scenario: evaluator(model, expected ? withExpectedYear(used, expected) : used).run({ from, to, overrides: scenario.set }) };
}
