import { sum } from '../elementary/sum.ts';

/** Persons of an age and sex with what one of them costs. */
export interface CostGroup {
  readonly persons: number;
  /** Cost per person, those without any included. */
  readonly mean: number;
  /** Standard errors of both, where they come from a sample; 0 by default. */
  readonly personsError?: number;
  readonly meanError?: number;
}

export interface ComposedCost {
  readonly persons: number;
  /** Σ persons·mean. */
  readonly total: number;
  /** total / persons. */
  readonly mean: number;
  /** Standard errors of total and mean, to first order, with errors of groups and of persons and means independent. */
  readonly totalError: number;
  readonly meanError: number;
}

/**
 * Cost of all groups together.
 *
 *     Var(total) = Σ (persons·se(mean))² + (mean·se(persons))²
 *     Var(mean)  = Σ (persons/P·se(mean))² + ((mean − M)/P·se(persons))²
 *
 * @throws RangeError without persons
 * Source: propagation of error, e.g. Cochran, Sampling Techniques (3rd edition), chapter 6, for the ratio.
 */
export function composedCost(groups: readonly CostGroup[]): ComposedCost {
  const persons = sum(groups.map((group) => group.persons));
  if (!(persons > 0)) throw new RangeError(`composedCost: persons above 0; got ${persons}`);
  const total = sum(groups.map((group) => group.persons * group.mean));
  const mean = total / persons;
  const error = (ofMean: (group: CostGroup) => number, ofPersons: (group: CostGroup) => number): number =>
    Math.sqrt(sum(groups.map((group) => (ofMean(group) * (group.meanError ?? 0)) ** 2 + (ofPersons(group) * (group.personsError ?? 0)) ** 2)));
  return {
    persons, total, mean,
    totalError: error((group) => group.persons, (group) => group.mean),
    meanError: error((group) => group.persons / persons, (group) => (group.mean - mean) / persons),
  };
}

/** A change of total cost as a product of three: size·structure·perHead = total now / total then. */
export interface CostChange {
  /** Persons now over persons then. */
  readonly size: number;
  /** What the mean would have become by the changed shares of the groups alone, at the costs of then: the ageing index. */
  readonly structure: number;
  /** Costs per head now over those of then, at the shares of now. */
  readonly perHead: number;
  readonly total: number;
}

/**
 * Growth of cost taken apart into size, structure at the costs of the base (Laspeyres) and cost per head at the shares of now
 * (Paasche), whose product it is.
 *
 * @param then groups of the base, and `now` the same groups in the same order
 * @throws RangeError where the groups differ in number, or cost nothing at the base
 */
export function costChange(then: readonly CostGroup[], now: readonly CostGroup[]): CostChange {
  if (then.length !== now.length) throw new RangeError(`costChange: the same groups; got ${then.length} and ${now.length}`);
  const [before, after] = [composedCost(then), composedCost(now)];
  if (!(before.total > 0)) throw new RangeError(`costChange: a cost above 0 at the base; got ${before.total}`);
  const atBaseCosts = composedCost(now.map(({ persons }, index) => ({ persons, mean: then[index]!.mean })));
  return {
    size: after.persons / before.persons,
    structure: atBaseCosts.mean / before.mean,
    perHead: after.mean / atBaseCosts.mean,
    total: after.total / before.total,
  };
}

/**
 * Index of the age and sex of a population: relative costs weighed by shares, Σ share·cost.
 *
 * @param shares of the groups; not divided by their sum, so that shares of a part may be given
 * @throws RangeError where shares and costs differ in number
 */
export function costIndex(shares: readonly number[], relativeCosts: readonly number[]): number {
  if (shares.length !== relativeCosts.length) throw new RangeError(`costIndex: a cost for each share; got ${shares.length} and ${relativeCosts.length}`);
  return sum(shares.map((share, index) => share * relativeCosts[index]!));
}
