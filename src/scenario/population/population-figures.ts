import { statuses } from './elements.ts';
import { eachPersonYear, type PersonYear } from './person-years.ts';
import type { FigureId } from './published-figures.ts';
import { RatioMoments } from './ratio-moments.ts';
import type { SyntheticClaims } from './synthetic-claims.ts';
import { topTenthShare } from './top-share.ts';

export interface Estimate {
  /** undefined where there is nobody to work it out from. */
  readonly value: number | undefined;
  /** Over the drawing of persons; undefined where none is worked out. */
  readonly standardError?: number | undefined;
}

/** Figures of a synthetic population as statistics count them. */
export function populationFigures(claims: SyntheticClaims): Readonly<Record<FigureId, Estimate>> {
  const sums = sumsOf(claims);
  const [active, retired] = [0, 1];
  return {
    admissions: estimate(sums.admissions),
    admitted: estimate(sums.admitted),
    relative_admissions: quotient(sums.admissionsOf[retired]!, sums.admissionsOf[active]!),
    cost: estimate(sums.stayCost),
    cost_primary: estimate(sums.classCost[0]!),
    cost_secondary: estimate(sums.classCost[1]!),
    cost_tertiary: estimate(sums.classCost[2]!),
    variation: variation(claims, sums.stayCost, sums.staySquares),
    top_tenth_of_inpatients: { value: topTenthShare(Float64Array.from(sums.inpatientCosts)) },
    top_tenth_of_insured: { value: topTenthShare(withZeros(sums.costs, sums.cost.weight)) },
    cost_per_head: estimate(sums.cost),
    cost_per_active: estimate(sums.costOf[active]!),
    cost_per_retired: estimate(sums.costOf[retired]!),
    retired_ratio: quotient(sums.costOf[retired]!, sums.costOf[active]!),
    remote: estimate(sums.remote),
    cross_province: estimate(sums.crossProvince),
    ineligible: estimate(sums.ineligible),
  };
}

function sumsOf(claims: SyntheticClaims) {
  const moments = () => new RatioMoments();
  const [admissions, admitted, cost, stayCost, ineligible, remote, crossProvince] = [moments(), moments(), moments(), moments(), moments(), moments(), moments()];
  const [admissionsOf, costOf, classCost] = [statuses.map(moments), statuses.map(moments), [moments(), moments(), moments()]];
  const withClaims = statuses.map(() => 0);
  const inpatientCosts: number[] = [];
  const costs: number[] = [];
  let staySquares = 0;
  const addPerson = (at: number, year: Pick<PersonYear, 'admissions' | 'cost'>, times: number) => {
    for (const sum of [admissions, admissionsOf[at]!]) sum.add(year.admissions, 1, times);
    for (const sum of [cost, costOf[at]!]) sum.add(year.cost, 1, times);
    admitted.add(year.admissions > 0 ? 1 : 0, 1, times);
  };
  eachPersonYear(claims, (year) => {
    withClaims[year.status]!++;
    addPerson(year.status, year, 1);
    remote.add(year.remoteCost, year.cost);
    crossProvince.add(year.crossProvinceCost, year.remoteCost);
    costs.push(year.cost);
    if (year.admissions === 0) return;
    inpatientCosts.push(year.inpatientCost);
    stayCost.add(year.inpatientCost, year.admissions);
    staySquares += year.inpatientSquares;
    ineligible.add(year.ineligibleInpatientCost, year.inpatientCost);
    classCost.forEach((sum, at) => sum.add(year.classCost[at]!, year.classAdmissions[at]!));
  });
  statuses.forEach((status, at) => addPerson(at, { admissions: 0, cost: 0 }, claims.persons[status] - withClaims[at]!));
  return { admissions, admitted, cost, stayCost, staySquares, ineligible, remote, crossProvince, admissionsOf, costOf, classCost, inpatientCosts, costs };
}

function estimate({ ratio, standardError }: RatioMoments): Estimate {
  return { value: ratio, standardError };
}

/** Of two groups of persons drawn apart: relative variances add. */
function quotient(above: RatioMoments, below: RatioMoments): Estimate {
  if (!above.ratio || !below.ratio) return { value: undefined };
  const value = above.ratio / below.ratio;
  return { value, standardError: value * Math.sqrt((above.standardError! / above.ratio) ** 2 + (below.standardError! / below.ratio) ** 2) };
}

/**
 * √(m₂/m₁² − 1) of the costs of admissions; standard error by its influence on m₂/m₁², summed within a person:
 * Σ(x² − m₂)/m₁² − 2·m₂·Σ(x − m₁)/m₁³.
 */
function variation(claims: SyntheticClaims, { ratio: mean, weight: stays }: RatioMoments, squares: number): Estimate {
  if (mean === undefined) return { value: undefined };
  const second = squares / stays;
  const value = Math.sqrt(Math.max(0, second / (mean * mean) - 1));
  if (value === 0) return { value };
  let sum = 0;
  eachPersonYear(claims, ({ admissions, inpatientCost, inpatientSquares }) => {
    const influence = (inpatientSquares - admissions * second) / (mean * mean) - (2 * second * (inpatientCost - admissions * mean)) / (mean * mean * mean);
    sum += influence * influence;
  });
  return { value, standardError: Math.sqrt(sum) / stays / (2 * value) };
}

function withZeros(amounts: readonly number[], length: number): Float64Array {
  const all = new Float64Array(length);
  all.set(amounts);
  return all;
}
