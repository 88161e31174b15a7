import type { Frequency } from '../../actuarial/aggregate/frequency.ts';

/** Probability that is left out at either end of the table. */
const negligible = 1e-16;

/**
 * The number of claims as a function of a uniform: least n with F(n) ≥ u, from a table of the numbers that have any
 * probability worth the name, and a guide into it.
 */
export function countQuantiles(frequency: Frequency): (uniform: number) => number {
  if (frequency.variance === 0) return () => frequency.mean;
  const reach = 9 * Math.sqrt(frequency.variance);
  const first = Math.max(0, Math.floor(frequency.mean - reach));
  const cumulated: number[] = [];
  let sum = 0;
  for (let n = first; n <= frequency.greatest; n++) {
    const probability = frequency.probability(n);
    sum += probability;
    cumulated.push(sum);
    if (n > frequency.mean + reach && probability < negligible) break;
  }
  // Entry j: the first number that reaches j parts of as many as there are numbers.
  const parts = cumulated.length;
  const guide = new Uint32Array(parts + 1);
  for (let part = 0, at = 0; part <= parts; part++) {
    while (at < parts - 1 && cumulated[at]! < part / parts) at++;
    guide[part] = at;
  }
  return (uniform) => {
    let at = guide[Math.floor(uniform * parts)]!;
    while (at > 0 && cumulated[at - 1]! >= uniform) at--;
    while (at < parts - 1 && cumulated[at]! < uniform) at++;
    return first + at;
  };
}
