import { describe, expect, test } from 'vitest';
import { binomial } from '../../../src/actuarial/aggregate/binomial.ts';
import { countTable } from '../../../src/actuarial/aggregate/count-table.ts';
import type { Frequency } from '../../../src/actuarial/aggregate/frequency.ts';
import { geometric, negativeBinomial, negativeBinomialOf } from '../../../src/actuarial/aggregate/negative-binomial.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import { zeroModified } from '../../../src/actuarial/aggregate/zero-modified.ts';

const frequencies: readonly (readonly [string, Frequency])[] = [
  ['Poisson', poisson(3.2)],
  ['no losses', poisson(0)],
  ['negative binomial', negativeBinomial(2.5, 1.4)],
  ['geometric', geometric(2)],
  ['binomial', binomial(9, 0.3)],
  ['certain', binomial(4, 1)],
  ['count table', countTable([0.1, 0.4, 0, 0.3, 0.2])],
  ['zero-modified Poisson', zeroModified(poisson(3), 0.5)],
  ['zero-truncated negative binomial', zeroModified(negativeBinomial(1.5, 0.8), 0)],
];

describe.each(frequencies)('%s', (_, frequency) => {
  const probabilities = Array.from({ length: 400 }, (_, n) => frequency.probability(n));
  const moment = (centre: number, k: number): number => probabilities.reduce((sum, p, n) => sum + p * (n - centre) ** k, 0);

  test('has the moments of its probabilities', () => {
    expect(moment(0, 0)).toBeCloseTo(1, 12);
    expect(moment(0, 1)).toBeCloseTo(frequency.mean, 11);
    expect(moment(frequency.mean, 2)).toBeCloseTo(frequency.variance, 10);
    expect(moment(frequency.mean, 3)).toBeCloseTo(frequency.thirdCentralMoment, 8);
  });

  test('has the generating function of its probabilities', () => {
    const power = probabilities.reduce((sum, p, n) => sum + p * 0.6 ** n, 0);
    expect(Math.exp(frequency.logGenerating(0.6))).toBeCloseTo(power, 13);
    const [re, im] = frequency.generating([0, 0.6]);
    expect(re).toBeCloseTo(probabilities.reduce((sum, p, n) => sum + p * 0.6 ** n * [1, 0, -1, 0][n % 4]!, 0), 13);
    expect(im).toBeCloseTo(probabilities.reduce((sum, p, n) => sum + p * 0.6 ** n * [0, 1, 0, -1][n % 4]!, 0), 13);
  });

  test('thins to the payments among the losses', () => {
    const paid = frequency.thinned(0.35);
    expect(paid.mean).toBeCloseTo(0.35 * frequency.mean, 12);
    expect(paid.variance).toBeCloseTo(0.35 ** 2 * frequency.variance + 0.35 * 0.65 * frequency.mean, 11);
    expect(paid.logGenerating(0.2)).toBeCloseTo(frequency.logGenerating(1 + 0.35 * (0.2 - 1)), 12);
  });
});

test('a negative binomial is found by its moments', () => {
  expect(negativeBinomialOf(300, 800).parameters).toEqual({ r: 300 / (800 / 300 - 1), beta: 800 / 300 - 1 });
});

test.each([
  ['poisson: lambda from 0; got -1', () => poisson(-1)],
  ['negativeBinomial: r above 0 and beta from 0; got 0 and 1', () => negativeBinomial(0, 1)],
  ['negativeBinomialOf: a variance above a mean above 0; got 3 and 3', () => negativeBinomialOf(3, 3)],
  ['binomial: m whole from 0 and q within 0 … 1; got 2.5 and 0.5', () => binomial(2.5, 0.5)],
  ['countTable: probabilities from 0 that add up to 1; got a sum of 0.9', () => countTable([0.5, 0.4])],
  ['zeroModified: a base that can be above 0; got poisson', () => zeroModified(poisson(0), 0.5)],
  ['poisson: thinning by 0 … 1; got 2', () => poisson(1).thinned(2)],
])('%s', (message, make) => expect(make).toThrow(message));
