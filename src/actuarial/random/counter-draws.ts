import { normalQuantile } from '../elementary/normal-quantile.ts';
import { philox4x32 } from './philox.ts';

const WORD = 2 ** 32;

/**
 * Random numbers that are functions of (seed, subject, draw) and of nothing else: the draws of a subject are the same
 * however many subjects there are and in whatever order they are asked for. Draws 2n and 2n + 1 of a subject asked for
 * one after the other cost half.
 *
 * `subject` and `draw` are whole numbers from 0, below 2^53 and 2^33; the caller numbers the draws of a subject.
 *
 * @throws RangeError where the seed is not a whole number from 0 to 2^53 − 1.
 */
export class CounterDraws {
  readonly #key0: number;
  readonly #key1: number;
  readonly #words = new Uint32Array(4);
  #subject = -1;
  #block = -1;

  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`CounterDraws: a seed that is a whole number from 0 to 2^53 − 1; got ${seed}`);
    this.#key0 = seed % WORD;
    this.#key1 = Math.floor(seed / WORD);
  }

  /**
   * Uniform in the open interval (0, 1): (2k + 1) / 2^53 with k of 52 random bits, so that neither end can come and
   * u and 1 − u are equally likely.
   */
  uniform(subject: number, draw: number): number {
    const words = this.#words;
    const block = Math.floor(draw / 2);
    if (block !== this.#block || subject !== this.#subject) {
      words[0] = block;
      words[1] = 0;
      words[2] = subject % WORD;
      words[3] = Math.floor(subject / WORD);
      philox4x32(words, this.#key0, this.#key1);
      this.#block = block;
      this.#subject = subject;
    }
    const at = draw % 2 === 0 ? 0 : 2;
    return ((words[at]! >>> 6) * 2 ** 26 + (words[at + 1]! >>> 6) + 0.5) / 2 ** 52;
  }

  /** Standard normal, the quantile of the uniform of the same draw. */
  normal(subject: number, draw: number): number {
    return normalQuantile(this.uniform(subject, draw));
  }
}
