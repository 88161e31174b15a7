import { normalQuantile } from '../elementary/normal-quantile.ts';
import { CounterDraws } from './counter-draws.ts';
import type { Draws } from './draws.ts';
import { philox4x32 } from './philox.ts';
import { SOBOL_BITS, SOBOL_DIMENSIONS, sobolDirections } from './sobol-directions.ts';

const WORD = 2 ** 32;
/** Third word of the counter, so that no word here is one of `CounterDraws` of the same seed below 2^53 subjects. */
const SCRAMBLE = 0xffffffff;

/**
 * Points of Sobol's sequence in the order of its published generator (Gray code), scrambled: every point is uniform, and
 * any 2^m points from a multiple of 2^m on stay as evenly spread as they were. The first 512 dimensions; from there on the
 * draws are those of `CounterDraws`, so put what matters first.
 *
 * A function of seed, dimension and index alone. Coordinates have 32 bits, and normals lie within ±6.3. Take a power of two
 * of points. The plain sequence (`scrambled: false`) begins with a point near the corner 0 and tells nothing about its own
 * error; seeds that differ give independent scrambles, whose spread does.
 *
 * Method: a random lower triangular matrix over the bits of each dimension and a random shift (Matoušek, On the L2
 * discrepancy for anchored boxes, J. Complexity 14 (1998) 527–556). Means have the variance they have under Owen's nested
 * scrambling (Owen, Variance with alternative scramblings of digital nets, ACM TOMACS 13 (2003) 363–378).
 *
 * @throws RangeError where the seed is not a whole number from 0 to 2^53 − 1
 */
export class SobolDraws implements Draws {
  readonly #seed: number;
  readonly #scrambled: boolean;
  readonly #counter: CounterDraws;
  /** Of each dimension so far asked for: 32 direction numbers, and the shift. */
  readonly #made: (Uint32Array | undefined)[] = [];

  constructor(seed: number, { scrambled = true }: { readonly scrambled?: boolean } = {}) {
    this.#counter = new CounterDraws(seed);
    this.#seed = seed;
    this.#scrambled = scrambled;
  }

  /** @param index of the point, a whole number from 0 below 2^32 */
  uniform(index: number, dimension: number): number {
    if (dimension >= SOBOL_DIMENSIONS) return this.#counter.uniform(index, dimension);
    return ((this.#word(index, dimension) >>> 0) + 0.5) / WORD;
  }

  normal(index: number, dimension: number): number {
    return normalQuantile(this.uniform(index, dimension));
  }

  /**
   * Uniforms of one dimension at successive points, the same as `uniform` gives one by one.
   *
   * @param first index of the point whose uniform comes to `column[from]`; the last is `column[to − 1]`
   */
  fillUniforms(column: Float64Array, dimension: number, first: number, from = 0, to = column.length): void {
    if (dimension >= SOBOL_DIMENSIONS) {
      for (let at = from; at < to; at++) column[at] = this.uniform(first + at - from, dimension);
      return;
    }
    let word = this.#word(first, dimension);
    const made = this.#of(dimension);
    let index = first;
    for (let at = from; at < to; at++) {
      column[at] = ((word >>> 0) + 0.5) / WORD;
      index++;
      // Neighbours in Gray code differ in the bit that counts the zeros at the end of the later index.
      word ^= made[31 - Math.clz32(index & -index)]!;
    }
  }

  /** The same of normals. */
  fillNormals(column: Float64Array, dimension: number, first: number, from = 0, to = column.length): void {
    this.fillUniforms(column, dimension, first, from, to);
    for (let at = from; at < to; at++) column[at] = normalQuantile(column[at]!);
  }

  #word(index: number, dimension: number): number {
    const made = this.#of(dimension);
    let word = made[SOBOL_BITS]!;
    let at = 0;
    for (let gray = (index ^ (index >>> 1)) >>> 0; gray !== 0; gray >>>= 1) word ^= made[at++]! & -(gray & 1);
    return word;
  }

  #of(dimension: number): Uint32Array {
    return (this.#made[dimension] ??= this.#scrambled ? this.#scramble(dimension) : Uint32Array.of(...sobolDirections(dimension), 0));
  }

  #scramble(dimension: number): Uint32Array {
    const words = new Uint32Array(4);
    const random = (draw: number): number => {
      words.set([Math.floor(draw / 4), dimension, SCRAMBLE, SCRAMBLE]);
      philox4x32(words, this.#seed % WORD, Math.floor(this.#seed / WORD));
      return words[draw % 4]!;
    };
    // What a bit adds to the bits below it; to itself it is faithful.
    const columns = Uint32Array.from({ length: SOBOL_BITS }, (_, bit) => 2 ** bit + (random(bit) % 2 ** bit));
    const images = sobolDirections(dimension).map((direction) => {
      let image = 0;
      for (let bit = 0; bit < SOBOL_BITS; bit++) if ((direction >>> bit) & 1) image ^= columns[bit]!;
      return image;
    });
    return Uint32Array.of(...images, random(SOBOL_BITS));
  }
}
