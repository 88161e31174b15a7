import { CounterDraws } from '../../src/actuarial/random/counter-draws.ts';

/** Whole numbers from `least` to `most`, the same for the same seed. */
export function wholeNumbers(seed: number): (least: number, most: number) => number {
  const draws = new CounterDraws(seed);
  let draw = 0;
  return (least, most) => least + Math.floor(draws.uniform(0, draw++) * (most - least + 1));
}
