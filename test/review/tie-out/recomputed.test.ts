import { expect, test } from 'vitest';
import type { SourceTable } from '../../../src/language/model.ts';
import { readModel } from '../../../src/language/read/read-model.ts';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { recomputed } from '../../../src/review/tie-out/recomputed.ts';

const text = `
model: tests/statement
title: {zh: 试, en: Test}
axis: {time: year}
inputs:
  premium: {label: {zh: 保费, en: Premium}, unit: yuan, table: statement, column: amount, where: {item: premium}}
  paid: {label: {zh: 赔付, en: Paid}, unit: yuan, table: statement, column: amount, where: {item: paid}}
  outstanding: {label: {zh: 未决赔款, en: Outstanding claims}, unit: yuan, table: statement, column: amount, where: {item: outstanding}}
variables:
  claims: {label: {zh: 赔付支出, en: Claims}, unit: yuan, formula: paid + outstanding}
  result: {label: {zh: 结果, en: Result}, unit: yuan, output: true, formula: premium - claims}
  margin: {label: {zh: 毛利, en: Margin}, unit: yuan, output: true, formula: premium - paid}
`;

function statement(rows: readonly (readonly [number, string, number])[]): SourceTable {
  const columns: Readonly<Record<string, readonly (string | number)[]>> = {
    year: rows.map(([year]) => String(year)),
    item: rows.map(([, item]) => item),
    amount: rows.map(([, , amount]) => amount),
  };
  return {
    name: 'statement',
    rowCount: rows.length,
    column: (name) => columns[name],
    place: (row, column) => ({ file: 'statement', row: row + 2, column }),
    source: () => undefined,
    status: () => undefined,
  };
}

test('gives our figure with the number that explains it, or the inputs that nobody supplied', () => {
  const { model, issues } = readModel(text, 'tests/statement.yaml');
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const run = evaluator(model!, {
    statement: statement([
      [2024, 'premium', 1000],
      [2024, 'paid', 700],
    ]),
  }).run({ from: '2024', to: '2024' });
  expect(recomputed(run, { quantity: 'margin', period: '2024' })).toEqual({
    amount: 300,
    reference: { quantity: 'margin', period: '2024' },
  });
  const found = recomputed(run, { quantity: 'result', period: '2024' });
  expect(found).toEqual({
    missing: [{ reference: { quantity: 'outstanding', period: '2024' }, label: { zh: '未决赔款', en: 'Outstanding claims' } }],
  });
  expect(() => recomputed(run, { quantity: 'no_such', period: '2024' })).toThrow(RangeError);
});
