import { describe, expect, test } from 'vitest';
import { partTerms } from '../../../src/scenario/corridor/part-terms.ts';
import { sharedBand, sharedSpan } from '../../../src/scenario/corridor/shared-span.ts';
import { settled, term } from './contracts.ts';

const premium = 100_000_000;
const lossOf = (share: number) => ({ '2026': { premium, funding: premium, claims_paid: premium * (1 + share), enrolled: 1e6 } });

describe('between which rates a part is shared', () => {
  test('is from the line of the contract on, though its table begins at nothing', () => {
    const run = settled('guangzhou', lossOf(-0.1), [term('surplus_line', 0.03), term('loss_end', 0.05)]);
    const span = sharedSpan(run, 'surplus_to_fund', '2026');
    expect(span.from).toBe(0.03);
    expect(span.to).toBeUndefined();
    expect(sharedBand({ from: 0, value: 1 }, span)).toEqual({ from: 0.03, value: 1 });
    // 10% of surplus: what is beyond 3% of the premium goes to the fund.
    expect(run.value('surplus_to_fund', '2026')).toBe(7_000_000);
  });

  test('ends where the contract ends sharing', () => {
    const run = settled('guangzhou', lossOf(0.1), [term('surplus_line', 0.03), term('loss_end', 0.05)]);
    expect(sharedSpan(run, 'loss_by_fund', '2026')).toMatchObject({ from: 0, to: 0.05 });
    expect(sharedBand({ from: 0, value: 0.5 }, { from: 0, to: 0.05 })).toEqual({ from: 0, to: 0.05, value: 0.5 });
  });

  test('has the clause of the line, and none where the line was changed', () => {
    const years = lossOf(0.1);
    expect(sharedSpan(settled('shandong-2016', years), 'loss_to_policy', '2026').fromSource).toBeDefined();
    expect(sharedSpan(settled('shandong-2016', years, [term('loss_line', 0.01)]), 'loss_to_policy', '2026')).toEqual({ from: 0.01 });
  });

  test('leaves bands within it as they are, and none of those outside', () => {
    expect(sharedBand({ from: 0.05, to: 0.08, value: 0.5 }, { from: 0.03, to: 0.1 })).toEqual({ from: 0.05, to: 0.08, value: 0.5 });
    expect(sharedBand({ from: 0, to: 0.02, value: 0.5 }, { from: 0.03 })).toBeUndefined();
    expect(sharedBand({ from: 0.2, value: 0.5 }, { from: 0, to: 0.1 })).toBeUndefined();
  });

  test('is everything where a formula has no line', () => {
    expect(sharedSpan(settled('terms', lossOf(0.1)), 'carry_used', '2026')).toEqual({ from: 0 });
  });
});

test('the rates that decide a part are named with their clauses', () => {
  const run = settled('guangzhou', lossOf(0.1), [term('surplus_line', 0.03), term('loss_end', 0.05)]);
  expect(partTerms(run, 'loss_by_fund', '2026').map(({ name, value, source }) => [name, value, source])).toEqual([['loss_end', 0.05, undefined]]);
  expect(partTerms(settled('shandong-2016', lossOf(0.1)), 'loss_to_policy', '2026').map(({ name, value }) => [name, value])).toEqual([['loss_line', 0.04]]);
});
