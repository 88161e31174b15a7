import { describe, expect, it } from 'vitest';
import { normalDistribution, normalQuantile } from '../../../src/actuarial/special/normal.ts';
import { addedCounts, crossingCounts, crossingFrom, crossingOf } from '../../../src/scenario/simulation/crossing.ts';
import { fanOf } from '../../../src/scenario/simulation/fan.ts';
import { Simulator } from '../../../src/scenario/simulation/simulator.ts';
import { fund, uncertain } from './fund.ts';

const simulated = (paths = 40_000) =>
  new Simulator(fund, uncertain([{ path: 'collected', from: '2026-01', distribution: { normal: { mean: 0.5, sd: 0.05 } } }]), { seed: 3, method: 'random', paths, to: '2028' }).run(['income', 'current_balance', 'costs']);

describe('the fan of a quantity', () => {
  it('is the distribution that can be worked out by hand', () => {
    // Income of 2026 is 1040 × 1.04 × 0.06 × collected: normal with mean 32.448 and standard deviation 3.2448.
    const point = fanOf(simulated(), 'income').points.find(({ period }) => period === '2026')!;
    [0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975].forEach((p, k) => {
      const exact = 32.448 + 3.2448 * normalQuantile(p);
      // Four standard errors of a percentile: √(p(1 − p)/n) over the density.
      const density = Math.exp(-0.5 * normalQuantile(p) ** 2) / Math.sqrt(2 * Math.PI) / 3.2448;
      expect(Math.abs(point.percentiles[k]! - exact)).toBeLessThan((4 * Math.sqrt((p * (1 - p)) / 40_000)) / density);
    });
    expect(Math.abs(point.mean - 32.448)).toBeLessThan((4 * 3.2448) / 200);
  });

  it('is one number where nothing differs', () => {
    const { points } = fanOf(simulated(10), 'costs');
    expect(points.every(({ percentiles, mean, plain }) => percentiles.every((value) => value === mean) && mean === plain)).toBe(true);
    expect(points.map(({ period }) => period)).toEqual(['2024', '2025', '2026', '2027', '2028']);
  });
});

describe('falling below a level', () => {
  it('has the chance of the normal distribution in each year, with its own error', () => {
    const crossing = crossingOf(simulated(), 'current_balance', -26);
    // 2026: 32.448 c/0.5 … costs 58.71: below −26 where income is below 32.71.
    const income = 57 * 1.03 - 26;
    const exact = normalDistribution((income - 32.448) / 3.2448);
    const { here, by, first } = crossing.points[0]!;
    expect(Math.abs(here.value - exact)).toBeLessThan(4 * here.standardError!);
    expect([by.value, first.value]).toEqual([here.value, here.value]);
    expect(crossing.points.map(({ period }) => period)).toEqual(['2026', '2027', '2028']);
  });

  it('adds up: chances of the first time and of never make one', () => {
    const crossing = crossingOf(simulated(), 'current_balance', -28);
    const firsts = crossing.points.reduce((sum, { first }) => sum + first.value, 0);
    expect(Math.abs(firsts + crossing.never.value - 1)).toBeLessThan(1e-12);
    expect(crossing.points.map(({ by }) => by.value)).toEqual(crossing.points.map(({ by }) => by.value).toSorted((a, b) => a - b));
  });

  it('is counted on parts of the paths and added up', () => {
    const assumed = uncertain([{ path: 'collected', from: '2026-01', distribution: { normal: { mean: 0.5, sd: 0.05 } } }]);
    const part = (firstPath: number, paths: number) => crossingCounts(new Simulator(fund, assumed, { seed: 3, method: 'random', paths, firstPath, to: '2028' }).run(['current_balance']), 'current_balance', -28);
    expect(crossingFrom(addedCounts([part(0, 1000), part(1000, 3000)]))).toEqual(crossingFrom(part(0, 4000)));
  });
});
