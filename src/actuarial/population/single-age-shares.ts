import { groupWidth, type AgeStarts } from './age-groups.ts';
import { valuesFault, type PopulationFault } from './population-fault.ts';

/**
 * Splits what age groups have together among their single years of age: the cumulated whole is a cubic that never falls and
 * has slope 0 at both ends. Every group keeps its sum, and nothing falls below 0.
 *
 * @param ages starts of the groups and, last, the age at which nothing is left: 15, 20, …, 45, 50
 * @param sums of each group, one fewer than the ages (births or shares of fertility)
 * @returns one figure for each year of age from the first start up to the last
 * @see Fritsch, Butland (1984), A method for constructing local monotone piecewise cubic interpolants, SIAM Journal on
 * Scientific and Statistical Computing 5, 300–304
 */
export function singleAgeShares(ages: AgeStarts, sums: ArrayLike<number>): { readonly values: Float64Array } | { readonly fault: PopulationFault } {
  const at = ages.findIndex((age, index) => !Number.isInteger(age) || age < 0 || (index > 0 && age <= ages[index - 1]!));
  if (at >= 0 || ages.length < 2) return { fault: { kind: 'ages', at: Math.max(at, 0), found: ages[at] ?? null } };
  const fault = valuesFault('share', sums, ages.length - 1);
  if (fault) return { fault };
  const groups = sums.length;
  const density = Float64Array.from(sums, (sum, group) => sum / groupWidth(ages, group));
  const slopes = ages.map((_, group) => (group === 0 || group === groups ? 0 : slopeBeside(ages, density, group)));
  const [first, end] = [ages[0]!, ages[groups]!];
  const values = new Float64Array(end - first);
  for (let group = 0; group < groups; group++) {
    const width = groupWidth(ages, group);
    const rise = (share: number): number => {
      const [square, cube] = [share * share, share * share * share];
      return width * ((3 * square - 2 * cube) * density[group]! + (cube - 2 * square + share) * slopes[group]! + (cube - square) * slopes[group + 1]!);
    };
    for (let year = 0; year < width; year++) values[ages[group]! - first + year] = Math.max(rise((year + 1) / width) - rise(year / width), 0);
  }
  return { values };
}

/** Brodlie's weighted harmonic mean; 0 beside an empty group. */
function slopeBeside(ages: AgeStarts, density: ArrayLike<number>, group: number): number {
  const [left, right] = [density[group - 1]!, density[group]!];
  if (left === 0 || right === 0) return 0;
  const [before, after] = [groupWidth(ages, group - 1), groupWidth(ages, group)];
  const weight = (before + 2 * after) / (3 * (before + after));
  return 1 / (weight / left + (1 - weight) / right);
}
