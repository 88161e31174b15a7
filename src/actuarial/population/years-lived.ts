import { groupWidth, type AgeStarts } from './age-groups.ts';

export type Sex = 'male' | 'female';

/** Whose rates: of one sex, or of both together (the mean of the two rules is taken). */
export type SexOfTable = Sex | 'both';

/**
 * How the years lived by those who die in the first groups are found.
 * `coale-demeny`: a0 and 4a1 of the West models; `andreev-kingkade`: a0 for low mortality, 4a1 as Coale and Demeny;
 * `midpoint`: half of the group.
 */
export type InfantRule = 'coale-demeny' | 'andreev-kingkade' | 'midpoint';

/**
 * The same for ages from 5. `greville`: from the slope of the rates, the group before the open one halved; `united-nations`:
 * the same, with the open group's rate as the next of the group before it; `midpoint`: half of the group.
 */
export type AdultRule = 'greville' | 'united-nations' | 'midpoint';

/** a0 and 4a1: line `intercept + slope · m0` below a rate of 0.107, a constant from it. */
const coaleDemeny: Readonly<Record<Sex, { readonly infant: (m0: number) => number; readonly child: (m0: number) => number }>> = {
  male: { infant: (m0) => (m0 < 0.107 ? 0.045 + 2.684 * m0 : 0.33), child: (m0) => (m0 < 0.107 ? 1.651 - 2.816 * m0 : 1.352) },
  female: { infant: (m0) => (m0 < 0.107 ? 0.053 + 2.8 * m0 : 0.35), child: (m0) => (m0 < 0.107 ? 1.522 - 1.518 * m0 : 1.361) },
};

const andreevKingkade: Readonly<Record<Sex, (m0: number) => number>> = {
  male: (m0) => (m0 < 0.023 ? 0.14929 - 1.99545 * m0 : m0 < 0.08307 ? 0.02832 + 3.26021 * m0 : 0.29915),
  female: (m0) => (m0 < 0.01724 ? 0.14903 - 2.05527 * m0 : m0 < 0.06891 ? 0.04667 + 3.88089 * m0 : 0.31411),
};

/**
 * Years lived in their first year by infants who die in it, a0.
 *
 * @param m0 death rate of infants, per person and year
 * @see Preston, Heuveline, Guillot (2001), Demography, table 3.3 (Coale and Demeny 1983, West); Andreev, Kingkade (2015),
 * Demographic Research 33, 363–390 (coefficients from memory of the HMD Methods Protocol, version 6)
 */
export function infantYearsLived(m0: number, sex: SexOfTable, rule: InfantRule): number {
  if (rule === 'midpoint') return 0.5;
  return ofSex(sex, (one) => (rule === 'andreev-kingkade' ? andreevKingkade[one](m0) : coaleDemeny[one].infant(m0)));
}

/** Years lived after their first birthday by children who die at ages 1–4, 4a1, by the infants' rate. Same source. */
export function childYearsLived(m0: number, sex: SexOfTable): number {
  return ofSex(sex, (one) => coaleDemeny[one].child(m0));
}

function ofSex(sex: SexOfTable, rule: (sex: Sex) => number): number {
  return sex === 'both' ? (rule('male') + rule('female')) / 2 : rule(sex);
}

export interface YearsLivedRules {
  readonly infants: InfantRule;
  readonly adults: AdultRule;
}

/**
 * Years lived in each group by those who die in it, nax. Ages 5–9 and 10–14 are halved; from 15 on Greville:
 * `a = n/2 − n²/12 · (m − k)` with k = ln(m(x+n)/m(x−n)) / 2n. The open group lives 1/m.
 *
 * A single year of age above 0 is always halved; groups other than ages 1–4 and five-year groups also.
 *
 * @param rates death rate of each group, per person and year, not negative
 * @returns years, within the group
 * @see Greville (1943), Short methods of constructing abridged life tables; United Nations (1982), Model Life Tables for
 * Developing Countries (page 34 reproduced with `united-nations` to 0.02%)
 */
export function yearsLivedByTheDead(ages: AgeStarts, rates: ArrayLike<number>, sex: SexOfTable, rules: YearsLivedRules): Float64Array {
  const years = new Float64Array(ages.length);
  for (let group = 0; group < ages.length; group++) years[group] = yearsLivedIn(ages, rates, group, sex, rules);
  return years;
}

function yearsLivedIn(ages: AgeStarts, rates: ArrayLike<number>, group: number, sex: SexOfTable, { infants, adults }: YearsLivedRules): number {
  const [age, width] = [ages[group]!, groupWidth(ages, group)];
  if (width === Infinity) return rates[group]! > 0 ? 1 / rates[group]! : Infinity;
  if (age === 0 && width === 1) return infantYearsLived(rates[0]!, sex, infants);
  if (age === 1 && width === 4 && infants !== 'midpoint') return childYearsLived(rates[0]!, sex);
  return adults !== 'midpoint' && width === 5 && age >= 15 ? greville(ages, rates, group, adults) : width / 2;
}

function greville(ages: AgeStarts, rates: ArrayLike<number>, group: number, rule: 'greville' | 'united-nations'): number {
  const [before, own, after] = [rates[group - 1]!, rates[group]!, rates[group + 1]!];
  const next = groupWidth(ages, group + 1);
  const even = groupWidth(ages, group - 1) === 5 && (next === 5 || (next === Infinity && rule === 'united-nations'));
  if (!even || before <= 0 || after <= 0) return 2.5;
  const years = 2.5 - (25 / 12) * (own - Math.log(after / before) / 10);
  return Math.min(Math.max(years, 0), 5);
}
