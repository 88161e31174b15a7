import { philox4x32 } from './philox.ts';

const WORD = 2 ** 32;
/** Fourth word of the counter; `CounterDraws` and `SobolDraws` use others. */
const REPLICATES = 0xfffffffe;

/** Seeds of independent replicates of a simulation, whole numbers below 2^53: a function of seed and number alone. */
export function replicateSeeds(seed: number, count: number): readonly number[] {
  const words = new Uint32Array(4);
  return Array.from({ length: count }, (_, replicate) => {
    words.set([replicate, 0, 0, REPLICATES]);
    philox4x32(words, seed % WORD, Math.floor(seed / WORD));
    return (words[0]! >>> 11) * WORD + words[1]!;
  });
}
