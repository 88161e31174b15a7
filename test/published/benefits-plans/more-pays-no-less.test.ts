import { afterAll, describe, expect, test } from 'vitest';
import type { Column } from '../../../src/language/columns.ts';
import type { Bracket } from '../../../src/language/model.ts';
import type { Override } from '../../../src/language/override.ts';
import { openRows, type RowSession } from '../../../src/language/run/row-session.ts';
import { plantedRows, tableOf } from '../../laws/planted-rows.ts';
import { rowModels } from '../../laws/shipped-models.ts';

const plans = rowModels.filter(({ id }) => id.startsWith('benefits/'));

/**
 * Rules with a step, past which people are worse off: the law cannot hold there, and is tried with the step taken away by
 * the change of a parameter.
 */
const steps: Readonly<Record<string, { readonly why: string; readonly set: Readonly<Record<string, number | string>> }>> = {
  'benefits/zaozhuang-2019': {
    why: 'assistance for major illness begins only where critical-illness insurance pays',
    set: { poor_deductible: 0 },
  },
  'benefits/japan-high-cost': {
    why: 'under 70 a bill counts together only from 21,000 yen of own share',
    set: { 'least_counted.under_70': 0 },
  },
  'benefits/resident-layered': {
    why: 'the basic cap is shared with outpatient care, which the layers after it do not count, so that it matters which of two settlements meets it',
    set: { basic_cap: 1e9 },
  },
  'benefits/wushan-critical-illness': {
    why: 'each claim starts from the lowest band and accidents have a cap, so that it matters which of two claims an own payment belongs to',
    set: { bands: 'yearly_sum', accident_cap: 1e9 },
  },
};

/** Half a fen for each of a member's eight settlements. */
const tolerance = 0.04;

const isRatio = ({ quantity: { kind, name, unit, maximum } }: Column) =>
  kind === 'parameter' && Object.keys(unit).length === 0 && maximum !== undefined && /(^|[._])ratio/.test(name);

const sessions: RowSession[] = [];
afterAll(() => sessions.forEach((session) => session.close()));

describe.each(plans)('$id', ({ id, model, to: period }) => {
  const planted = plantedRows(model);
  if (model.axis.kind !== 'rows') throw new TypeError('plans stand over rows');
  const { table } = model.axis;
  const expense = model.quantities.get(model.settlement!.expense)!.binding?.column ?? model.settlement!.expense.split('.').at(-1)!;
  const open = (columns = planted.columns): RowSession => {
    const session = openRows(model, { [table]: tableOf(table, columns) });
    sessions.push(session);
    return session;
  };
  const session = open();
  const own = model.settlement!.own;
  const at = { from: `${period.slice(0, 4)}-01` };
  const smooth = Object.entries(steps[id]?.set ?? {}).map(([path, value]): Override => ({ ...at, path, value }));
  const settle = (of: RowSession, ...overrides: readonly Override[]) =>
    of.run({ period, columns: [own], groupTotals: [own], overrides: [...smooth, ...overrides] });
  const above = (after: Float64Array, before: Float64Array) =>
    Array.from(before.keys()).filter((place) => after[place]! - before[place]! > tolerance);

  test('a higher ratio never makes anybody pay more in the year', () => {
    const plain = settle(session);
    for (const column of plain.columns.list.filter(isRatio)) {
      const { quantity, element } = column;
      const path = element === '' ? quantity.name : `${quantity.name}.${element}`;
      const most = quantity.maximum!;
      const value =
        quantity.type === 'brackets'
          ? (quantity.values.at(-1)!.value as readonly Bracket[]).map((row) => ({ ...row, value: Math.min(most, row.value + 0.05) }))
          : Math.min(most, plain.parameter(quantity.name, element)! + 0.05);
      expect(above(settle(session, { ...at, path, value }).groupTotals(own), plain.groupTotals(own)), path).toEqual([]);
    }
  });

  // A year's payment may fall where an early settlement uses up a cap that a later one then meets at a better ratio.
  test('a higher expense never lowers the own payment of its settlement', () => {
    const before = settle(session).column(own)!;
    for (const raised of [0, 1, 2, 3, 4, 5, 6, 7]) {
      for (const factor of [1.003, 1.5, 4]) {
        const amounts = planted.columns[expense]!.map((amount, row) => (row % 8 === raised ? (amount as number) * factor : amount));
        const after = settle(open({ ...planted.columns, [expense]: amounts })).column(own)!;
        const of = (column: Float64Array) => column.filter((_, row) => row % 8 === raised);
        expect(above(of(before), of(after)), `times ${factor} in settlement ${raised}`).toEqual([]);
      }
    }
  });

  test('all expenses higher alike never make anybody pay less in the year', () => {
    const before = settle(session).groupTotals(own);
    for (const factor of [1.003, 1.2, 3]) {
      const amounts = planted.columns[expense]!.map((amount) => (amount as number) * factor);
      expect(above(before, settle(open({ ...planted.columns, [expense]: amounts })).groupTotals(own)), `times ${factor}`).toEqual([]);
    }
  });
});

test.each(Object.entries(steps))('the step of %s: $why', (id) => {
  expect(plans.map((plan) => plan.id)).toContain(id);
});
