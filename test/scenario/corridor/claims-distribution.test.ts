import { describe, expect, test } from 'vitest';
import { negativeBinomialOf } from '../../../src/actuarial/aggregate/negative-binomial.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { pareto } from '../../../src/actuarial/severity/pareto.ts';
import { aliasTable } from '../../../src/scenario/corridor/alias-table.ts';
import { claimsDistribution, type ClaimsDistribution } from '../../../src/scenario/corridor/claims-distribution.ts';
import { condensedClaims } from '../../../src/scenario/corridor/condensed-claims.ts';
import { countQuantiles } from '../../../src/scenario/corridor/count-quantiles.ts';
import { simulateClaims } from '../../../src/scenario/corridor/simulate-claims.ts';
import { exponentials, exponentialSum, lawOf, scattered } from './outlook-years.ts';

const excess = ({ amounts, probabilities }: ClaimsDistribution, d: number) => amounts.reduce((sum, amount, k) => sum + Math.max(0, amount - d) * probabilities[k]!, 0);
const meanOf = ({ amounts, probabilities }: ClaimsDistribution) => amounts.reduce((sum, amount, k) => sum + amount * probabilities[k]!, 0);

describe('claims of a year by Fourier transform', () => {
  test('have the stop-loss premiums of the gamma distribution that exponential claims add up to, within the error stated', () => {
    const distribution = claimsDistribution(lawOf(exponentials));
    for (const d of [80e6, 95e6, 100e6, 105e6, 120e6]) {
      const off = Math.abs(excess(distribution, d) - exponentialSum.excess(d));
      expect(off).toBeLessThan(distribution.error.most);
      // The estimate takes the density where it is greatest; a tenth more for the mean above the grid.
      expect(off).toBeLessThan(1.1 * distribution.error.typical + 0.1);
    }
  });

  test.each([['exponential', exponentials], ['scattered', scattered], ['lognormal as a whole', { mean: 9e7, cv: 0.12, paid: 4e6 }]] as const)('keep their mean to 1e-9 and add up to 1: %s', (_, outlook) => {
    const law = lawOf(outlook);
    const distribution = claimsDistribution(law);
    expect(Math.abs(meanOf(distribution) / law.mean - 1)).toBeLessThan(1e-9);
    expect(Math.abs(distribution.probabilities.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-12);
    expect(distribution.amounts.length).toBeLessThanOrEqual(2 ** 14);
    expect(distribution.error.beyond).toBe(0);
  });

  test('have more error on a wider span, as the square of it', () => {
    const law = lawOf(scattered);
    const [narrow, wide] = [claimsDistribution(law, { span: 10_000 }), claimsDistribution(law, { span: 20_000 })];
    // Added variance goes with the square of the span for a smooth size; these claims have a pole at 0.
    expect(wide.error.typical / narrow.error.typical).toBeGreaterThan(3);
    expect(wide.error.typical / narrow.error.typical).toBeLessThan(4.1);
  });

  test('say what a tail without variance leaves open', () => {
    const { error, probabilities } = claimsDistribution(lawOf({ count: { family: 'poisson', mean: 100 }, size: pareto(1.3, 10_000) }));
    expect(error.most).toBeGreaterThan(1000);
    expect(Math.abs(probabilities.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-12);
  });

  test('are one amount where nothing is uncertain', () => {
    for (const outlook of [{ mean: 7e7, cv: 0, paid: 1e6 }, { count: { family: 'certain', count: 71 }, size: { claims: [1e6] } }] as const) {
      const { amounts, probabilities, error } = claimsDistribution(lawOf(outlook));
      expect([...amounts, ...probabilities, error.most]).toEqual([71e6, 1, 0]);
    }
    expect([...claimsDistribution(lawOf({ count: { family: 'poisson', mean: 0 }, size: lognormal(9, 1), paid: 5 })).amounts]).toEqual([5]);
  });

  test('keep the amounts of a few claims', () => {
    const { amounts, probabilities } = claimsDistribution(lawOf({ count: { family: 'poisson', mean: 0.5 }, size: { claims: [10_000, 25_000] } }));
    const at = (amount: number) => probabilities[amounts.indexOf(amount)]!;
    // Poisson e^-λ; one claim of either size λ/2·e^-λ; two of 10,000 (λ/2)²/2·e^-λ.
    expect(Math.abs(at(0) - Math.exp(-0.5))).toBeLessThan(1e-12);
    expect(Math.abs(at(25_000) - 0.25 * Math.exp(-0.5))).toBeLessThan(1e-12);
    expect(Math.abs(at(20_000) - (0.25 ** 2 / 2) * Math.exp(-0.5))).toBeLessThan(1e-12);
  });
});

describe('simulated claims', () => {
  const distribution = claimsDistribution(lawOf(scattered));

  test.each(['claims', 'exact', 'sum'] as const)('have the mean and spread of the outlook: route %s', (route) => {
    const years = route === 'exact' ? 500 : 4000;
    const { amounts } = simulateClaims(distribution, { seed: 20261121, years, route });
    const { mean, standardDeviation } = distribution.law;
    const own = amounts.reduce((sum, amount) => sum + amount, 0) / years;
    const spread = Math.sqrt(amounts.reduce((sum, amount) => sum + (amount - own) ** 2, 0) / years);
    expect(Math.abs(own - mean)).toBeLessThan((4 * standardDeviation) / Math.sqrt(years));
    // The sample deviation of a nearly normal sum has a standard error of σ/√(2n).
    expect(Math.abs(spread - standardDeviation)).toBeLessThan((5 * standardDeviation) / Math.sqrt(2 * years));
  });

  test.each(['claims', 'exact', 'sum'] as const)('of more years begin with those of fewer, and are others under another seed or in another year of the term: route %s', (route) => {
    const of = (seed: number, years: number, term = 0) => [...simulateClaims(distribution, { seed, years, route, term }).amounts];
    const few = of(5, 8);
    expect(of(5, 20).slice(0, 8)).toEqual(few);
    expect(of(6, 8)).not.toEqual(few);
    expect(of(5, 8, 1).filter((amount) => few.includes(amount))).toEqual([]);
  });

  test('draw the sum where claims would be too many', () => {
    expect(simulateClaims(distribution, { seed: 1, years: 600_000 }).route).toBe('sum');
  });
});

test('an alias table holds the probabilities it was made of, to 2^-32', () => {
  const given = [0.1, 0, 0.35, 0.05, 0.5];
  const { mask, threshold, alias } = aliasTable(given);
  const held = new Float64Array(mask + 1);
  threshold.forEach((share, cell) => {
    held[cell]! += share / 2 ** 32 / (mask + 1);
    held[alias[cell]!]! += (1 - share / 2 ** 32) / (mask + 1);
  });
  held.forEach((each, cell) => expect(Math.abs(each - (given[cell] ?? 0))).toBeLessThan(2 ** -32));
});

test.each([['Poisson', poisson(3.7)], ['Poisson of many', poisson(5000)], ['negative binomial', negativeBinomialOf(40, 900)]] as const)('numbers of claims are the least that reach a uniform: %s', (_, frequency) => {
  const quantile = countQuantiles(frequency);
  for (const u of [1e-9, 0.01, 0.3, 0.5, 0.77, 0.99, 1 - 1e-9]) {
    const n = quantile(u);
    let below = 0;
    for (let k = 0; k < n; k++) below += frequency.probability(k);
    // Probabilities of thousands of numbers add up to within 1e-11.
    expect(below).toBeLessThan(u + 1e-11);
    expect(below + frequency.probability(n)).toBeGreaterThan(u - 1e-11);
  }
});

test('condensing keeps the mean and says the variance it adds', () => {
  const amounts = Float64Array.from({ length: 1000 }, (_, k) => 500 + 3 * k);
  const probabilities = new Float64Array(1000).fill(0.001);
  const few = condensedClaims(amounts, probabilities, 64);
  const moment = (of: { amounts: Float64Array; probabilities: Float64Array }, k: number) => of.amounts.reduce((sum, amount, at) => sum + amount ** k * of.probabilities[at]!, 0);
  expect(few.amounts.length).toBe(64);
  expect(Math.abs(moment(few, 1) - moment({ amounts, probabilities }, 1))).toBeLessThan(1e-9);
  expect(Math.abs(moment(few, 2) - moment({ amounts, probabilities }, 2) - few.addedVariance)).toBeLessThan(1e-5);
});
