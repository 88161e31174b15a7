import type { Bracket, Period, Source } from '../model.ts';
import type { EvaluatedRun } from './evaluate.ts';
import { stretchesOf } from './parameter-values.ts';
import { bracketsIn, openedFormula } from './worked-out.ts';

/** What one row of a bracket table adds to a number. */
export interface BandAmount extends Bracket {
  /** In the number's unit. */
  readonly amount: number;
  readonly source: Source;
}

/**
 * Splits a number that a formula makes with a bracket table among the table's rows: each row adds what the formula gains
 * when the row's value comes after those before it. The amounts add up to what the table does to the number.
 *
 * @throws RangeError where the run has no such number, or no formula makes it
 */
export function bandAmounts(run: EvaluatedRun, quantityName: string, tableName: string, period: Period, path = 0): readonly BandAmount[] {
  const column = run.columns.at(quantityName);
  const table = run.columns.at(tableName).quantity;
  const t = run.periods.indexOf(period);
  if (t < 0 || run.plan.state(column, t) !== 'computed') throw new RangeError(`bandAmounts: a number that a formula makes; got ${quantityName}@${period}`);
  const formula = run.plan.formula(column, t)!;
  const rows = bracketsIn(run, table, '', t);
  const source = stretchesOf(table, '', period, run.overrides)[0]?.dated?.source ?? 'none';
  const opened = openedFormula(run, formula, column, t, path);
  const upTo = (count: number) => opened((quantity, row, value) => (quantity === table && row >= count ? 0 : value));
  let before = upTo(0);
  return rows.map((row, index) => {
    const cited = row.article !== undefined && source !== 'none' ? { ...source, article: row.article } : source;
    const after = row.value === 0 ? before : upTo(index + 1);
    const amount = after - before;
    before = after;
    return { ...row, amount, source: cited };
  });
}
