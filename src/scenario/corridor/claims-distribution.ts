import { fftAggregate } from '../../actuarial/aggregate/fft-aggregate.ts';
import type { Severity } from '../../actuarial/severity/severity.ts';
import type { ClaimsLaw } from './claims-outlook.ts';
import { condensedClaims } from './condensed-claims.ts';

/** How far the grid is from the outlook itself, in yuan. Of a sum of claims S and its image on the grid S_h: */
export interface GridError {
  /**
   * E|S − S_h| at most. No expected payment that takes at most one yuan of a further yuan of claims is off by more. It is
   * √(E[N]·(Var X_h − Var X)), as keeping the mean of every cell spreads each claim by itself, with the variance added by
   * condensing the sum to fewer points, and what lies above the grid.
   */
  readonly most: number;
  /** About how far E[(S − d)+] is off for the worst d: half the added variance times the greatest density of S. */
  readonly typical: number;
  /** P(S above the grid); it stands on the last point. */
  readonly beyond: number;
}

/** The claims of a year: 2^14 amounts at most, in rising order, with their probabilities, which add up to 1. */
export interface ClaimsDistribution {
  readonly law: ClaimsLaw;
  /** Yuan between the points of one claim and of the transform; 0 where the claims are certain and there is one point. */
  readonly span: number;
  readonly amounts: Float64Array;
  readonly probabilities: Float64Array;
  /** Probability that one claim is 0, span, 2·span, … */
  readonly sizes: Float64Array;
  readonly error: GridError;
}

export interface GridSettings {
  /** Yuan between points; chosen by the outlook if absent. */
  readonly span?: number | undefined;
  /** The distribution of the same outlook, made before: a contract can then be changed without another transform. */
  readonly distribution?: ClaimsDistribution | undefined;
}

const mostPoints = 2 ** 18;
const leastPoints = 2 ** 14;
/** Part of the mean that may be missing above the grid. */
const negligibleMean = 1e-9;
/** Points less likely are left out: what the transform leaves of rounding is below it. */
const negligible = 1e-15;
/** A contract bends a few times over the claims: its runs need fewer points than the sum of claims does. */
const mostAmounts = 2 ** 14;

/**
 * The distribution of a year's claims by Fourier transform.
 *
 * The span is 1, 2 or 5 times a power of ten: the largest with (added standard deviation / that of S)² ≤ 1e-4 and at least
 * 2^14 points up to ten standard deviations above the mean, and never so small that there are more than 2^18. The grid
 * then goes on until less than 1e-9 of the mean is above it, and the sum is condensed.
 *
 * @throws RangeError where a span given is no number above 0
 */
export function claimsDistribution(law: ClaimsLaw, { span: given }: GridSettings = {}): ClaimsDistribution {
  const { frequency, severity, paid } = law;
  if (given !== undefined && !(given > 0 && given < Infinity)) throw new RangeError(`claimsDistribution: a span above 0; got ${given}`);
  if (law.standardDeviation === 0) {
    const certain = Float64Array.of(1);
    return { law, span: 0, amounts: Float64Array.of(law.mean), probabilities: certain, sizes: certain, error: { most: 0, typical: 0, beyond: 0 } };
  }
  const expected = law.mean - paid;
  const reach = reachOf(law);
  const isOneClaim = frequency.variance === 0 && frequency.mean === 1;
  const span = given ?? usualSpan(reach.end, reach.standardDeviation / Math.sqrt(Math.max(1, frequency.mean)));
  const most = Math.min(mostPoints, frequency.greatest * Math.ceil(severity.support.greatest / span) + 1);
  // A transform's length is a power of two; its upper half costs nothing.
  for (let points = Math.min(most, 2 ** Math.ceil(Math.log2(reach.end / span + 1))); ; points = Math.min(most, 2 * points)) {
    const sizes = sizesOnGrid(law, span, points);
    const whole = isOneClaim ? sizes : fftAggregate(frequency, sizes, points);
    let held = 0;
    let mean = 0;
    for (let k = 0; k < whole.length; k++) {
      held += whole[k]!;
      mean += whole[k]! * k;
    }
    if (points < most && expected - mean * span > negligibleMean * expected) continue;
    return onPoints(law, span, sizes, whole, Math.max(0, 1 - held), Math.max(0, expected - mean * span));
  }
}

