import type { Severity } from '../severity/severity.ts';
import type { Frequency } from './frequency.ts';

/** The first moments of a distribution; `thirdCentral` where skewness is wanted. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly thirdCentral?: number | undefined;
}

export interface CompoundMoments {
  readonly mean: number;
  readonly variance: number;
  readonly standardDeviation: number;
  /** null where a third moment is not given or the variance is 0. */
  readonly skewness: number | null;
}

/**
 * Moments of S = X_1 + … + X_N from those of N and X.
 *
 * Source: Klugman, Panjer & Willmot, Loss Models (2012), formula (9.9).
 */
export function compoundMoments(count: Moments, size: Moments): CompoundMoments {
  const mean = count.mean * size.mean;
  const variance = count.mean * size.variance + count.variance * size.mean ** 2;
  const third =
    count.thirdCentral === undefined || size.thirdCentral === undefined
      ? null
      : count.mean * size.thirdCentral + 3 * count.variance * size.mean * size.variance + count.thirdCentral * size.mean ** 3;
  return { mean, variance, standardDeviation: Math.sqrt(variance), skewness: third === null || !(variance > 0) ? null : third / variance ** 1.5 };
}

export function momentsOfFrequency({ mean, variance, thirdCentralMoment }: Frequency): Moments {
  return { mean, variance, thirdCentral: thirdCentralMoment };
}

export function momentsOfSeverity(severity: Severity): Moments {
  const { mean, variance } = severity;
  return { mean, variance, thirdCentral: severity.rawMoment(3) - 3 * mean * severity.rawMoment(2) + 2 * mean ** 3 };
}
