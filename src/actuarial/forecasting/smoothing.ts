import { power } from '../elementary/power.ts';
import type { SeasonKind } from './classical-decomposition.ts';

/** Weights of exponential smoothing, each from 0 to 1. Without `beta` there is no trend, without `gamma` no season. */
export interface SmoothingWeights {
  readonly alpha: number;
  readonly beta?: number;
  readonly gamma?: number;
  /** Damping of the trend a step; 1 by default. */
  readonly phi?: number;
}

export interface SmoothingStart {
  readonly level: number;
  readonly trend?: number;
  /** One season, from that of observation `from`. */
  readonly seasons?: readonly number[];
  /** First observation that is smoothed, counted from 0; the start is the state before it. */
  readonly from: number;
}

export interface Smoothed {
  /** One-step forecasts; null before `from`. */
  readonly fitted: readonly (number | null)[];
  readonly level: number;
  readonly trend: number;
  /** One season, from that of the step after the last observation. */
  readonly seasons: readonly number[];
  /** Sum of squared one-step errors. */
  readonly sse: number;
  forecast(steps: number): Float64Array;
}

/**
 * Exponential smoothing at given weights from a given start: simple, Holt's, damped, Holt and Winters' additive and
 * multiplicative.
 *
 *     level' = alpha·(y − season) + (1 − alpha)·(level + phi·trend)      multiplicative: y / season
 *     trend' = beta·(level' − level) + (1 − beta)·phi·trend
 *     season' = gamma·(y − level') + (1 − gamma)·season                   multiplicative: y / level'
 *
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd edition), sections 8.1 to 8.3; the season as
 * R's `HoltWinters` has it, by the new level.
 */
export function smooth(values: ArrayLike<number>, weights: SmoothingWeights, start: SmoothingStart, kind: SeasonKind = 'additive'): Smoothed {
  const { alpha, beta, gamma, phi = 1 } = weights;
  const neutral = kind === 'additive' ? 0 : 1;
  let level = start.level;
  let trend = beta === undefined ? 0 : (start.trend ?? 0);
  const seasons = gamma === undefined || !start.seasons ? [neutral] : [...start.seasons];
  const fitted: (number | null)[] = [];
  let sse = 0;
  for (let index = 0; index < values.length; index++) {
    if (index < start.from) {
      fitted.push(null);
      continue;
    }
    const y = values[index]!;
    const at = (index - start.from) % seasons.length;
    const season = seasons[at]!;
    const base = level + phi * trend;
    const fit = kind === 'additive' ? base + season : base * season;
    fitted.push(fit);
    sse += (y - fit) ** 2;
    const before = level;
    level = alpha * (kind === 'additive' ? y - season : y / season) + (1 - alpha) * base;
    if (beta !== undefined) trend = beta * (level - before) + (1 - beta) * phi * trend;
    if (gamma !== undefined) seasons[at] = gamma * (kind === 'additive' ? y - level : y / level) + (1 - gamma) * season;
  }
  const turn = Math.max(0, values.length - start.from) % seasons.length;
  const next = [...seasons.slice(turn), ...seasons.slice(0, turn)];
  return {
    fitted, level, trend, sse,
    seasons: gamma === undefined ? [] : next,
    forecast: (steps) => {
      let reach = 0;
      return Float64Array.from({ length: steps }, (_, step) => {
        reach += power(phi, step + 1);
        const base = level + reach * trend;
        return kind === 'additive' ? base + next[step % next.length]! : base * next[step % next.length]!;
      });
    },
  };
}