function onPoints(law: ClaimsLaw, span: number, sizes: Float64Array, whole: Float64Array, lost: number, meanLost: number): ClaimsDistribution {
  const beyond = lost > 1e-12 ? lost : 0;
  const filled = Uint32Array.from(whole.keys()).filter((k) => whole[k]! >= negligible);
  const density = whole.reduce((greatest, each) => Math.max(greatest, each), 0) / span;
  const weights = Float64Array.from(filled, (k) => whole[k]!);
  weights[weights.length - 1]! += beyond;
  const total = weights.reduce((sum, each) => sum + each, 0);
  const fine = { amounts: Float64Array.from(filled, (k) => law.paid + k * span), probabilities: weights.map((each) => each / total) };
  const kept = condensedClaims(fine.amounts, fine.probabilities, mostAmounts);
  const added = law.frequency.mean * addedVariance(law.severity, sizes, span) + kept.addedVariance;
  return {
    law, span, sizes,
    amounts: kept.amounts,
    probabilities: kept.probabilities,
    error: { most: Math.sqrt(added) + meanLost, typical: (added * density) / 2, beyond },
  };
}

/** Ten standard deviations above the mean, of claims limited to what one in 1e9 years exceeds. */
function reachOf({ frequency, severity }: ClaimsLaw): { readonly end: number; readonly standardDeviation: number } {
  const limit = severity.tailQuantile(Math.min(1, 1e-9 / Math.max(1, frequency.mean)));
  const mean = severity.limitedMoment(limit);
  const variance = Math.max(0, severity.limitedMoment(limit, 2) - mean * mean);
  const standardDeviation = Math.sqrt(frequency.mean * variance + frequency.variance * mean * mean);
  return { end: frequency.mean * mean + 10 * standardDeviation, standardDeviation };
}

function usualSpan(end: number, deviationOfOne: number): number {
  // (added/σ)² = h²·E[N]/(6σ²) on average over where claims fall in a cell.
  const wanted = roundSpan(Math.min(Math.sqrt(6e-4) * deviationOfOne, end / leastPoints));
  return wanted * mostPoints >= end ? wanted : roundSpan((2.5 * end) / mostPoints);
}

/** Largest of 1, 2, 5 times a power of ten not above x. */
function roundSpan(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const [lead] = [5, 2, 1].filter((each) => each * power <= x * (1 + 1e-12));
  return (lead ?? 1) * power;
}

/**
 * One claim on the grid, keeping the expected claim within each cell, as far as it matters for the sum; what lies above
 * stands on the last point. Second differences of the stop-loss transform: off by some 1e-16·E[X]/span, as is the Fourier
 * transform, and five times as fast as `discretise`, which is exact cell by cell.
 */
function sizesOnGrid({ frequency, severity, mean, paid }: ClaimsLaw, span: number, points: number): Float64Array {
  let [low, high] = [2, Math.max(2, points)];
  const fits = (count: number) => frequency.mean * severity.excess((count - 1) * span) <= (negligibleMean / 4) * (mean - paid);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  const excess = Float64Array.from({ length: low }, (_, j) => severity.excess(j * span));
  const falls = Float64Array.from({ length: low - 1 }, (_, j) => (excess[j]! - excess[j + 1]!) / span);
  const sizes = Float64Array.from({ length: low }, (_, j) => Math.max(0, (falls[j - 1] ?? 1) - (falls[j] ?? 0)));
  const sum = sizes.reduce((total, each) => total + each, 0);
  return sizes.map((each) => each / sum);
}

function addedVariance(severity: Severity, sizes: Float64Array, span: number): number {
  const second = sizes.reduce((sum, probability, j) => sum + probability * j * j, 0) * span * span;
  return Math.max(0, second - severity.limitedMoment((sizes.length - 1) * span, 2));
}
