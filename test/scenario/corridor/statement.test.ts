import { describe, expect, test } from 'vitest';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { checkStatement } from '../../../src/scenario/corridor/check-statement.ts';
import { statementFromRecords } from '../../../src/scenario/corridor/statement-records.ts';
import { contract } from './contracts.ts';

const faults = (records: readonly (readonly [number, string, number])[], term?: { readonly from: string; readonly to: string }) => {
  const { table } = statementFromRecords(records.map(([year, item, amount]) => ({ year, item, amount })), 'statement.json');
  const run = evaluator(contract('terms'), { statement: table! }).run({ from: '2024', to: '2024' });
  return checkStatement(run, table!, term).map(({ code, place, values }) => [code, place.row, values['nearest'] ?? values['difference'] ?? values['found']]);
};
const sound = [[2024, 'premium', 1000], [2024, 'claims_paid', 900], [2024, 'operating_cost', 20], [2024, 'shared_cost', 10]] as const;

describe('a statement', () => {
  test('is read from records', () => {
    expect(faults(sound, { from: '2024', to: '2026' })).toEqual([]);
  });

  test('has its totals held against their parts', () => {
    expect(faults([...sound, [2024, 'cost_spent', 30]])).toEqual([]);
    expect(faults([...sound, [2024, 'cost_spent', 33]])).toEqual([['contract/parts-not-total', 5, 3]]);
  });

  test('names unknown items with the nearest, items given twice, amounts below zero and years outside the contract', () => {
    expect(faults([...sound, [2024, 'claim_paid', 1]])).toEqual([['contract/item-misspelt', 5, 'claims_paid']]);
    expect(faults([...sound, [2024, 'shared_cost', 10]])).toEqual([['contract/item-twice', 5, undefined]]);
    expect(faults([...sound, [2024, 'policy_loss', -3]])).toEqual([['contract/amount-negative', 5, -3]]);
    expect(faults([...sound, [2027, 'premium', 1]], { from: '2024', to: '2026' })).toEqual([['contract/outside-period', 5, undefined]]);
  });

  test('is refused where a record is none', () => {
    const codes = (records: unknown) => statementFromRecords(records, 'statement.json').issues.map(({ code, place }) => [code, place.row]);
    expect(codes({})).toEqual([['contract/statement-form', undefined]]);
    expect(codes([{ year: 2024, item: 'premium' }])).toEqual([['contract/statement-form', 1]]);
    expect(codes([{ year: 2024, item: 'premium', amount: 'many' }])).toEqual([['contract/amount-unreadable', 1]]);
  });
});
