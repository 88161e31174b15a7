import { describe, expect, test } from 'vitest';
import type { FitResult } from '../../../src/actuarial/fit/fit.ts';
import { logLikelihood, maximumLikelihood, maximumLikelihoodGrouped } from '../../../src/actuarial/fit/maximum-likelihood.ts';
import { minimumDistance, minimumDistanceGrouped } from '../../../src/actuarial/fit/minimum-distance.ts';
import { sampleOf } from '../../../src/actuarial/fit/observations.ts';
import { ranked, usualFamilies } from '../../../src/actuarial/fit/best-fit.ts';
import type { Band } from '../../../src/actuarial/severity/banded.ts';
import { families, type Family, type FamilyName } from '../../../src/actuarial/severity/families.ts';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { relativeError } from '../severity/examples.ts';
import { sampleFrom } from './seeded.ts';

const truth: readonly (readonly [FamilyName, readonly number[]])[] = [
  ['exponential', [1000]],
  ['gamma', [2, 100]],
  ['weibull', [0.7, 3000]],
  ['lognormal', [8.5, 1.3]],
  ['pareto', [2.5, 15000]],
  ['singleParameterPareto', [2.2, 500]],
  ['burr', [2, 2, 8000]],
  ['loglogistic', [3, 2500]],
  ['inverseGaussian', [4000, 3500]],
  ['inverseGamma', [3, 5000]],
  ['generalisedPareto', [0.2, 900]],
  ['uniform', [100, 700]],
];
const COUNT = 600;
const made = (family: FamilyName, values: readonly number[]) => (families[family] as Family).make(...values);

/**
 * The likelihood ratio against the truth is chi-square with as many degrees of freedom as parameters: 2·(ℓ̂ − ℓ) above 0, and
 * below 30 but in 1e-6 of all samples for three of them.
 */
function agrees(result: FitResult, likelihoodOfTruth: number): void {
  if (!result.fitted) throw new Error(`${result.family}: ${result.reason}`);
  expect(result.converged).toBe(true);
  expect(2 * (result.logLikelihood - likelihoodOfTruth)).toBeGreaterThan(-1e-6);
  expect(2 * (result.logLikelihood - likelihoodOfTruth)).toBeLessThan(30);
}

/** Counts and means in eight bands cut at quantiles. */
function bandsOf(values: readonly number[], ends: readonly number[]): Band[] {
  const edges = [ends[0]!, ...ends.slice(1), Infinity];
  return edges.slice(1).map((to, index) => {
    const own = values.filter((value) => value > edges[index]! && value <= to);
    return { from: edges[index]!, to, count: own.length, mean: own.reduce((sum, value) => sum + value, 0) / own.length };
  });
}

