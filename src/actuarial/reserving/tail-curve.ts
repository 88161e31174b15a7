import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logOnePlus } from '../special/exp-log.ts';
import { faulty, type Faulty } from './finding.ts';
import { line } from './log-line.ts';

/**
 * Shapes of the development that is left after development t: `exponential` f(t) − 1 = a·e^(bt); `inverse-power`
 * f(t) − 1 = a·t^b (Sherman); `weibull` 1/f(t) = 1 − exp(−a·t^b) of the share reached.
 */
export type TailShape = 'exponential' | 'inverse-power' | 'weibull';

export interface TailCurveOptions {
  readonly shape?: TailShape | undefined;
  /** First and last step that the curve is fitted to, from 1. Default: all. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Periods after the triangle that are multiplied up. Default 100. */
  readonly periods?: number | undefined;
  /** Factors up to this one are left out of the fit. Default 1.00001. */
  readonly above?: number | undefined;
}

export interface TailCurve {
  readonly shape: TailShape;
  /** Development factor from the last column to ultimate. */
  readonly tail: number;
  readonly intercept: number;
  readonly slope: number;
  /** Factors fitted; those not above the threshold are left out. */
  readonly points: number;
  /** Of the slope being no slope; null with two points. */
  readonly pValue: number | null;
  /** Fitted factor of each step of the triangle. */
  readonly fitted: Float64Array;
}

/**
 * Development after the last column from the course of the factors before it, by least squares on the straightened curve.
 *
 * The exponential with 100 periods is the tail of R ChainLadder's `tail = TRUE` and of chainladder-python's default.
 *
 * Sources: Sherman, Extrapolating, smoothing and interpolating development factors, Proceedings of the CAS 71 (1984), 122–155
 * (inverse power); manual of chainladder-python, TailCurve (thresholds, the Weibull's form). From memory: the page of Sherman.
 *
 * Faults: fewer than two factors above the threshold; a curve that does not fall (its product has no end).
 */
export function tailCurve(factors: ArrayLike<number>, { shape = 'exponential', from = 1, to = factors.length, periods = 100, above = 1.00001 }: TailCurveOptions = {}): TailCurve | Faulty {
  const points = Array.from(factors, (factor, k) => ({ factor, step: k + 1 }))
    .filter(({ factor, step }) => factor > above && step >= from && step <= to)
    .map(({ factor, step }) => ({
      x: shape === 'exponential' ? step : log(step),
      y: shape === 'weibull' ? log(log(factor / (factor - 1))) : log(factor - 1),
    }));
  const found = line(points);
  if (found === null) return faulty('tail-points', { needed: 2, given: points.length, above });
  const { intercept, slope, pValue } = found;
  if (shape === 'weibull' ? slope <= 0 : slope >= 0) return faulty('tail-rises', { shape, slope: Number(slope.toPrecision(3)) });
  const excess = (step: number): number => {
    if (shape === 'exponential') return exp(intercept + slope * step);
    if (shape === 'inverse-power') return exp(intercept + slope * log(step));
    const left = exp(-exp(intercept + slope * log(step)));
    return left / (1 - left);
  };
  let logTail = 0;
  for (let step = factors.length + 1; step <= factors.length + periods; step++) logTail += logOnePlus(excess(step));
  return { shape, tail: exp(logTail), intercept, slope, points: points.length, pValue, fitted: Float64Array.from(factors, (_, k) => 1 + excess(k + 1)) };
}
