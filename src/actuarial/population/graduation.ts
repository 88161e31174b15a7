import { groupWidth, type AgeStarts } from './age-groups.ts';
import { lifeTable } from './life-table.ts';
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

/**
 * Death rates by single age from those of age groups, for ages 0 to the start of the open group, which keeps its rate.
 *
 * The cumulated hazard is a cubic spline over the starts of groups. Its slopes at the first birthday and at the open age lie
 * log-linearly in age between the middles of the groups beside them; no slope is above twice the lesser rate beside it, which
 * keeps every rate positive. The rises are corrected until the life table by single ages gives back the rate of every group,
 * to 1e-12 of it.
 *
 * @returns one rate a year of age, the last of the open group
 * @see the sufficient limit of three times: Fritsch, Carlson (1980), Monotone piecewise cubic interpolation, SIAM Journal on
 * Numerical Analysis 17, 238–246; the rest is our own
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
  let found = new Float64Array(open + 1);
  for (let step = 0; step < mostSteps; step++) {
    found = yearlyRises(ages, hazards);
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

/** Rise of the cumulated hazard in each year of age. */
function yearlyRises(ages: AgeStarts, hazards: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const last = ages.length - 1;
  const slopes = slopesAtStarts(ages, hazards);
  const rises = new Float64Array(ages[last]! + 1);
  for (let group = 0; group < last; group++) {
    const width = groupWidth(ages, group);
    const rise = (share: number): number => {
      const [square, cube] = [share * share, share * share * share];
      return width * ((3 * square - 2 * cube) * hazards[group]! + (cube - 2 * square + share) * slopes[group]! + (cube - square) * slopes[group + 1]!);
    };
    for (let year = 0; year < width; year++) rises[ages[group]! + year] = rise((year + 1) / width) - rise(year / width);
  }
  return rises;
}

/** Hazards at the starts of groups: those of the spline with a continuous second derivative, within their limits. */
function slopesAtStarts(ages: AgeStarts, hazards: ArrayLike<number>): Float64Array {
  const last = ages.length - 1;
  const slopes = Float64Array.from(ages, (_, group) => slopeBetween(ages, hazards, group));
  // Rows 2 to last − 1 of the tridiagonal system, with the slopes at 1 and at `last` as they stand.
  const [above, right] = [new Float64Array(last + 1), slopes.slice()];
  for (let group = 2; group < last; group++) {
    const [before, own] = [groupWidth(ages, group - 1), groupWidth(ages, group)];
    const pivot = 2 * (before + own) - own * above[group - 1]!;
    above[group] = before / pivot;
    right[group] = (3 * (own * hazards[group - 1]! + before * hazards[group]!) - own * right[group - 1]!) / pivot;
  }
  for (let group = last - 1; group >= 2; group--) right[group]! -= above[group]! * right[group + 1]!;
  for (let group = 2; group < last; group++) slopes[group] = Math.min(Math.max(right[group]!, 0), 2 * Math.min(hazards[group - 1]!, hazards[group]!));
  return slopes;
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
  return Math.min(Math.exp((1 - share) * Math.log(before) + share * Math.log(own)), 2 * Math.min(before, own));
}
