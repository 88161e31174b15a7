import { groupWidth, type AgeStarts } from './age-groups.ts';
import type { LifeTable } from './life-table.ts';
import { agesFault, type PopulationFault } from './population-fault.ts';

/** Shares of persons who live on through one step, as long as an age group is wide. */
export interface SurvivalRatios {
  /** Of those born during the step, alive at its end in the first group: L/(n·l0). */
  readonly newborn: number;
  /** Of each group, alive a step later in the next: L(x+n)/L(x). The last two both go into the open group: T(x+n)/T(x). */
  readonly onward: Float64Array;
}

/**
 * Survival over one step from a stationary life table, for a population in groups as wide as the step, the last one open.
 * The table may be finer (0, 1–4, 5–9, … for five-year groups) or reach higher ages.
 *
 * A fault where groups differ in width, or one does not start where the table has a start.
 *
 * @see Preston, Heuveline, Guillot (2001), Demography, box 6.1 (cohort component, from memory of the page)
 */
export function survivalRatios(table: LifeTable, ages: AgeStarts): SurvivalRatios | { readonly fault: PopulationFault } {
  const fault = agesFault(ages) ?? stepFault(ages);
  if (fault) return { fault };
  const last = ages.length - 1;
  let open = 0;
  for (let group = 0; group <= last; group++) {
    while (open < table.ages.length && table.ages[open]! < ages[group]!) open++;
    if (table.ages[open] !== ages[group]) return { fault: { kind: 'ages', at: group, found: ages[group]! } };
  }
  const ahead = table.yearsAhead[open]!;
  const lived = between(table, ages);
  const onward = new Float64Array(last + 1);
  for (let group = 0; group < last - 1; group++) onward[group] = ratio(lived[group + 1]!, lived[group]!);
  onward[last - 1] = onward[last] = ratio(ahead, lived[last - 1]! + ahead);
  return { newborn: lived[0]! / ages[1]!, onward };
}

/** Where nobody of a group is alive, nobody goes on. */
function ratio(after: number, before: number): number {
  return before > 0 ? after / before : 0;
}

/** Years lived in each group but the open one. */
function between(table: LifeTable, ages: AgeStarts): Float64Array {
  const lived = new Float64Array(ages.length - 1);
  for (let group = 0, row = 0; group < lived.length; group++) {
    for (; table.ages[row]! < ages[group + 1]!; row++) lived[group]! += table.yearsLived[row]!;
  }
  return lived;
}

/** Groups of a population that is projected are all as wide as its step. */
export function stepFault(ages: AgeStarts): PopulationFault | undefined {
  const step = ages[1]!;
  for (let at = 1; at < ages.length - 1; at++) if (groupWidth(ages, at) !== step) return { kind: 'step', step, at, width: groupWidth(ages, at) };
  return undefined;
}
