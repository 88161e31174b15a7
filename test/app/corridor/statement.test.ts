import { describe, expect, test } from 'vitest';
import { amountOf, readStatementRows } from '../../../src/app/settlement/read-statement-rows.ts';
import { statementItems } from '../../../src/app/settlement/statement.ts';
import { contractModel } from './contract.ts';

const items = statementItems(contractModel('corridor/guangzhou'));

describe('a statement from cells', () => {
  test('has items down and years across, by their labels', () => {
    const { figures, unknown } = readStatementRows([['项目（元）', '2022年', '2023'], ['已付赔款', '1,234.50', '（20）'], ['参保人数（人）', '100', '']], items);
    expect(figures).toEqual([{ year: '2022', item: 'claims_paid', amount: 1234.5 }, { year: '2022', item: 'enrolled', amount: 100 }]);
    // Every item is above zero.
    expect(unknown).toEqual(['已付赔款 2023 -20']);
  });

  test('has a row for each figure, and the unit its heading names', () => {
    const { figures } = readStatementRows([['年度', '项目', '金额（万元）'], ['2024', 'premium', '9503.2'], ['2024', '参保人数', '1187900']], items);
    // 9503.2 × 10 000; persons are not in 万元.
    expect(figures).toEqual([{ year: '2024', item: 'premium', amount: 95_032_000 }, { year: '2024', item: 'enrolled', amount: 1_187_900 }]);
  });

  test('names what it does not know', () => {
    expect(readStatementRows([['项目', '2024'], ['宣传费', '5'], ['已付赔款', '约三百']], items).unknown).toEqual(['宣传费', '已付赔款 2024 约三百']);
  });

  test('is empty where there are no years', () => {
    expect(readStatementRows([['甲', '乙'], ['1', '2']], items).figures).toEqual([]);
  });
});

test.each([['1 234.50', 1234.5], ['(12)', -12], ['−3', -3], ['95,032,000', 95_032_000], ['', undefined], ['abc', undefined]])('an amount typed as “%s”', (text, amount) => {
  expect(amountOf(text)).toBe(amount);
});
