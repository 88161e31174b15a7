import { describe, expect, test } from 'vitest';
import { amountColumns, claimAmounts } from '../../../src/tables/claims/amount-columns.ts';

const rows = [
  ['某市大病保险赔案'],
  ['结算编号', '医疗总费用', '大病保险支付（万元）', '姓名'],
  ['A1', '52000', '1.25', '甲'],
  ['A2', '8000.5', '0', '乙'],
  ['A3', '9,000', '-0.3', '丙'],
  ['A4', '7000', '无', '丁'],
  ['合计', '76000.5', '0.95', ''],
  ['', '', '', ''],
];

describe('columns of amounts in a list of claims', () => {
  test('are those of payments and of expense, payments first, each with the factor of its header', () => {
    const found = amountColumns(rows)!;
    expect(found.row).toBe(1);
    expect(found.columns).toEqual([
      { index: 2, header: '大病保险支付（万元）', kind: 'payment', factor: 10_000 },
      { index: 1, header: '医疗总费用', kind: 'expense', factor: 1 },
    ]);
  });

  test('are none where no header names one', () => {
    expect(amountColumns([['甲', '乙'], ['1', '2']])).toBeUndefined();
    expect(amountColumns([])).toBeUndefined();
  });

  test('give what is above nothing, and count the rest; sums and blank rows are no claims', () => {
    const { row, columns } = amountColumns(rows)!;
    const [payment, expense] = columns.map((column) => claimAmounts(rows, row, column));
    expect({ ...payment, amounts: [...payment!.amounts] }).toEqual({ amounts: [12_500], zero: 1, negative: 1, unreadable: 1 });
    expect([...expense!.amounts]).toEqual([52_000, 8000.5, 9000, 7000]);
  });
});