describe.each(truth)('a %s', (family, values) => {
  const severity = made(family, values);
  const sample = sampleFrom(severity, COUNT, 20261121);
  const likelihood = (observations: Parameters<typeof sampleOf>[0]): number => logLikelihood(severity, sampleOf(observations) as Exclude<ReturnType<typeof sampleOf>, string>);

  test('is found again from its sample', () => {
    const result = maximumLikelihood(family, { values: sample });
    agrees(result, likelihood({ values: sample }));
    if (!result.fitted) return;
    // Kolmogorov: √n·D above 1.95 in one sample of a thousand, less with fitted parameters.
    expect(result.goodness!.kolmogorovSmirnov * Math.sqrt(COUNT)).toBeLessThan(1.95);
    expect(result.goodness!.chiSquare!.probability).toBeGreaterThan(1e-3);
    expect(result.goodness!.wasserstein! / severity.mean).toBeLessThan(0.1);
  });

  test('is found again behind a deductible and below a limit', () => {
    // A uniform's end is not seen behind a limit.
    if (family === 'uniform') return;
    const [deductible, limit] = [severity.quantile(0.2), severity.quantile(0.95)];
    const seen = sample.filter((value) => value > deductible);
    const observations = { values: seen.map((value) => Math.min(value, limit)), truncatedAt: deductible, censored: seen.map((value) => value >= limit) };
    const likelihoodOfTruth = likelihood(observations);
    const fixed = family === 'singleParameterPareto' ? { theta: values[1]! } : {};
    const result = maximumLikelihood(family, observations, fixed);
    agrees(result, likelihoodOfTruth);
    if (result.fitted) expect(result.goodness!.kolmogorovSmirnov * Math.sqrt(seen.length)).toBeLessThan(1.95);
  });

  test('is found again from counts by bands', () => {
    const ends = [severity.support.least, ...[0.1, 0.25, 0.5, 0.75, 0.9, 0.96].map((p) => severity.quantile(p))];
    const bands = bandsOf(sample, ends);
    if (family === 'uniform') bands[bands.length - 1] = { ...bands.at(-1)!, to: 700 };
    const result = maximumLikelihoodGrouped(family, { bands });
    expect(result.fitted && result.converged).toBe(true);
    if (!result.fitted) return;
    expect(result.goodness!.kolmogorovSmirnov * Math.sqrt(COUNT)).toBeLessThan(1.95);
    for (const p of [0.25, 0.5, 0.9]) expect(relativeError(result.severity.quantile(p), severity.quantile(p))).toBeLessThan(0.15);
  });

  test.each(['cramerVonMises', 'quantiles', 'limitedExpected'] as const)('is found again by least distance of %s', (distance) => {
    const result = minimumDistance(family, { values: sample }, distance);
    expect(result.fitted && result.converged).toBe(true);
    if (result.fitted) for (const p of [0.25, 0.5, 0.9]) expect(relativeError(result.severity.quantile(p), severity.quantile(p))).toBeLessThan(0.1);
  });

  test('does not depend on the unit of money', () => {
    const [one, other] = [sample, sample.map((value) => value / 1e4)].map((each) => maximumLikelihood(family, { values: each }));
    if (!one!.fitted || !other!.fitted) throw new Error('fitted before');
    // The search ends at 1e-6 in the logarithm of a parameter.
    expect(relativeError(other!.severity.quantile(0.9) * 1e4, one!.severity.quantile(0.9))).toBeLessThan(1e-4);
  });
});

test('limited expected values of a table are met at its ends', () => {
  const severity = lognormal(8.5, 1.3);
  const ends = [0, 1000, 3000, 8000, 20000, 60000];
  const bands = ends.map((from, index) => {
    const to = ends[index + 1] ?? Infinity;
    const share = severity.survival(from) - severity.survival(to);
    return { from, to, count: 1e4 * share, mean: (severity.upperMoment(from) - severity.upperMoment(to)) / share };
  });
  const result = minimumDistanceGrouped('lognormal', { bands }, 'limitedExpected');
  if (!result.fitted) throw new Error(result.reason);
  expect(relativeError(result.parameters['mu']!, 8.5)).toBeLessThan(1e-6);
  expect(relativeError(result.parameters['sigma']!, 1.3)).toBeLessThan(1e-6);
});

test('weights count like repeated losses', () => {
  const once = maximumLikelihood('gamma', { values: [1, 2, 2, 2, 5, 5, 9] });
  const weighted = maximumLikelihood('gamma', { values: [1, 2, 5, 9], weights: [1, 3, 2, 1] });
  expect(weighted).toEqual({ ...once, severity: expect.anything() as unknown });
});

test('closed maxima are met', () => {
  const values = [120, 340, 560, 90, 2300, 780];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const logs = values.map((value) => Math.log(value));
  const mu = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const [exponential, lognormalFit, inverse] = (['exponential', 'lognormal', 'inverseGaussian'] as const).map((family) => maximumLikelihood(family, { values }));
  if (!exponential!.fitted || !lognormalFit!.fitted || !inverse!.fitted) throw new Error('six losses are enough');
  expect(relativeError(exponential!.parameters['theta']!, mean)).toBeLessThan(1e-6);
  expect(relativeError(lognormalFit!.parameters['mu']!, mu)).toBeLessThan(1e-6);
  expect(relativeError(lognormalFit!.parameters['sigma']!, Math.sqrt(logs.reduce((sum, value) => sum + (value - mu) ** 2, 0) / 6))).toBeLessThan(1e-5);
  expect(relativeError(inverse!.parameters['lambda']!, 6 / values.reduce((sum, value) => sum + 1 / value - 1 / mean, 0))).toBeLessThan(1e-5);
});

