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
  const rates = new Float64Array(ages.length);
  const fault = valuesFault('total fertility', [totalFertility], 1);
  if (fault) return { fault };
  let group = 0;
  // Whole ages of a record come in rising order.
  for (const [at, text] of Object.keys(shares).entries()) {
    const [age, share] = [Number(text), shares[Number(text)]!];
    while (group < ages.length && ages[group]! < age) group++;
    if (ages[group] !== age) return { fault: { kind: 'ages', at, found: age } };
    if (!(share >= 0 && share < Infinity)) return { fault: { kind: 'value', name: 'share of fertility', at, found: share, minimum: 0 } };
    rates[group] = (totalFertility * share) / ages[1]!;
  }
  return { rates };
}
