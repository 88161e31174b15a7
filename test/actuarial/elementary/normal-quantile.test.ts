import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/actuarial/elementary/normal-quantile.ts';
import { normalDistribution, normalQuantile as libraryQuantile } from '../../../src/actuarial/special/normal.ts';
import { uniformNumbers } from './numbers.ts';

describe('the normal quantile of simulations', () => {
  it('agrees with the library to 2e-15 in the middle and to its own error in the tails', () => {
    const apart = (p: number): number => Math.abs(normalQuantile(p) / libraryQuantile(p) - 1);
    expect(Math.max(...uniformNumbers(20_000).filter((p) => p > 0 && p !== 0.5).map(apart))).toBeLessThan(2e-15);
    expect(Math.max(...Array.from({ length: 300 }, (_, k) => apart(10 ** -(k + 1))))).toBeLessThan(1e-13);
  });

  it('gives the figures of the paper: z of 0.25, 0.001 and 1e-20 (Wichura 1988, table of checks)', () => {
    expect(Math.abs(normalQuantile(0.25) - -0.6744897501960817)).toBeLessThan(1e-15);
    expect(Math.abs(normalQuantile(0.001) - -3.090232306167813)).toBeLessThan(1e-14);
    expect(Math.abs(normalQuantile(1e-20) - -9.26234008979841)).toBeLessThan(1e-13);
  });

  it('falls nowhere by more than rounding, also across the seams of its three quotients', () => {
    const around = [0.075, 0.925, Math.exp(-25)].flatMap((seam) => Array.from({ length: 2001 }, (_, k) => seam * (1 + (k - 1000) * 1e-15)));
    const grid = [...Array.from({ length: 50_001 }, (_, k) => k / 50_000), ...around].sort((a, b) => a - b);
    const quantiles = grid.map(normalQuantile);
    const falls = quantiles.map((z, index) => (index === 0 || z >= quantiles[index - 1]! ? 0 : (quantiles[index - 1]! - z) / Math.abs(z)));
    expect(Math.max(...falls)).toBeLessThan(2e-15);
  });

  it('undoes the distribution function', () => {
    for (const z of [-8, -3, -0.1, 0.2, 1.5, 4]) expect(Math.abs(normalQuantile(normalDistribution(z)) - z)).toBeLessThan(1e-11);
  });

  it.each([[0, -Infinity], [1, Infinity], [2, NaN], [-0.5, NaN], [NaN, NaN]])('of %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBe(expected);
  });
});
