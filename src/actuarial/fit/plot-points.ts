import type { Severity } from '../severity/severity.ts';
import { sampleOf, type Observations } from './observations.ts';

/** A point of both plots: one loss of the sample, and what the fit says of it. */
export interface PlotPoint {
  /** Share of the sample up to it, the middle of its step: (i − ½)/n. */
  readonly observedShare: number;
  /** F at the loss: the other axis of the P–P plot. */
  readonly fittedShare: number;
  readonly observed: number;
  /** Quantile of the fit at the observed share: the other axis of the Q–Q plot. */
  readonly fitted: number;
}

/**
 * Points of the P–P and Q–Q plots, above a common truncation point if there is one.
 *
 * @param most thins a large sample to about this many points, evenly by rank, its ends kept
 * @returns none where observations cannot be used, are censored, or have truncation points of their own
 */
export function plotPoints(severity: Severity, observations: Observations, most = 500): readonly PlotPoint[] {
  const sample = sampleOf(observations);
  if (typeof sample === 'string' || sample.truncatedAt === null || sample.censored.includes(1)) return [];
  const { values, weights, weight, truncatedAt } = sample;
  const share = severity.survival(truncatedAt);
  const points: PlotPoint[] = [];
  const step = Math.max(1, (values.length - 1) / Math.max(1, most - 1));
  let below = 0;
  for (let index = 0; index < values.length; index++) {
    const rest = 1 - (below + weights[index]! / 2) / weight;
    below += weights[index]!;
    if (index < Math.round(points.length * step)) continue;
    points.push({
      observedShare: 1 - rest,
      fittedShare: 1 - severity.survival(values[index]!) / share,
      observed: values[index]!,
      fitted: severity.tailQuantile(share * rest),
    });
  }
  return points;
}
