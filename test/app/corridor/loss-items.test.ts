import { describe, expect, test } from 'vitest';
import { lossIssues, withLossItems, withLossShown } from '../../../src/app/settlement/loss-edits.ts';
import { takeStatement, takeStatementJson } from '../../../src/app/settlement/take-statement.ts';
import type { StatementEdits } from '../../../src/app/state/corridor-edits.ts';
import type { LossItem } from '../../../src/tables/statement/statement.ts';
import { contractModel } from './contract.ts';

const model = contractModel('corridor/national-2016');
const item = (amount: number, more: Partial<LossItem> = {}): LossItem => ({ year: '2024', amount, counted: false, place: { path: 'x' }, ...more });
const typed = (amount?: number): StatementEdits => ({ from: 'typed', name: '', figures: [{ year: '2024', item: 'premium', amount: 100 }, ...(amount === undefined ? [] : [{ year: '2024', item: 'policy_loss', amount }])] });
const lossOf = ({ figures }: StatementEdits) => figures.filter((figure) => figure.item === 'policy_loss').map(({ amount }) => amount);

describe('a policy loss in the app', () => {
  test('is the sum of its items with cause and evidence', () => {
    const statement = withLossItems(typed(), [item(6, { cause: 'catalogue', evidence: '甲' }), item(4, { cause: 'pricing' }), item(0.3, { cause: 'policy', evidence: ' ' })]);
    expect(lossOf(statement)).toEqual([6]);
    expect(lossIssues(statement).map(({ values }) => values['amount'])).toEqual([4, 0.3]);
  });

  test('typed or pasted as one amount is an item that waits for cause and evidence', () => {
    const shown = withLossShown(typed(9), []);
    expect([lossOf(shown), shown.lossItems!.map(({ amount, counted }) => [amount, counted])]).toEqual([[0], [[9, false]]]);
    expect(lossOf(withLossShown(typed(0), []))).toEqual([0]);
    expect(withLossShown(typed(), [])).toEqual(typed());
  });

  test('keeps its items when other figures are put in, and loses them with their year', () => {
    const known = withLossItems(typed(), [item(6, { cause: 'catalogue', evidence: '甲' })]);
    expect(withLossShown({ ...typed(6), from: 'typed' }, known.lossItems!).lossItems).toEqual(known.lossItems);
    expect(withLossShown({ ...known, figures: [] }, []).lossItems).toEqual([]);
  });
});

describe('a file', () => {
  test('is taken with its cells, items of loss and totals', () => {
    const rows = [['年度', '项目', '金额（万元）', '原因', '依据'], ['2024', '保费', '100', '', ''], ['2024', '参保人数', '10', '', ''], ['2024', '政策性亏损', '6', '目录', '甲'], ['2024', '赔付合计', '90', '', ''], ['2024', '宣传费', '1', '', '']];
    const { statement, unknown, issues } = takeStatement([{ name: '甲', rows }], model, 'a.xlsx');
    expect([unknown, issues]).toEqual([['宣传费'], []]);
    expect(statement!.figures.map(({ item: id, amount, place }) => [id, amount, place!.cell])).toEqual([['premium', 1_000_000, 'C2'], ['enrolled', 10, 'C3'], ['policy_loss', 60_000, 'C4']]);
    expect(statement!.lossItems!.map(({ cause, evidence }) => [cause, evidence])).toEqual([['catalogue', '甲']]);
    expect(statement!.totals!.map(({ name, amount, precision }) => [name, amount, precision])).toEqual([['claims_incurred', 900_000, 5000]]);
  });

  test('with faults is not taken, each named with its cell', () => {
    const rows = [['年度', '项目', '金额'], ['2024', '保费', '100'], ['2024', 'premium', '3'], ['2024', '已付赔款', '约三百']];
    const { statement, issues } = takeStatement([{ name: '甲', rows }], model, 'a.xlsx');
    expect([statement, issues.map(({ code, place }) => [code, place.sheet, place.cell])]).toEqual([undefined, [['contract/item-twice', '甲', 'C3'], ['contract/amount-unreadable', '甲', 'C4']]]);
    expect(takeStatement([{ name: '', rows: [['甲', '乙'], ['1', '2']] }], model, 'a.csv')).toEqual({ statement: undefined, unknown: [], issues: [] });
  });

  test('may be JSON', () => {
    expect(takeStatementJson('{"2024": {"premium": 100}}', model, 'a.json').statement!.figures).toEqual([{ item: 'premium', year: '2024', amount: 100, place: { file: 'a.json', path: '2024.premium' } }]);
  });
});
