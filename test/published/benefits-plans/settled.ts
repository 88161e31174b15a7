import type { Override } from '../../../src/language/override.ts';
import { openRows } from '../../../src/language/run/row-session.ts';
import { shippedModel } from '../../laws/shipped-models.ts';
import { expect } from 'vitest';

type Row = Readonly<Record<string, string | number>>;

/** What every settlement is unless it says otherwise. */
const usual: Row = { member: 'one', service: 'inpatient', place: 'local', referral: 'referred', group: 'ordinary' };

export interface Settling {
  readonly period?: string;
  /** Parameters changed for this case: path and value. */
  readonly set?: Readonly<Record<string, number | string>>;
}

/**
 * Amounts of quantities in each settlement, in whole fen (yen: whole yen), of one person's settlements in their order.
 * Every check of the plan must hold, that of the layers adding up among them.
 */
export function settled(
  plan: string,
  rows: readonly Row[],
  quantities: readonly string[],
  { period = '2026', set = {} }: Settling = {},
): readonly (readonly number[])[] {
  const { model } = shippedModel(`benefits/${plan}`);
  if (model.axis.kind !== 'rows') throw new TypeError('settled: a plan over rows');
  const { table, key, order } = model.axis;
  const full = rows.map((row, index): Row => ({ ...usual, [key]: `s${index}`, [order]: index + 1, ...row }));
  const session = openRows(model, {
    [table]: {
      name: table,
      rowCount: full.length,
      column: (name) => (full.every((row) => row[name] !== undefined) ? full.map((row) => row[name]!) : undefined),
      place: (row, column) => ({ file: table, row: row + 1, column }),
      source: () => undefined,
      status: () => undefined,
    },
  });
  const overrides = Object.entries(set).map(([path, value]): Override => ({ path, from: `${period.slice(0, 4)}-01`, value }));
  const run = session.run({ period, overrides });
  session.close();
  expect(run.leftOut).toBe(0);
  expect(run.checks.filter(({ holds }) => !holds).map(({ check }) => check.name)).toEqual([]);
  return full.map((_, position) => quantities.map((quantity) => Math.round(run.column(quantity)![position]! * 100) / 100));
}
