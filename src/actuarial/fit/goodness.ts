import { log } from '../elementary/log.ts';
import type { Band } from '../severity/banded.ts';
import type { Severity } from '../severity/severity.ts';
import { chiSquare, equalBands, type ChiSquare } from './chi-square.ts';
import type { Grouped, Sample } from './observations.ts';
import { distanceToBands, distanceToSample } from './wasserstein.ts';

/** How far a fitted distribution lies from the data, in several measures. */
export interface Goodness {
  /** Greatest |F_n − F|. For bands, at their ends. */
  readonly kolmogorovSmirnov: number;
  /** Anderson–Darling A², which weighs the tails; null for bands. */
  readonly andersonDarling: number | null;
  readonly chiSquare: ChiSquare | null;
  /**
   * ∫|F_n − F| dx in the unit of the loss (Wasserstein distance of order 1; truncated data: above the truncation, given that
   * it is exceeded). No payment function of slope at most L can differ by more than L times this in expected payment
   * (Kantorovich & Rubinstein), so it bounds the error of pricing a plan on the fit instead of the data. null where losses
   * are censored, or an open band has no mean.
   */
  readonly wasserstein: number | null;
}

/** Distribution of X given that it exceeds a truncation point. */
export function above(severity: Severity, truncatedAt: number) {
  const share = severity.survival(truncatedAt);
  return {
    distribution: (x: number): number => (truncatedAt === 0 ? severity.distribution(x) : Math.max(0, (share - severity.survival(x)) / share)),
    survival: (x: number): number => Math.min(1, severity.survival(x) / share),
  };
}

/** @returns null where observations have truncation points or limits of their own */
export function goodnessOfSample(severity: Severity, sample: Sample, parameters: number): Goodness | null {
  const { values, weights, weight, truncatedAt, limit } = sample;
  if (truncatedAt === null || limit === null) return null;
  const seen = above(severity, truncatedAt);
  let below = 0;
  let greatest = 0;
  let anderson = -seen.distribution(limit);
  let logDistribution = -Infinity;
  let logSurvival = 0;
  const advance = (x: number): void => {
    const share = below / weight;
    const nextDistribution = log(seen.distribution(x));
    const nextSurvival = log(seen.survival(x));
    if (share < 1) anderson += (1 - share) ** 2 * (logSurvival - nextSurvival);
    if (share > 0) anderson += share ** 2 * (nextDistribution - logDistribution);
    logDistribution = nextDistribution;
    logSurvival = nextSurvival;
  };
  for (let index = 0; index < values.length && sample.censored[index] === 0; index++) {
    const x = values[index]!;
    const model = seen.distribution(x);
    greatest = Math.max(greatest, Math.abs(model - below / weight), Math.abs(model - (below + weights[index]!) / weight));
    advance(x);
    below = Math.min(weight, below + weights[index]!);
  }
  if (limit === Infinity) below = weight;
  advance(limit);
  return {
    kolmogorovSmirnov: limit === Infinity ? greatest : Math.max(greatest, Math.abs(seen.distribution(limit) - below / weight)),
    andersonDarling: anderson * weight,
    chiSquare: limit === Infinity ? chiSquare(severity, { bands: equalBands(severity, sample, parameters), truncatedAt }, parameters) : null,
    wasserstein: limit === Infinity ? distanceToSample(severity, sample, truncatedAt) : null,
  };
}

export function goodnessOfGrouped(severity: Severity, grouped: Grouped, parameters: number): Goodness {
  const { bands, truncatedAt = 0 } = grouped;
  const seen = above(severity, truncatedAt);
  const total = bands.reduce((sum, { count }) => sum + count, 0);
  let below = 0;
  let greatest = 0;
  for (const { from, to, count } of bands) {
    greatest = Math.max(greatest, Math.abs(seen.distribution(from) - below / total));
    below += count;
    if (to < Infinity) greatest = Math.max(greatest, Math.abs(seen.distribution(to) - below / total));
  }
  return { kolmogorovSmirnov: greatest, andersonDarling: null, chiSquare: chiSquare(severity, grouped, parameters), wasserstein: closed(bands) ? distanceToBands(severity, bands, truncatedAt) : null };
}

function closed(bands: readonly Band[]): boolean {
  return bands.every(({ from, to, count, mean }) => to < Infinity || count === 0 || (mean !== undefined && mean > from));
}
