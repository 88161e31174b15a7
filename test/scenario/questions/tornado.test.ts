import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueCatalogue } from '../../../src/i18n/issues/index.ts';
import { normalQuantile } from '../../../src/actuarial/special/normal.ts';
import { meanScoreDeviation, riskEnds } from '../../../src/scenario/questions/risk-ends.ts';
import { tornado, type LeverEnds } from '../../../src/scenario/questions/tornado.ts';
import type { AssumptionEntry } from '../../../src/scenario/simulation/assumption.ts';
import { fund, uncertain } from '../simulation/fund.ts';

const balance = { quantity: 'current_balance', period: '2026' };
const lever = (path: string, low: number | string, high: number | string, from = '2026-01'): LeverEnds => ({ path, from, low, high });
const codes = (found: ReturnType<typeof tornado>) => found.issues.map(({ code }) => code);

/** By hand: 1040 × (1 + wages) × 0.06 × collected − 57 × (1 + prices). */
const byHand = (wages = 0.04, prices = 0.03, collected = 0.97) => 1040 * (1 + wages) * 0.06 * collected - 57 * (1 + prices);

describe('one assumption at a time', () => {
  const levers = [lever('price_growth', 0.01, 0.05), lever('wage_growth', 0.03, 0.05), lever('collected', 0.95, 1)];

  it('gives what a hand works out, the widest swing first', () => {
    const { baseline, bars, issues } = tornado(fund, { levers, target: balance });
    expect(issues).toEqual([]);
    expect(Math.abs(baseline! - byHand())).toBeLessThan(1e-12);
    const expected = [
      ['collected', byHand(0.04, 0.03, 0.95), byHand(0.04, 0.03, 1)],
      ['price_growth', byHand(0.04, 0.01), byHand(0.04, 0.05)],
      ['wage_growth', byHand(0.03), byHand(0.05)],
    ] as const;
    expect(bars.map(({ path }) => path)).toEqual(expected.map(([path]) => path));
    bars.forEach(({ low, high, swing }, at) => {
      const [, lower, higher] = expected[at]!;
      expect(Math.abs(low.value - lower)).toBeLessThan(1e-12);
      expect(Math.abs(high.value - higher)).toBeLessThan(1e-12);
      expect(Math.abs(swing - Math.abs(higher - lower))).toBeLessThan(1e-12);
      expect(Math.abs(low.change - (lower - byHand()))).toBeLessThan(1e-12);
    });
    expect(bars[0]!.low.settings).toEqual([0.95]);
  });

  it('law: paths of one run give the bits of single runs', () => {
    const number = fc.double({ min: -0.2, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, fc.constantFrom('2026-01', '2026-07', '2028-01'), (a, b, c, d, from) => {
        const asked = { levers: [lever('price_growth', a, b, from), lever('wage_growth', c, d, from), lever('wages', 900, 1200, '2027-01'), lever('rule', 'a', 'b')], target: { quantity: 'balance', period: '2031' }, overrides: [{ path: 'collected', from: '2025-03', value: 0.9 }] };
        expect(tornado(fund, { ...asked, by: 'paths' })).toEqual(tornado(fund, { ...asked, by: 'runs' }));
      }),
      { seed: 20261122, numRuns: 30 },
    );
  });

  it('law: a lever that is not used, or begins too late, is zero and says so', () => {
    const found = tornado(fund, { levers: [lever('wage_growth', 0, 0.1, '2027-01'), lever('rule', 'a', 'b'), ...levers], target: balance });
    expect(found.bars.slice(-2).map(({ path, swing, idle }) => [path, swing, idle])).toEqual([['wage_growth', 0, true], ['rule', 0, true]]);
    expect(codes(found)).toEqual(['question/lever-idle', 'question/lever-idle']);
  });

  it('swings beyond both ends where the baseline lies outside them', () => {
    const [bar] = tornado(fund, { levers: [lever('wage_growth', 0.05, 0.06)], target: balance }).bars;
    expect(Math.abs(bar!.swing - (byHand(0.06) - byHand(0.04)))).toBeLessThan(1e-12);
  });

  it.each([
    ['a lever that is misspelt', [lever('wage_grwoth', 0, 1)], balance, 'override/misspelt'],
    ['a value that is not allowed', [lever('collected', 0.9, 1.1)], balance, 'override/above-maximum'],
    ['a computed quantity', [lever('income', 1, 2)], balance, 'override/computed'],
    ['a target that is misspelt', levers, { quantity: 'balence', period: '2026' }, 'question/quantity-misspelt'],
    ['a target that nothing is like', levers, { quantity: 'xyzzyplugh', period: '2026' }, 'question/quantity-unknown'],
    ['a target without such an element', levers, { ...balance, element: 'active' }, 'question/element'],
    ['a target that is a choice', levers, { quantity: 'rule', period: '2026' }, 'question/not-a-number'],
    ['a year that is observed', levers, { ...balance, period: '2025' }, 'simulate/horizon'],
  ])('names %s', (_, asked, target, code) => {
    const found = tornado(fund, { levers: asked, target });
    expect(codes(found)).toContain(code);
    expect(found.bars).toEqual([]);
    expect(codes(found).every((each) => Object.hasOwn(issueCatalogue, each))).toBe(true);
  });

  it('names a year after the horizon', () => {
    expect(codes(tornado(fund, { levers, target: balance, to: '2025' }))).toEqual(['question/period']);
  });
});