test('a parameter may be held', () => {
  const result = maximumLikelihood('weibull', { values: [3, 5, 9, 20] }, { tau: 1 });
  if (!result.fitted) throw new Error(result.reason);
  expect(result.parameters['tau']).toBe(1);
  expect(relativeError(result.parameters['theta']!, 37 / 4)).toBeLessThan(1e-6);
});

test('the family a sample comes from is among the first by AIC', () => {
  const values = sampleFrom(lognormal(8.5, 1.3), 1500, 7);
  const order = ranked(usualFamilies.map((family) => maximumLikelihood(family, { values })));
  expect(order[0]!.family).toBe('lognormal');
  expect(order.at(-1)!.aic).toBeGreaterThan(order[0]!.aic);
});

describe('nothing is fitted to', () => {
  const one = (values: number[], more = {}) => maximumLikelihood('gamma', { values, ...more });
  const grouped = (bands: Band[]) => maximumLikelihoodGrouped('gamma', { bands });
  test.each([
    ['no losses', 'none', one([])],
    ['losses without weight', 'none', one([1, 2, 3], { weights: [0, 0, 0] })],
    ['a loss of zero', 'notPositive', one([0, 1, 2])],
    ['a negative loss', 'notPositive', one([1, -2, 3])],
    ['a loss that is no number', 'malformed', one([1, Number.NaN, 3])],
    ['an infinite loss', 'malformed', one([1, Infinity, 3])],
    ['weights of another length', 'malformed', one([1, 2, 3], { weights: [1] })],
    ['a loss below its deductible', 'malformed', one([1, 2, 3], { truncatedAt: 2 })],
    ['one loss', 'allEqual', one([5])],
    ['equal losses', 'allEqual', one([5, 5, 5])],
    ['as many losses as parameters', 'tooFew', one([5, 6])],
    ['no bands', 'none', grouped([])],
    ['empty bands', 'none', grouped([{ from: 0, to: 5, count: 0 }])],
    ['two bands', 'tooFew', grouped([{ from: 0, to: 5, count: 4 }, { from: 5, to: 9, count: 2 }])],
    ['bands that overlap', 'malformed', grouped([{ from: 0, to: 5, count: 4 }, { from: 4, to: 9, count: 2 }])],
    ['a mean outside its band', 'malformed', grouped([{ from: 0, to: 5, count: 4, mean: 6 }])],
    ['bands whose means are wanted and not there', 'malformed', minimumDistanceGrouped('gamma', { bands: [1, 2, 3, 4].map((from) => ({ from, to: from + 1, count: 3 })) }, 'limitedExpected')],
    ['censored losses by distance', 'malformed', minimumDistance('gamma', { values: [1, 2, 3], censored: [0, 0, 1] })],
  ] as const)('%s: %s', (_, reason, result) => expect(result).toMatchObject({ fitted: false, family: 'gamma', reason }));
});

test('figures of any size give numbers or a reason, and no exception', () => {
  for (const values of [[1e300, 2e300, 5e299, 1e299], [1e-300, 2e-300, 5e-300], [1e-10, 1, 1e10, 3, 5], [1, 1, 1, 1.0000001]]) {
    for (const family of usualFamilies) {
      const result = maximumLikelihood(family, { values });
      if (result.fitted) expect([...Object.values(result.parameters), result.aic, result.goodness!.andersonDarling, result.goodness!.wasserstein].some(Number.isNaN)).toBe(false);
    }
  }
});
