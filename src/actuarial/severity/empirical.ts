import { CompensatedSum } from '../elementary/sum.ts';
import { severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/** A cumulated probability counts as reached within this: 0.75 + 0.2 is not always 0.95. */
const REACHED = 1e-14;

/**
 * The distribution of what was observed: each value with its share of the weights. Quantiles are values that occur
 * (inverse of the distribution function, type 1 of Hyndman & Fan 1996). Has no density.
 *
 * @param values losses from 0, in any order
 * @param weights from 0, such as counts; equal where left out. They need not add up to 1.
 * @throws RangeError where there is no value with a weight, or a value or weight is negative or not finite
 */
export function empirical(values: ArrayLike<number>, weights?: ArrayLike<number>): Severity {
  if (weights !== undefined && weights.length !== values.length) {
    throw new RangeError(`empirical: a weight for each of ${values.length} values; got ${weights.length}`);
  }
  const order = Array.from({ length: values.length }, (_, index) => index).filter((index) => weights === undefined || weights[index] !== 0);
  for (const index of order) {
    const weight = weights === undefined ? 1 : weights[index]!;
    if (!(values[index]! >= 0 && values[index]! < Infinity)) throw new RangeError(`empirical: finite losses from 0; got ${values[index]}`);
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`empirical: finite weights from 0; got ${weight}`);
  }
  if (order.length === 0) throw new RangeError('empirical: a value with a weight; got none');
  order.sort((one, other) => values[one]! - values[other]!);

  const points: number[] = [];
  const masses: number[] = [];
  for (const index of order) {
    const weight = weights === undefined ? 1 : weights[index]!;
    if (points.at(-1) === values[index]!) masses[masses.length - 1]! += weight;
    else {
      points.push(values[index]!);
      masses.push(weight);
    }
  }
  return atPoints('empirical', Float64Array.from(points), Float64Array.from(masses));
}

/** Masses at points in rising order; the masses are divided by their sum. */
export function atPoints(family: string, points: Float64Array, masses: Float64Array): Severity {
  const count = points.length;
  const total = totalOf(masses);
  const probabilities = masses.map((mass) => mass / total);
  const distribution = cumulated(probabilities);
  distribution[count] = 1;
  const survival = cumulatedFromAbove(probabilities);
  const partial = new Map<number, { below: Float64Array; above: Float64Array }>();
  /** E[X^k; X among the first i points] and E[X^k; X among the others]. */
  const partialMoments = (k: number) => {
    const known = partial.get(k);
    if (known !== undefined) return known;
    const terms = probabilities.map((probability, index) => probability * points[index]! ** k);
    const made = { below: cumulated(terms), above: cumulatedFromAbove(terms) };
    partial.set(k, made);
    return made;
  };
  /** Number of points ≤ x. */
  const rank = (x: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (points[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const firstWhere = (reached: (index: number) => boolean): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (reached(middle)) high = middle;
      else low = middle + 1;
    }
    return points[low]!;
  };
  return severityFrom({
    family,
    parameters: { points: count, weight: total },
    support: { least: points[0]!, greatest: points[count - 1]! },
    logDensity: () => -Infinity,
    probabilityOf: (x) => {
      const index = rank(x) - 1;
      return index >= 0 && points[index] === x ? probabilities[index]! : 0;
    },
    distribution: (x) => distribution[rank(x)]!,
    survival: (x) => survival[rank(x)]!,
    quantile: (p) => firstWhere((index) => distribution[index + 1]! >= p - REACHED),
    tailQuantile: (q) => firstWhere((index) => survival[index + 1]! <= q * (1 + REACHED)),
    rawMoment: (k) => partialMoments(k).above[0]!,
    limitedMoment: (limit, k) => {
      const below = rank(limit);
      return partialMoments(k).below[below]! + limit ** k * survival[below]!;
    },
    upperMoment: (limit, k) => partialMoments(k).above[rank(limit)]!,
  });
}

function totalOf(terms: Float64Array): number {
  const sum = new CompensatedSum();
  for (const term of terms) sum.add(term);
  return sum.value;
}

/** Entry i: sum of the first i terms. */
function cumulated(terms: Float64Array): Float64Array {
  const sums = new Float64Array(terms.length + 1);
  const sum = new CompensatedSum();
  for (let index = 0; index < terms.length; index++) {
    sum.add(terms[index]!);
    sums[index + 1] = sum.value;
  }
  return sums;
}

/** Entry i: sum of all but the first i terms. */
function cumulatedFromAbove(terms: Float64Array): Float64Array {
  const sums = new Float64Array(terms.length + 1);
  const sum = new CompensatedSum();
  for (let index = terms.length - 1; index >= 0; index--) {
    sum.add(terms[index]!);
    sums[index] = sum.value;
  }
  return sums;
}
