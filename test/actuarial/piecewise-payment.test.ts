import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerPayment } from '../../src/actuarial/layer.ts';
import { expectedPiecewise, greatestSlope, piecewisePayment, type Knot } from '../../src/actuarial/piecewise-payment.ts';
import { empirical } from '../../src/actuarial/severity/empirical.ts';
import { lognormal } from '../../src/actuarial/severity/lognormal.ts';
import { all, relativeError } from './severity/examples.ts';

describe('the expectation of a payment function', () => {
  test.each(all)('is that of the layer it draws, of %s', (_, severity) => {
    const [d, u] = [severity.quantile(0.5) + 1e-3, severity.quantile(0.95)];
    const knots = [{ at: d, value: 0 }, { at: u, value: 0.7 * (u - d) }];
    const { expectedPerLoss } = layerPayment(severity, { deductible: d, maximumCovered: u, coinsurance: 0.7 });
    expect(relativeError(expectedPiecewise(severity, { knots, lastSlope: 0 }), expectedPerLoss)).toBeLessThan(1e-13);
  });

  test('of a franchise deductible is a jump', () => {
    const severity = lognormal(8, 1);
    const franchise = layerPayment(severity, { deductible: 3000, kind: 'franchise' }).expectedPerLoss;
    expect(relativeError(expectedPiecewise(severity, { knots: [{ at: 3000, value: 0, after: 3000 }], lastSlope: 1 }), franchise)).toBeLessThan(1e-13);
  });

  test('of a sample is the mean of its payments, whatever jumps there are', () => {
    const money = fc.integer({ min: -50, max: 50 });
    const knot = fc.record({ step: fc.integer({ min: 1, max: 20 }), value: money, before: money, after: money });
    fc.assert(
      fc.property(fc.array(knot, { minLength: 1, maxLength: 6 }), fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1 }), fc.integer({ min: -2, max: 2 }), (steps, losses, lastSlope) => {
        let at = -1;
        const knots: Knot[] = steps.map(({ step, ...values }) => ({ at: (at += step), ...values }));
        const payment = { knots, lastSlope };
        const mean = losses.reduce((sum, loss) => sum + piecewisePayment(payment, loss), 0) / losses.length;
        // Slopes of up to 100 a unit over 100 units, rounded in each segment.
        expect(Math.abs(expectedPiecewise(empirical(losses), payment) - mean)).toBeLessThan(1e-10);
      }),
    );
  });
});

test('the greatest slope is that of the steepest segment, and infinite at a jump', () => {
  const knots = [{ at: 0, value: 0 }, { at: 10, value: 7 }, { at: 30, value: 25 }];
  expect(greatestSlope({ knots, lastSlope: -0.5 })).toBe(0.9);
  expect(greatestSlope({ knots: [...knots, { at: 40, value: 30, after: 31 }], lastSlope: 0 })).toBe(Infinity);
});

test.each([
  ['expectedPiecewise: a knot at least; got none', []],
  ['expectedPiecewise: knots that rise from 0; got 3 after 3', [{ at: 3, value: 0 }, { at: 3, value: 1 }]],
  ['expectedPiecewise: finite payments; got NaN at 3', [{ at: 3, value: Number.NaN }]],
])('%s', (message, knots) => expect(() => expectedPiecewise(lognormal(0, 1), { knots, lastSlope: 0 })).toThrow(message));
