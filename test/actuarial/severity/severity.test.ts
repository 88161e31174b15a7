import { describe, expect, test } from 'vitest';
import { banded } from '../../../src/actuarial/severity/banded.ts';
import { empirical } from '../../../src/actuarial/severity/empirical.ts';
import { exponential } from '../../../src/actuarial/severity/exponential.ts';
import { familyNamed, severityNamed } from '../../../src/actuarial/severity/named-severity.ts';
import { gamma } from '../../../src/actuarial/severity/gamma.ts';
import { generalisedPareto } from '../../../src/actuarial/severity/generalised-pareto.ts';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { mixture, withMassAtZero } from '../../../src/actuarial/severity/mixture.ts';
import { pareto } from '../../../src/actuarial/severity/pareto.ts';
import { pointMass } from '../../../src/actuarial/severity/point-mass.ts';
import { scaled } from '../../../src/actuarial/severity/scaled.ts';
import { singleParameterPareto } from '../../../src/actuarial/severity/single-parameter-pareto.ts';
import { uniform } from '../../../src/actuarial/severity/uniform.ts';
import { relativeError } from './examples.ts';

describe('a mass at zero', () => {
  const severity = withMassAtZero(0.3, exponential(100));

  test('is jumped at and not above', () => {
    expect(severity.probabilityOf(0)).toBe(0.3);
    expect(severity.distribution(0)).toBe(0.3);
    expect(severity.survival(0)).toBe(0.7);
    expect(severity.quantile(0.3)).toBe(0);
    expect(severity.quantile(0.65)).toBeCloseTo(100 * Math.LN2, 10);
  });

  test('leaves the loss of those who have one as it is', () => {
    expect(severity.mean).toBeCloseTo(70, 12);
    expect(severity.meanExcess(0)).toBeCloseTo(100, 12);
    expect(severity.meanExcess(500)).toBeCloseTo(100, 10);
  });
});

describe('an empirical severity', () => {
  const severity = empirical([5, 1, 1, 3], [1, 2, 1, 6]);

  test('knows what was seen', () => {
    expect(severity.support).toEqual({ least: 1, greatest: 5 });
    expect(severity.distribution(1)).toBe(0.3);
    expect(severity.distribution(2.9)).toBe(0.3);
    expect(severity.survival(3)).toBe(0.1);
    expect([0.3, 0.31, 0.9, 0.91].map((p) => severity.quantile(p))).toEqual([1, 3, 3, 5]);
  });

  test('has moments of the sample', () => {
    // (3·1 + 6·3 + 1·5)/10, and (3·1 + 6·2 + 1·2)/10 below 2.
    expect(severity.mean).toBeCloseTo(2.6, 14);
    expect(severity.limitedMoment(2)).toBeCloseTo(1.7, 14);
    expect(severity.excess(2)).toBeCloseTo(0.9, 14);
  });

  test('reaches a probability that its steps add up to', () => expect(empirical([1, 3, 4], [0.75, 0.2, 0.05]).quantile(0.95)).toBe(3));
});

describe('bands', () => {
  test('keep the means they come with', () => {
    const severity = banded([{ from: 0, to: 1000, count: 60, mean: 300 }, { from: 1000, to: Infinity, count: 40, mean: 2500 }]);
    expect(severity.mean).toBeCloseTo(0.6 * 300 + 0.4 * 2500, 9);
    expect(severity.limitedMoment(1000)).toBeCloseTo(0.6 * 300 + 0.4 * 1000, 9);
    expect(severity.distribution(1000)).toBeCloseTo(0.6, 14);
  });

  test('refuse an open end without a mean', () => {
    expect(() => banded([{ from: 0, to: Infinity, count: 1 }])).toThrow('banded: a mean above 0 for the open band; got none');
    expect(() => banded([{ from: 5, to: 4, count: 1 }])).toThrow(/^banded: bands that rise/);
    expect(() => banded([{ from: 0, to: 4, count: 0 }])).toThrow(/^banded: a band that holds something/);
  });
});

