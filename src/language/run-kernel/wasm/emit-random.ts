import { MULTIPLIER_0, MULTIPLIER_1, ROUNDS, WEYL_0, WEYL_1 } from '../../../actuarial/random/philox.ts';
import type { Bytes } from './encode.ts';
import {
  add, add32, doublesOf32, exclusiveOr, floor, multiply, multiplyFirst32, multiplyLast32, pair, pick32, shiftRight32, splat, splat32, subtract, words32,
  words32Of,
} from './instructions.ts';
import type { Scope } from './scope.ts';

/** Keys of the ten rounds. */
export type RoundKeys = readonly (readonly [Bytes, Bytes])[];

/** The keys that follow from a seed, a double in both places. */
export function emitRoundKeys(seed: Bytes, scope: Scope): RoundKeys {
  const upper = scope.keep(floor(multiply(seed, splat(2 ** -32))));
  const key0 = scope.keep(everywhere(subtract(seed, multiply(upper, splat(2 ** 32)))));
  const key1 = scope.keep(everywhere(upper));
  return Array.from({ length: ROUNDS }, (_, round) => [
    scope.keep(add32(key0, splat32(Math.imul(round, WEYL_0)))),
    scope.keep(add32(key1, splat32(Math.imul(round, WEYL_1)))),
  ] as const);
}

/**
 * Four uniform numbers of each of the two subjects: two blocks of Philox at once, as its words have half the width of
 * numbers. The same bits as `CounterDraws.uniform` for the draws 4·group to 4·group + 3 after `count`.
 */
export function emitRandom(subjects: Bytes, count: Bytes, group: number, keys: RoundKeys, scope: Scope): readonly Bytes[] {
  const block = everywhere(floor(multiply(count, splat(0.5))));
  let a = scope.keep(add32(block, words32(2 * group, 2 * group, 2 * group + 1, 2 * group + 1)));
  let b: Bytes = splat32(0);
  const words = scope.keep(words32Of(subjects));
  let c = scope.keep(pair(words, 0, words, 0));
  let d: Bytes = splat32(0);
  for (const [key0, key1] of keys) {
    const [low0, high0] = product(a, MULTIPLIER_0, scope);
    const [low1, high1] = product(c, MULTIPLIER_1, scope);
    a = scope.keep(exclusiveOr(exclusiveOr(high1, b), key0));
    b = scope.keep(low1);
    c = scope.keep(exclusiveOr(exclusiveOr(high0, d), key1));
    d = scope.keep(low0);
  }
  const first = [scope.keep(shiftRight32(a, 6)), scope.keep(shiftRight32(b, 6))] as const;
  const second = [scope.keep(shiftRight32(c, 6)), scope.keep(shiftRight32(d, 6))] as const;
  return [0, 1].flatMap((half) => [first, second].map(([high, low]) => scope.keep(uniform(ofBlock(high, half), ofBlock(low, half)))));
}

function product(words: Bytes, multiplier: number, scope: Scope): readonly [low: Bytes, high: Bytes] {
  const first = scope.keep(multiplyFirst32(words, splat32(multiplier)));
  const last = scope.keep(multiplyLast32(words, splat32(multiplier)));
  return [pick32(first, last, 0, 2, 4, 6), pick32(first, last, 1, 3, 5, 7)];
}

/** A whole double that stands in both places as a word in all four. */
function everywhere(whole: Bytes): Bytes {
  return pick32(words32Of(whole), splat32(0), 0, 0, 0, 0);
}

function ofBlock(words: Bytes, half: number): Bytes {
  return half === 0 ? words : pair(words, 1, words, 1);
}

function uniform(high: Bytes, low: Bytes): Bytes {
  return multiply(add(add(multiply(doublesOf32(high), splat(2 ** 26)), doublesOf32(low)), splat(0.5)), splat(2 ** -52));
}
