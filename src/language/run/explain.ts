import type { Column } from '../columns.ts';
import type { EvaluatedRun } from './evaluate.ts';
import { observationAt } from './given-cells.ts';
import type { Formula, Period, Quantity } from '../model.ts';
import { datedPieces, stretchesOf } from './parameter-values.ts';
import { cellsRead } from '../compile/cells-read.ts';
import { readersOf } from '../check/reads.ts';
import type { CellReference, Explanation, ExplanationInput } from '../result.ts';
import { workedOut } from './worked-out.ts';

/** How many periods ahead readers of a number are looked for: a year of months, and the period itself. */
const longestLag = 13;

/**
 * Opens one number of a run: the formula or figure behind it, the values put in, the dated values of parameters, the
 * cell of the table, and who reads it. `path` is the path of a simulation (the first, if absent).
 * @throws RangeError where the model has no such quantity, element or period.
 */
export function explain(run: EvaluatedRun, reference: CellReference, path = 0): Explanation {
  const column = run.columns.at(reference.quantity, reference.element);
  const t = run.periods.indexOf(reference.period);
  if (t < 0) throw new RangeError(`explain: a period of the run; got ${reference.period}`);
  const { quantity } = column;
  const value = run.value(quantity.name, reference.period, column.element, path);
  const base = {
    reference: cell(column, reference.period),
    quantity, value,
    mark: run.mark(quantity.name, reference.period, column.element),
    inputs: [], pieces: [], usedBy: usedBy(run, column, t),
  } as const;
  const state = run.plan.state(column, t);
  switch (state) {
    case 'missing':
      return { ...base, how: 'missing', inputs: missingInputs(run, column, t) };
    case 'table': {
      const { table, row, column: name, between } = observationAt(run.observations, column, reference.period);
      const source = table.source(row);
      const status = between ? 'interpolated' : table.status(row);
      return { ...base, how: 'table', place: table.place(row, name), ...(source !== undefined && { source }), ...(status !== undefined && { status }) };
    }
    case 'parameter':
    case 'override': {
      const pieces = datedPieces(stretchesOf(quantity, column.element, reference.period, run.overrides));
      const overridden = pieces.length > 0 && stretchesOf(quantity, column.element, reference.period, run.overrides).some((s) => s.override);
      return { ...base, how: overridden ? 'override' : 'parameter', pieces, ...(pieces[0] && { source: pieces[0].source, place: quantity.place }) };
    }
    case 'computed': {
      const formula = run.plan.formula(column, t)!;
      const how = formula === quantity.calibrate?.formula ? 'calibrate' : formula === quantity.project ? 'project' : 'formula';
      return {
        ...base, how,
        formula: { text: formula.text, tree: formula.tree },
        inputs: formulaInputs(run, formula, column, t, path),
        recomputed: workedOut(run, formula, column, t, path),
        place: formula.place,
        ...(quantity.source !== undefined && { source: quantity.source }),
      };
    }
  }
}

function cell(column: Column, period: Period): CellReference {
  return { quantity: column.quantity.name, period, ...(column.element !== '' && { element: column.element }) };
}

function formulaInputs(run: EvaluatedRun, formula: Formula, column: Column, t: number, path: number): readonly ExplanationInput[] {
  const isThere = (quantity: Quantity, element: string, lag: number) => {
    const at = t - lag;
    return at >= 0 && run.plan.state(run.columns.at(quantity.name, element), at) !== 'missing';
  };
  return cellsRead(run.model, formula, column, run.periods[t]!, isThere).map(({ quantity, element, lag }) => input(run, quantity, element, run.periods[t - lag]!, path));
}

function input(run: EvaluatedRun, quantity: Quantity, element: string, period: Period, path: number): ExplanationInput {
  return {
    reference: { quantity: quantity.name, period, ...(element !== '' && { element }) },
    label: quantity.label,
    unitText: quantity.unitText,
    value: run.value(quantity.name, period, element, path),
    mark: run.mark(quantity.name, period, element),
  };
}

/** For a missing cell that has a formula: what the formula would need and has not got. */
function missingInputs(run: EvaluatedRun, column: Column, t: number): readonly ExplanationInput[] {
  const formula = column.quantity.formula ?? column.quantity.project;
  if (!formula) return [];
  return cellsRead(run.model, formula, column, run.periods[t]!, (_, __, lag) => t >= lag)
    .map(({ quantity, element, lag }) => input(run, quantity, element, run.periods[t - lag]!, 0))
    .filter((read) => read.mark === 'missing');
}

/** Cells whose formula in force read this one, in its own period or a later one. */
function usedBy(run: EvaluatedRun, column: Column, t: number): readonly CellReference[] {
  const found: CellReference[] = [];
  const slot = column.index * run.periods.length + t;
  const readers = new Set((readersOf(run.model).get(column.quantity.name) ?? []).map(({ quantity }) => quantity.name));
  for (const name of readers) {
    for (const reader of run.columns.of(name)!.values()) {
      for (let at = t; at < Math.min(run.periods.length, t + longestLag); at++) {
        if (run.plan.state(reader, at) === 'computed' && run.plan.reads(reader, at).includes(slot)) found.push(cell(reader, run.periods[at]!));
      }
    }
  }
  return found;
}
