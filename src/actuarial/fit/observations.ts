import type { Band } from '../severity/banded.ts';
import type { Refusal } from './fit.ts';

/** Losses one by one. */
export interface Observations {
  readonly values: ArrayLike<number>;
  /** How often each was seen, or its weight. Default 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Losses up to this point could not be seen (a deductible): one for all, or one each. Default: all could. */
  readonly truncatedAt?: number | ArrayLike<number> | undefined;
  /** 1 where the loss is only known to be above its value (a limit). */
  readonly censored?: ArrayLike<number | boolean> | undefined;
}

/** Losses counted by bands; losses up to `truncatedAt` could not be seen. */
export interface Grouped {
  readonly bands: readonly Band[];
  readonly truncatedAt?: number | undefined;
}

/** Observations in rising order, equal ones together. */
export interface Sample {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly truncations: Float64Array;
  readonly censored: Uint8Array;
  readonly weight: number;
  /** The one truncation point of all; null where there are several. */
  readonly truncatedAt: number | null;
  /** Whether some are censored, and the one point at which all are; null where there are several. */
  readonly limit: number | null;
}

/** @returns why they cannot be used, or the sample */
export function sampleOf({ values, weights, truncatedAt = 0, censored }: Observations): Sample | Refusal {
  const count = values.length;
  if ([weights, typeof truncatedAt === 'number' ? undefined : truncatedAt, censored].some((each) => each !== undefined && each.length !== count)) return 'malformed';
  const truncation = (index: number): number => (typeof truncatedAt === 'number' ? truncatedAt : truncatedAt[index]!);
  const weightOf = (index: number): number => (weights === undefined ? 1 : weights[index]!);
  const cut = (index: number): number => Number(censored !== undefined && Boolean(censored[index]));
  const order: number[] = [];
  for (let index = 0; index < count; index++) {
    const sound = Number.isFinite(values[index]!) && weightOf(index) >= 0 && weightOf(index) < Infinity && truncation(index) >= 0;
    if (!sound) return 'malformed';
    if (weightOf(index) === 0) continue;
    if (!(values[index]! > 0)) return 'notPositive';
    if (!(values[index]! > truncation(index))) return 'malformed';
    order.push(index);
  }
  if (order.length === 0) return 'none';
  order.sort((one, other) => values[one]! - values[other]! || cut(one) - cut(other) || truncation(one) - truncation(other));

  const kept: number[] = [];
  const masses: number[] = [];
  for (const index of order) {
    const last = kept.at(-1);
    const same = last !== undefined && values[last] === values[index] && cut(last) === cut(index) && truncation(last) === truncation(index);
    if (same) masses[masses.length - 1]! += weightOf(index);
    else {
      kept.push(index);
      masses.push(weightOf(index));
    }
  }
  const truncations = Float64Array.from(kept, truncation);
  const cuts = new Set(kept.filter((index) => cut(index) === 1).map((index) => values[index]!));
  const [limit = Infinity] = cuts;
  const last = kept.findLast((index) => cut(index) === 0);
  return {
    values: Float64Array.from(kept, (index) => values[index]!),
    weights: Float64Array.from(masses),
    truncations,
    censored: Uint8Array.from(kept, cut),
    weight: masses.reduce((sum, mass) => sum + mass, 0),
    truncatedAt: truncations.every((each) => each === truncations[0]) ? truncations[0]! : null,
    limit: cuts.size <= 1 && (last === undefined || values[last]! <= limit) ? limit : null,
  };
}

/** @returns why they cannot be used, or the bands that hold something */
export function soundBands({ bands, truncatedAt = 0 }: Grouped): readonly Band[] | Refusal {
  let end = truncatedAt;
  if (!(truncatedAt >= 0 && truncatedAt < Infinity)) return 'malformed';
  for (const { from, to, count, mean } of bands) {
    if (!(from >= end && to > from && from < Infinity && count >= 0 && count < Infinity)) return 'malformed';
    if (mean !== undefined && !(mean >= from && mean <= to && mean < Infinity)) return 'malformed';
    end = to;
  }
  const held = bands.filter(({ count }) => count > 0);
  return held.length === 0 ? 'none' : held;
}

/**
 * A few losses in place of many, equally far apart by weight, censored and uncensored ones apart; the sample itself where it
 * has no more than `most`.
 */
export function thinned(sample: Sample, most: number): Sample {
  if (sample.values.length <= most) return sample;
  const all = Array.from(sample.values.keys());
  const picked = [0, 1].flatMap((kind) => evenly(sample, all.filter((index) => sample.censored[index] === kind), most));
  return {
    ...sample,
    values: Float64Array.from(picked, ({ index }) => sample.values[index]!),
    weights: Float64Array.from(picked, ({ weight }) => weight),
    truncations: Float64Array.from(picked, ({ index }) => sample.truncations[index]!),
    censored: Uint8Array.from(picked, ({ index }) => sample.censored[index]!),
  };
}

function evenly({ weights }: Sample, indices: readonly number[], most: number): { index: number; weight: number }[] {
  if (indices.length <= most) return indices.map((index) => ({ index, weight: weights[index]! }));
  const weight = indices.reduce((sum, index) => sum + weights[index]!, 0) / most;
  const picked: { index: number; weight: number }[] = [];
  let passed = 0;
  for (const index of indices) {
    passed += weights[index]!;
    while (picked.length < most && passed >= (picked.length + 0.5) * weight) picked.push({ index, weight });
  }
  return picked;
}
