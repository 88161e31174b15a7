import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excessSaid, gapSaid, mostOfExcess, orderSaid } from '../../../notebooks/page/said.ts';
import { root } from '../../../scripts/setup/root.mjs';
import { order } from '../explanation/explained-budget.ts';

const notebook = (name: string): string => readFileSync(path.join(root, `notebooks/${name}.html`), 'utf8');
const percent = (rate: number): string => `${(rate * 100).toFixed(1)}%`;

describe('the legal order', () => {
  test('is told whole and as the file has it, in both languages', () => {
    const { zh, en } = orderSaid(order!);
    expect(zh).toMatch(/《社会保险基金财务制度》（财社〔2017〕144号）第三十八条：（1）.*存款；（2）.*调剂金.*（3）.*有价证券；（4）.*财政补贴；（5）.*调整缴费或待遇。/);
    expect(en).toMatch(/\(1\) draw on deposits.*\(2\) use the adjustment fund.*\(3\) sell or cash in.*\(4\) apply for a subsidy.*\(5\) with the approval/);
  });

  test('stands in no notebook by hand', () => {
    expect(notebook('closing-rules')).not.toMatch(/先动用历年结余，再财政补助|第三十八条|the balance first, then/);
    expect(notebook('closing-rules')).toContain('orderSaid(legalOrder())');
  });
});

test('a gap of any size is told, and one that is not known is not none', () => {
  fc.assert(fc.property(fc.double({ min: 1e-3, max: 1e13, noNaN: true }), (gap) => !gapSaid(gap, String).zh.includes('没有缺口')));
  expect(gapSaid(0, String)).toEqual({ zh: '没有缺口', en: 'there is no gap' });
  expect(gapSaid(undefined, String).zh).toBe('缺口没有算出');
  expect(notebook('closing-rules')).not.toContain('没有缺口');
});

describe('what makes growth across breaks higher', () => {
  const series = (...values: readonly number[]) => values.map((value, at) => ({ year: 2018 + at, value }) as Parameters<typeof mostOfExcess>[0][number]);

  test('is one year only where that makes more than half of it', () => {
    // All above 5% a year is made by 2019: 120 / 100 against 1.05.
    const one = mostOfExcess(series(100, 120, 126, 132.3), 0.05)!;
    expect([one.year, one.growth.toFixed(6), one.share.toFixed(6)]).toEqual([2019, '0.200000', '1.000000']);
    expect(excessSaid(one, [], percent).zh).toBe('差额主要来自 2019 年，当年增长 20.0%。');
    const three = mostOfExcess(series(100, 120, 143, 170), 0.05)!;
    expect(three.share).toBeLessThan(0.5);
    expect(excessSaid(three, [], percent).zh).toContain('不是哪一年单独造成的');
  });

  test('is nothing where it is not higher', () => {
    expect(excessSaid(mostOfExcess(series(100, 101, 102), 0.05), [], percent).zh).toBe('跨断点的增速并不更高。');
  });

  test('is claimed of no year by hand', () => {
    expect(notebook('national-funds')).not.toMatch(/差额主要是/);
  });
});
