import { CompensatedSum } from '../elementary/sum.ts';
import { developmentFactors, type Averaging, type DevelopmentFactors } from './development-factors.ts';
import type { Triangle } from './triangle.ts';

export interface ChainLadderOptions extends Averaging {
  /** Development after the last column. Default 1: none. */
  readonly tail?: number | undefined;
}

/** Reserves by origin, in the unit of the triangle. */
export interface Reserves {
  readonly latest: Float64Array;
  readonly ultimate: Float64Array;
  /** ultimate − latest: what is still to be paid (of a paid triangle), or not yet reported (of a reported one). */
  readonly reserve: Float64Array;
  readonly total: number;
}

export interface ChainLadder extends Reserves {
  readonly development: DevelopmentFactors;
  readonly tail: number;
  /** Entry j: from development j + 1 to ultimate, the tail included; `developments` of them. */
  readonly toUltimate: Float64Array;
  /** Cumulative amounts row by row, the unknown ones projected; the tail comes after the last column. */
  readonly completed: Float64Array;
}

/**
 * Chain ladder: the latest amount of each origin times the development factors still to come.
 *
 * Source: Mack, Distribution-free calculation of the standard error of chain ladder reserve estimates, ASTIN Bulletin 23
 * (1993), 213–225.
 * @throws RangeError where the tail is not above 0
 */
export function chainLadder(triangle: Triangle, { tail = 1, ...averaging }: ChainLadderOptions = {}): ChainLadder {
  if (!(tail > 0 && tail < Infinity)) throw new RangeError(`chainLadder: a tail factor above 0; got ${tail}`);
  return projected(triangle, developmentFactors(triangle, averaging), tail);
}

/** The same with factors that are given. */
export function projected(triangle: Triangle, development: DevelopmentFactors, tail: number): ChainLadder {
  const { labels, developments, cumulative, known } = triangle;
  const { factors } = development;
  const completed = cumulative.slice();
  const now = new Float64Array(labels.length);
  const ultimate = new Float64Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const row = i * developments;
    now[i] = cumulative[row + known[i]! - 1]!;
    for (let j = known[i]!; j < developments; j++) completed[row + j] = completed[row + j - 1]! * factors[j - 1]!;
    ultimate[i] = completed[row + developments - 1]! * tail;
  }
  return { ...reserves(now, ultimate), development, tail, toUltimate: factorsToUltimate(factors, tail), completed };
}

export function factorsToUltimate(factors: Float64Array, tail: number): Float64Array {
  const toUltimate = new Float64Array(factors.length + 1);
  toUltimate[factors.length] = tail;
  for (let j = factors.length - 1; j >= 0; j--) toUltimate[j] = toUltimate[j + 1]! * factors[j]!;
  return toUltimate;
}

export function reserves(now: Float64Array, ultimate: Float64Array): Reserves {
  const reserve = ultimate.map((amount, i) => amount - now[i]!);
  const total = new CompensatedSum();
  for (const amount of reserve) total.add(amount);
  return { latest: now, ultimate, reserve, total: total.value };
}
