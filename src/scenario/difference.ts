import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Column } from '../language/columns.ts';
import type { Period, Quantity } from '../language/model.ts';
import { parameterBrackets, stretchesIn } from '../language/run/parameter-values.ts';

/**
 * Whether two runs of one model differ: in a `result`, which is a line of a form or, in a model without forms, any
 * computed quantity; or only in what leads to none (`other`). Undefined where every cell is the same.
 */
export function differenceOf(a: EvaluatedRun, b: EvaluatedRun): 'result' | 'other' | undefined {
  const hasForms = [...a.model.quantities.values()].some(({ form }) => form);
  const isResult = ({ form, kind }: Quantity) => (hasForms ? form !== undefined : kind === 'variable');
  const differing = a.columns.list.filter((column) => a.periods.some((period) => !sameCell(a, b, column, period)));
  if (differing.length === 0) return undefined;
  return differing.some(({ quantity }) => isResult(quantity)) ? 'result' : 'other';
}

function sameCell(a: EvaluatedRun, b: EvaluatedRun, { quantity, element }: Column, period: Period): boolean {
  if (quantity.type !== 'brackets') return Object.is(a.value(quantity.name, period, element), b.value(quantity.name, period, element));
  const rows = (run: EvaluatedRun) => JSON.stringify(parameterBrackets(quantity, stretchesIn(quantity, element, period, run.overrides)));
  return rows(a) === rows(b);
}