describe('ends from distributions', () => {
  const plain = fund.run({ to: '2029' });
  const normal = (more: Partial<AssumptionEntry> = {}): AssumptionEntry => ({ path: 'wage_growth', from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.02 } }, ...more });
  const lowOf = (entry: AssumptionEntry, years: 'course' | 'yearly') => riskEnds(uncertain([entry]).risks, plain, { years })[0]!.low;
  const z = normalQuantile(0.1);

  it('hold every year at its own tenth, or the course of years at its', () => {
    expect(lowOf(normal(), 'yearly').map(({ from, until }) => [from, until])).toEqual(['2026', '2027', '2028', '2029'].map((year) => [`${year}-01`, `${year}-12`]));
    for (const { value } of lowOf(normal(), 'yearly')) expect(Math.abs((value as number) - (0.04 + 0.02 * z))).toBeLessThan(1e-15);
    // Four independent years: their mean has half the deviation.
    for (const { value } of lowOf(normal(), 'course')) expect(Math.abs((value as number) - (0.04 + 0.01 * z))).toBeLessThan(1e-15);
  });

  it('count the years of a course up to the one asked for', () => {
    const low = riskEnds(uncertain([normal()]).risks, plain, { until: '2026' })[0]!.low;
    expect(low.map(({ from }) => from)).toEqual(['2026-01']);
    expect(Math.abs((low[0]!.value as number) - (0.04 + 0.02 * z))).toBeLessThan(1e-15);
  });

  it('are the same where one number is drawn for all years', () => {
    expect(lowOf(normal({ autocorrelation: 1 }), 'course')).toEqual(lowOf(normal({ autocorrelation: 1 }), 'yearly'));
    // Two years with 0.5: √((1 + 0.5)/2).
    expect(Math.abs(meanScoreDeviation(2, 0.5) - Math.sqrt(0.75))).toBeLessThan(1e-15);
  });

  it('stay within what the model allows, and only where something is drawn', () => {
    const entry: AssumptionEntry = { path: 'collected', from: '2027-01', until: '2028-12', distribution: { normal: { mean: 0.99, sd: 0.1 } } };
    const [ends] = riskEnds(uncertain([entry]).risks, plain, { years: 'yearly' });
    expect(ends!.high.map(({ from, value }) => [from, value])).toEqual([['2027-01', 1], ['2028-01', 1]]);
  });

  it('a course at its tenth moves a sum over the years to its tenth', () => {
    // balance of 2029 is linear in wages of each year alone; collected enters income of every year: Σ 0.06 × wages_t × c_t.
    const entry: AssumptionEntry = { path: 'collected', from: '2026-01', distribution: { normal: { mean: 0.5, sd: 0.01 } } };
    const [bar] = tornado(fund, { levers: riskEnds(uncertain([entry]).risks, plain), target: { quantity: 'balance', period: '2029' }, overrides: [{ path: 'collected', from: '2026-01', value: 0.5 }] }).bars;
    const wages = [1, 2, 3, 4].map((n) => 0.06 * 1040 * 1.04 ** n);
    const sum = wages.reduce((total, each) => total + each, 0);
    expect(Math.abs(bar!.low.change - (0.01 * z * sum) / 2)).toBeLessThan(1e-10);
    // The exact tenth of the weighted sum: √Σw² instead of Σw/2, which differs in the third digit as wages grow by 4%.
    expect(Math.abs(bar!.low.change / (0.01 * z * Math.hypot(...wages)) - 1)).toBeLessThan(2e-3);
  });
});
