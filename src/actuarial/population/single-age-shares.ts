import { groupWidth, type AgeStarts } from './age-groups.ts';
import { splineSlopes, yearlyRises } from './monotone-spline.ts';
import { valuesFault, type PopulationFault } from './population-fault.ts';

/**
 * Splits what age groups have together among their single years of age: the cumulated whole is a cubic spline that never
 * falls and has slope 0 at both ends. Every group keeps its sum, and nothing falls below 0.
 *
 * @param ages starts of the groups and, last, the age at which nothing is left: 15, 20, …, 45, 50
 * @param sums of each group, one fewer than the ages (births or shares of fertility)
 * @returns one figure for each year of age from the first start up to the last
 * @see the spline: {@link splineSlopes}
 */
export function singleAgeShares(ages: AgeStarts, sums: ArrayLike<number>): { readonly values: Float64Array } | { readonly fault: PopulationFault } {
  const at = ages.findIndex((age, index) => !Number.isInteger(age) || age < 0 || (index > 0 && age <= ages[index - 1]!));
  if (at >= 0 || ages.length < 2) return { fault: { kind: 'ages', at: Math.max(at, 0), found: ages[at] ?? null } };
  const fault = valuesFault('share', sums, ages.length - 1);
  if (fault) return { fault };
  const density = Float64Array.from(sums, (sum, group) => sum / groupWidth(ages, group));
  const slopes = splineSlopes({ ages, density, between: [0, ages.length - 1], slopes: new Float64Array(ages.length), limit: 3 });
  return { values: yearlyRises(ages, density, slopes).map((value) => Math.max(value, 0)) };
}