test('a mixture of equal parts is the part', () => {
  const part = lognormal(7, 1);
  const severity = mixture([{ weight: 0.4, severity: part }, { weight: 0.6, severity: part }]);
  for (const x of [10, 1000, 1e5]) expect(relativeError(severity.limitedMoment(x, 2), part.limitedMoment(x, 2))).toBeLessThan(1e-14);
  expect(relativeError(severity.quantile(0.99), part.quantile(0.99))).toBeLessThan(1e-14);
});

test('the generalised Pareto passes through the exponential', () => {
  for (const xi of [-1e-7, -1e-13, 0, 1e-13, 1e-7]) {
    // Moments move by about 2ξ.
    expect(relativeError(generalisedPareto(xi, 900).limitedMoment(700), exponential(900).limitedMoment(700))).toBeLessThan(1e-6);
    expect(relativeError(generalisedPareto(xi, 900).rawMoment(2), exponential(900).rawMoment(2))).toBeLessThan(1e-6);
    expect(relativeError(generalisedPareto(xi, 900).limitedMoment(700, 2), exponential(900).limitedMoment(700, 2))).toBeLessThan(1e-6);
  }
});

test('an infinite mean is infinite, and a limited loss is not', () => {
  const severity = pareto(1, 2000);
  expect([severity.mean, severity.excess(5), severity.meanExcess(5), severity.tailExpectation(0.9)]).toEqual([Infinity, Infinity, Infinity, Infinity]);
  // θ·log((d + θ)/θ), KPW A.2.3.2.
  expect(relativeError(severity.limitedMoment(6000), 2000 * Math.log(4))).toBeLessThan(1e-14);
  expect(severity.lossEliminationRatio(100)).toBe(0);
});

test('a limit below the least loss is the limited loss', () => expect(singleParameterPareto(3, 400).limitedMoment(150, 2)).toBe(150 ** 2));

describe('wrong parameters are refused', () => {
  test.each([
    ['gamma: alpha above 0; got 0', () => gamma(0, 1)],
    ['gamma: theta above 0; got NaN', () => gamma(1, Number.NaN)],
    ['lognormal: mu finite; got Infinity', () => lognormal(Infinity, 1)],
    ['lognormal: sigma above 0; got -1', () => lognormal(0, -1)],
    ['pareto: theta above 0; got Infinity', () => pareto(2, Infinity)],
    ['uniform: 0 ≤ least < greatest; got 3 and 2', () => uniform(3, 2)],
    ['scaled: a factor above 0; got 0', () => scaled(pareto(2, 1), 0)],
    ['pointMass: a finite loss from 0; got -1', () => pointMass(-1)],
    ['mixture: weights from 0 that add up to 1; got 0.5, 0.4', () => mixture([0.5, 0.4].map((weight) => ({ weight, severity: pareto(2, 1) })))],
    ['mixture: weights from 0 that add up to 1; got ', () => mixture([])],
    ['empirical: a value with a weight; got none', () => empirical([])],
    ['empirical: finite losses from 0; got -2', () => empirical([1, -2])],
    ['gamma: a probability within 0 … 1; got 1.1', () => gamma(1, 1).quantile(1.1)],
    ['gamma: an amount of loss; got NaN', () => gamma(1, 1).survival(Number.NaN)],
    ['gamma: moments of whole order from 1; got 0.5', () => gamma(1, 1).rawMoment(0.5)],
  ])('%s', (message, make) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});

test.each([
  ['pareto1', 'singleParameterPareto'],
  ['single-parameter Pareto', 'singleParameterPareto'],
  ['Inverse Gaussian', 'inverseGaussian'],
  ['invgamma', 'inverseGamma'],
  ['GPD', 'generalisedPareto'],
  ['log-logistic', 'loglogistic'],
  ['normal', undefined],
])('%s names %s', (name, family) => expect(familyNamed(name)).toBe(family));

test('a severity is found by the names its parameters have elsewhere', () => {
  expect(severityNamed('pareto1', { shape: 3, min: 400 }).parameters).toEqual({ alpha: 3, theta: 400 });
  expect(() => severityNamed('gamma', { alpha: 2 })).toThrow('severityNamed: gamma with theta; got alpha');
});
