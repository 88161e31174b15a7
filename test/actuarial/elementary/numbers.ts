/** The same numbers at every run: uniform within [0, 1), by a linear congruential generator (Numerical Recipes, 1992). */
export function uniformNumbers(count: number, seed = 1): number[] {
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  });
}
