import type { AgeStarts } from './age-groups.ts';
import { valuesFault, type PopulationFault } from './population-fault.ts';

/**
 * Births per woman and year in each age group, from total fertility and the share of it that falls in each group:
 * `total · share / width`.
 *
 * @param ages groups of the population, all of one width
 * @param shares of total fertility by age at the start of a group; ages not named bear no children
 */
export function fertilityRates(ages: AgeStarts, totalFertility: number, shares: Readonly<Record<number, number>>): { readonly rates: Float64Array } | { readonly fault: PopulationFault } {
  const known = Object.entries(shares);
  const lost = known.findIndex(([age]) => !ages.includes(Number(age)));
  if (lost >= 0) return { fault: { kind: 'ages', at: lost, found: Number(known[lost]![0]) } };
  const fault = valuesFault('total fertility', [totalFertility], 1) ?? valuesFault('share of fertility', known.map(([, share]) => share), known.length);
  if (fault) return { fault };
  const width = ages[1]!;
  return { rates: Float64Array.from(ages, (age) => (totalFertility * (shares[age] ?? 0)) / width) };
}
