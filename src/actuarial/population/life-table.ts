import { groupWidth, type AgeStarts } from './age-groups.ts';
import type { PopulationFault } from './population-fault.ts';
import { rateFault } from './population-fault.ts';
import { yearsLivedByTheDead, type AdultRule, type InfantRule, type SexOfTable } from './years-lived.ts';

export interface LifeTableInput {
  readonly ages: AgeStarts;
  /** Death rate of each group, nMx, per person and year. */
  readonly rates: ArrayLike<number>;
  readonly sex: SexOfTable;
  /** Default `coale-demeny`. */
  readonly infants?: InfantRule;
  /** Default `greville`. */
  readonly adults?: AdultRule;
}

/** One entry for each age group; the last group is open. */
export interface LifeTable {
  readonly ages: AgeStarts;
  /** nMx, per person and year. */
  readonly deathRate: Float64Array;
  /** nax: years lived in the group by those who die in it. */
  readonly yearsLivedByTheDead: Float64Array;
  /** nqx: chance to die in the group of those who reach it. */
  readonly deathChance: Float64Array;
  /** lx: share of the newborn who reach the group. */
  readonly survivors: Float64Array;
  /** nLx: years lived in the group by one newborn. */
  readonly yearsLived: Float64Array;
  /** Tx: years lived from the group on by one newborn. */
  readonly yearsAhead: Float64Array;
  /** ex: years ahead of a person who reaches the group. */
  readonly expectancy: Float64Array;
}

/**
 * The life table of death rates, abridged or by single ages, for one newborn:
 * q = n·m / (1 + (n − a)·m), at most 1; L = n·l(x+n) + a·d; the open group dies out, with L = l/m.
 *
 * A fault where ages do not rise from 0, a rate is missing, negative or no number, or the open group's is 0.
 *
 * @see Preston, Heuveline, Guillot (2001), Demography, chapter 3
 */
export function lifeTable(input: LifeTableInput): LifeTable | { readonly fault: PopulationFault } {
  const { ages, rates, sex, infants = 'coale-demeny', adults = 'greville' } = input;
  const fault = rateFault(ages, rates);
  if (fault) return { fault };
  const last = ages.length - 1;
  const a = yearsLivedByTheDead(ages, rates, sex, { infants, adults });
  const q = new Float64Array(last + 1).fill(1);
  const l = new Float64Array(last + 1).fill(1);
  const years = new Float64Array(last + 1);
  for (let group = 0; group < last; group++) {
    const width = groupWidth(ages, group);
    const m = rates[group]!;
    q[group] = Math.min((width * m) / (1 + (width - a[group]!) * m), 1);
    l[group + 1] = l[group]! * (1 - q[group]!);
    years[group] = width * l[group + 1]! + a[group]! * l[group]! * q[group]!;
  }
  years[last] = l[last]! / rates[last]!;
  const ahead = new Float64Array(last + 1);
  for (let group = last, sum = 0; group >= 0; group--) ahead[group] = sum += years[group]!;
  const expectancy = new Float64Array(last + 1);
  for (let group = 0; group <= last; group++) expectancy[group] = l[group]! > 0 ? ahead[group]! / l[group]! : 0;
  return { ages, deathRate: copied(rates), yearsLivedByTheDead: a, deathChance: q, survivors: l, yearsLived: years, yearsAhead: ahead, expectancy };
}

function copied(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(values.length);
  copy.set(values);
  return copy;
}
