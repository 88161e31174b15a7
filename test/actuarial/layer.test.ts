import { describe, expect, test } from 'vitest';
import { layerMoment, layerPayment } from '../../src/actuarial/layer.ts';
import { empirical } from '../../src/actuarial/severity/empirical.ts';
import { pareto } from '../../src/actuarial/severity/pareto.ts';
import { all, continuous, relativeError } from './severity/examples.ts';

describe.each(all)('a layer of %s', (_, severity) => {
  const [d, u] = [severity.quantile(0.4) + 1e-3, severity.quantile(0.9)];

  test('pays the difference of two limited expected values', () => {
    const { expectedPerLoss } = layerPayment(severity, { deductible: d, maximumCovered: u, coinsurance: 0.8 });
    expect(relativeError(expectedPerLoss, 0.8 * (severity.limitedMoment(u) - severity.limitedMoment(d)))).toBeLessThan(1e-11);
  });

  test('pays less with a higher deductible and more with a higher limit', () => {
    const pays = (deductible: number, maximumCovered: number) => layerPayment(severity, { deductible, maximumCovered }).expectedPerLoss;
    expect(pays(d * 1.01, u)).toBeLessThan(pays(d, u));
    expect(pays(d, u * 1.01)).toBeGreaterThan(pays(d, u));
  });

  test('has a second moment between the square of the first and the limit times it', () => {
    const { expectedPerLoss, secondMomentPerLoss, greatestPayment, variancePerLoss } = layerPayment(severity, { deductible: d, maximumCovered: u });
    expect(secondMomentPerLoss).toBeGreaterThan(expectedPerLoss ** 2);
    expect(secondMomentPerLoss).toBeLessThan(greatestPayment * expectedPerLoss);
    expect(variancePerLoss).toBe(secondMomentPerLoss - expectedPerLoss ** 2);
  });

  test('pays a franchise deductible on top', () => {
    const terms = { deductible: d, maximumCovered: u, coinsurance: 0.9 };
    const more = layerPayment(severity, { ...terms, kind: 'franchise' }).expectedPerLoss - layerPayment(severity, terms).expectedPerLoss;
    expect(relativeError(more, 0.9 * d * severity.survival(d))).toBeLessThan(1e-11);
  });
});

describe.each(continuous)('a layer far up in %s', (_, severity) => {
  test('keeps its digits', () => {
    if (severity.support.greatest < Infinity || severity.variance === Infinity) return;
    const lower = severity.tailQuantile(1e-9);
    const upper = severity.tailQuantile(0.9e-9);
    // The layer is thin: S changes by a tenth, so its mean lies within the values at the ends.
    const mean = layerMoment(severity, lower, upper, 1) / (upper - lower);
    expect(mean).toBeGreaterThan(0.9e-9);
    expect(mean).toBeLessThan(1e-9);
  });
});

test('the moments of a layer of a sample are those of its payments', () => {
  // Losses 10, 40, 90 with 20% inflation, 15 deductible, 60 at most, 90% paid: payments 0, 0.9·33, 0.9·45.
  const { expectedPerLoss, secondMomentPerLoss, probabilityOfPayment, expectedPerPayment, variancePerPayment, greatestPayment } = layerPayment(
    empirical([10, 40, 90]),
    { deductible: 15, maximumCovered: 60, coinsurance: 0.9, inflation: 0.2 },
  );
  expect(expectedPerLoss).toBeCloseTo((0.9 * (33 + 45)) / 3, 12);
  expect(secondMomentPerLoss).toBeCloseTo((0.81 * (33 ** 2 + 45 ** 2)) / 3, 10);
  expect(probabilityOfPayment).toBeCloseTo(2 / 3, 14);
  expect(expectedPerPayment).toBeCloseTo(0.9 * 39, 12);
  expect(variancePerPayment).toBeCloseTo(0.81 * 36, 10);
  expect(greatestPayment).toBe(0.9 * 45);
});

test('a deductible beyond every loss pays nothing, and nothing per payment', () => {
  const nothing = layerPayment(empirical([10, 40]), { deductible: 50 });
  expect([nothing.expectedPerLoss, nothing.expectedPerPayment, nothing.variancePerPayment]).toEqual([0, null, null]);
});

test.each([
  ['layerPayment: 0 ≤ deductible ≤ maximumCovered; got 5 and 4', { deductible: 5, maximumCovered: 4 }],
  ['layerPayment: 0 ≤ deductible ≤ maximumCovered; got NaN and Infinity', { deductible: Number.NaN }],
  ['layerPayment: a coinsurance of 0 … 1; got 80', { coinsurance: 80 }],
  ['layerPayment: inflation above −1; got -1', { inflation: -1 }],
])('%s', (message, terms) => expect(() => layerPayment(pareto(3, 1000), terms)).toThrow(message));
