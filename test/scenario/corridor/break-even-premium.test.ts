import { describe, expect, test } from 'vitest';
import { breakEvenPremium } from '../../../src/scenario/corridor/break-even-premium.ts';
import { bracketedRoot } from '../../../src/scenario/corridor/bracketed-root.ts';
import { settlementOutlook } from '../../../src/scenario/corridor/before-year-end.ts';
import { term } from './contracts.ts';
import { exponentials, items, quotaShare, scattered, yearOf } from './outlook-years.ts';

const { operating_cost: cost, enrolled } = items;

describe('break-even premium', () => {
  test('of a quota share is claims and cost, in closed form', () => {
    // (1 − q)(P − E S) − cost = 0 with q = 0.6.
    const { solutions, issues } = breakEvenPremium(yearOf('terms', quotaShare(0.6)), exponentials);
    expect(solutions.length).toBe(1);
    expect(Math.abs(solutions[0]!.premium - (100e6 + cost / 0.4))).toBeLessThan(0.5);
    expect(solutions[0]!.perHead).toBe(solutions[0]!.premium / enrolled);
    expect(issues.filter(({ code }) => code.includes('break-even'))).toEqual([]);
  });

  test('is met by the run at that premium, per head, with the agreed profit of that premium', () => {
    const overrides = [term('surplus_line', 0.08), term('surplus_fund_bands', [{ from: 0, value: 1 }]), term('loss_fund_bands', [{ from: 0.02, value: 0.5 }, { from: 0.1, value: 0 }]), term('agreed_profit_rate', 0.01)];
    const { solutions } = breakEvenPremium(yearOf('terms', overrides), scattered);
    expect(solutions.length).toBe(1);
    const { perHead, premium } = solutions[0]!;
    const priced = yearOf('terms', [...overrides, term('price_per_head', perHead!)], { '2026': { enrolled, operating_cost: cost } });
    const { year } = settlementOutlook(priced, scattered);
    // The premium is rounded to the fen.
    expect(Math.abs(year!.results['insurer']!.expected - 0.01 * premium)).toBeLessThan(0.05);
  });

  test('meets an amount that is asked for', () => {
    const [found] = breakEvenPremium(yearOf('terms', []), { mean: 9e7, cv: 0 }, { target: 3e6 }).solutions;
    expect(Math.abs(found!.premium - (9e7 + cost + 3e6))).toBeLessThan(0.011);
  });

  test('is said not to exist where all surplus above less than the agreed profit goes back', () => {
    const overrides = [term('surplus_line', 0.02), term('surplus_fund_bands', [{ from: 0, value: 1 }]), term('agreed_profit_rate', 0.05)];
    const { solutions, issues, curve } = breakEvenPremium(yearOf('terms', overrides), scattered);
    expect(solutions).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('contract/outlook-no-break-even');
    expect(curve.every(({ gap }) => gap < 0)).toBe(true);
  });

  test('is said to be several where the result falls behind and catches up again', () => {
    // Certain claims C; the fund takes the surplus between 6% and 8% … the insurer keeps what is below 3% and above 8%.
    // Kept = returned at rates 0, 6% and 10%: premiums C/(1 − rate).
    const claims = 9e7;
    const bands = [{ from: 0, value: 0 }, { from: 0.03, value: 1 }, { from: 0.08, value: 0 }];
    const year = yearOf('terms', [term('surplus_fund_bands', bands)], { '2026': { enrolled, premium: 1e8 } });
    const { solutions, issues } = breakEvenPremium(year, { mean: claims, cv: 0 }, { agreed: 'returned_to_fund', least: 0.9 * claims, greatest: 1.3 * claims });
    expect(solutions.map(({ premium }) => Math.round(premium))).toEqual([claims, claims / 0.94, claims / 0.9].map(Math.round));
    expect(issues.find(({ code }) => code === 'contract/outlook-several-break-even')!.values['count']).toBe(3);
  });

  test('is a stretch where what the insurer keeps is the agreed profit at every higher premium', () => {
    const overrides = [term('surplus_line', 0.03), term('surplus_fund_bands', [{ from: 0, value: 1 }]), term('agreed_profit_rate', 0.03)];
    const year = yearOf('terms', overrides, { '2026': { enrolled, premium: 1e8 } });
    const { solutions, issues } = breakEvenPremium(year, { mean: 9e7, cv: 0 });
    // Within a yuan from C/0.97 on; the range ends at three times the premium.
    expect(solutions.length).toBe(1);
    expect(Math.abs(solutions[0]!.premium - 9e7 / 0.97)).toBeLessThan(2);
    expect(solutions[0]!.until).toBe(3e8);
    expect(issues.map(({ code }) => code)).toContain('contract/outlook-break-even-stretch');
  });
});

test('a bracketed zero is found to its width, of functions bent either way', () => {
  for (const of of [(x: number) => x ** 3 - 2, (x: number) => Math.expm1(8 * x - 9), (x: number) => (x < 1.7 ? -1e-6 : 5)]) {
    const { x } = bracketedRoot(of, { x: 0, y: of(0) }, { x: 2, y: of(2) }, 1e-9);
    expect(of(x - 2e-9) <= 0 && of(x + 2e-9) >= 0).toBe(true);
  }
});
