import { describe, expect, test } from 'vitest';
import { corridorValue } from '../../../src/scenario/corridor/corridor-value.ts';
import { term } from './contracts.ts';
import { exponentials, exponentialSum, items, premium, quotaShare, scattered, stopLoss, yearOf } from './outlook-years.ts';

describe('value of a corridor', () => {
  test('is the stop-loss premium to the insurer where the fund bears the tail, and as much less to the fund', () => {
    const { parties, held } = corridorValue(yearOf('terms', stopLoss(0.05)), exponentials);
    const stopLossPremium = exponentialSum.excess(1.05 * premium);
    expect(Math.abs(parties['insurer']!.expected - stopLossPremium)).toBeLessThan(2000);
    expect(Math.abs(parties['fund']!.expected + parties['insurer']!.expected)).toBeLessThan(1e-6);
    expect(Math.abs(held)).toBeLessThan(1e-6);
    expect(parties['insurer']!.standardDeviation).toBeLessThan(0);
    expect(parties['insurer']!.worst.every(({ change }) => change > 0)).toBe(true);
  });

  test('of a quota share leaves the insurer the rest of the spread', () => {
    const { parties } = corridorValue(yearOf('terms', quotaShare(0.6)), exponentials);
    const { with: shared, without: alone } = parties['insurer']!;
    // Rounding to the fen adds at most 0.005.
    expect(Math.abs(shared.standardDeviation - 0.4 * alone.standardDeviation)).toBeLessThan(0.01);
    expect(parties['fund']!.without.standardDeviation).toBe(0);
  });

  const whole = [{ from: 0, value: 0 }, { from: 0.1, value: 1 }];
  test.each([
    ['guangdong-draft-2013', '2026', [term('surplus_line', 0.02), term('surplus_fund_bands', whole)]],
    ['shandong-2016', '2026', []],
    ['shandong-2015', '2026', []],
    ['us-aca-1342', '2015', []],
    ['medicare-part-d', '2007', [term('sixty_percent', 'met')]],
  ] as const)('adds to zero over the sides and what is carried or reserved: %s', (name, period, overrides) => {
    const figures = { ...items, target: premium, agreed_profit: 1_000_000, carry_opening: 0, reserve_opening: 2_000_000 };
    const { parties, held, stocks, issues } = corridorValue(yearOf(name, overrides, { [period]: figures }), scattered);
    expect(issues.filter(({ severity }) => severity === 'error').map(({ code, values }) => [code, values['name']])).toEqual([]);
    const between = stocks.filter(({ closing }) => ['carry_closing', 'reserve_closing'].includes(closing)).reduce((sum, { expected }) => sum + expected, 0);
    expect(Math.abs(held - between)).toBeLessThan(1e-3);
    expect(Math.abs(parties['insurer']!.expected + parties['fund']!.expected + held)).toBeLessThan(1e-6);
    expect(parties['fund']!.without.standardDeviation).toBe(0);
  });
});
