import { groupWidth, type AgeStarts } from './age-groups.ts';
import { lifeTable } from './life-table.ts';
import { splineSlopes, yearlyRises } from './monotone-spline.ts';
import { rateFault, type PopulationFault } from './population-fault.ts';
import type { InfantRule, SexOfTable } from './years-lived.ts';

export interface GraduationInput {
  readonly ages: AgeStarts;
  /** Death rate of each group, per person and year. */
  readonly rates: ArrayLike<number>;
  readonly sex: SexOfTable;
  /** Default `coale-demeny`. */
  readonly infants?: InfantRule;
}

/** Steps after which the rates of groups have always come back: each takes off two digits or more. */
const mostSteps = 40;

/** Times the lesser rate beside it that a slope may be. */
const steepest = 2;

/**
 * Death rates by single age from those of age groups, for ages 0 to the start of the open group, which keeps its rate.
 *
 * The cumulated hazard is a cubic spline over the starts of groups. Its slopes at the first birthday and at the open age lie
 * log-linearly in age between the middles of the groups beside them; no slope is above twice the lesser rate beside it, which
 * keeps every rate positive. The rises are corrected until the life table by single ages gives back the rate of every group,
 * to 1e-12 of it.
 *
 * @returns one rate a year of age, the last of the open group
 * @see the spline: {@link splineSlopes}; the limit of two times and the correction are our own
 */
export function singleAgeRates(input: GraduationInput): { readonly rates: Float64Array } | { readonly fault: PopulationFault } {
  const { ages, rates, sex, infants } = input;
  const fault = rateFault(ages, rates);
  if (fault) return { fault };
  const broken = ages.findIndex((age) => !Number.isInteger(age));
  if (broken >= 0) return { fault: { kind: 'ages', at: broken, found: ages[broken]! } };
  const last = ages.length - 1;
  const hazards = Float64Array.from(rates);
  const open = ages[last]!;
  const single = Array.from({ length: open + 1 }, (_, age) => age);
  const found = new Float64Array(open + 1);
  for (let step = 0; step < mostSteps; step++) {
    const slopes = Float64Array.from(ages, (_, group) => slopeBetween(ages, hazards, group));
    found.set(yearlyRises(ages, hazards, splineSlopes({ ages, density: hazards, between: [1, last], slopes, limit: steepest })));
    found[open] = rates[last]!;
    const table = lifeTable({ ages: single, rates: found, sex, ...(infants === undefined ? {} : { infants }) });
    if ('fault' in table) return table;
    let worst = 0;
    for (let group = 0; group < last; group++) {
      const [from, to] = [ages[group]!, ages[group + 1]!];
      let lived = 0;
      for (let age = from; age < to; age++) lived += table.yearsLived[age]!;
      const achieved = lived > 0 ? (table.survivors[from]! - table.survivors[to]!) / lived : rates[group]!;
      if (rates[group] === 0 || achieved === 0) continue;
      hazards[group]! *= rates[group]! / achieved;
      worst = Math.max(worst, Math.abs(achieved / rates[group]! - 1));
    }
    if (worst < 1e-13) break;
  }
  return { rates: found };
}

/** Log-linear in age between the middles of the groups beside a start, at most twice the lesser hazard. */
function slopeBetween(ages: AgeStarts, hazards: ArrayLike<number>, group: number): number {
  if (group === 0) return hazards[0]!;
  const last = ages.length - 1;
  const [before, own] = [hazards[group - 1]!, hazards[group]!];
  if (before === 0 || own === 0) return 0;
  const half = groupWidth(ages, group - 1) / 2;
  const ahead = group === last ? half : groupWidth(ages, group) / 2;
  const share = half / (half + ahead);
  return Math.min(Math.exp((1 - share) * Math.log(before) + share * Math.log(own)), steepest * Math.min(before, own));
}
