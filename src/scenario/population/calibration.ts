import type { ClaimsAssumptions } from './assumptions.ts';
import { statuses } from './elements.ts';
import { eachPersonYear } from './person-years.ts';
import type { FigureId, PublishedFigure } from './published-figures.ts';
import { RatioMoments } from './ratio-moments.ts';
import type { SyntheticClaims } from './synthetic-claims.ts';
import { topTenthShare } from './top-share.ts';

/** A published figure beside the same figure of the synthetic population. */
export interface CalibrationRow extends PublishedFigure {
  /** undefined where the population has nobody to work it out from. */
  readonly synthetic: number | undefined;
  /** Synthetic less published; from the nearer end of a published range, 0 inside it. */
  readonly difference: number | undefined;
  /** Of the synthetic figure, over the drawing of persons; undefined where none is worked out (shares of the top tenth). */
  readonly standardError: number | undefined;
}

interface Estimate {
  readonly value: number | undefined;
  readonly standardError?: number | undefined;
}

/** Holds a population against the published figures of its scheme, fitted or not. */
export function calibration(claims: SyntheticClaims, assumptions: ClaimsAssumptions): readonly CalibrationRow[] {
  const estimates = figuresOf(claims);
  return assumptions.published
    .filter(({ scheme }) => scheme === claims.scheme)
    .map((figure) => {
      const { value, standardError } = estimates[figure.id];
      const difference = value === undefined ? undefined : value - Math.min(figure.high, Math.max(figure.low, value));
      return { ...figure, synthetic: value, difference, standardError };
    });
}

function figuresOf(claims: SyntheticClaims): Readonly<Record<FigureId, Estimate>> {
  const admissions = claims.rowCount === 0 ? [] : statuses.map(() => new RatioMoments());
  const costs = admissions.map(() => new RatioMoments());
  const everybody = { admissions: new RatioMoments(), cost: new RatioMoments() };
  const stay = { cost: new RatioMoments(), squares: 0, ineligible: new RatioMoments() };
  const classes = [new RatioMoments(), new RatioMoments(), new RatioMoments()];
  const remote = new RatioMoments();
  const crossProvince = new RatioMoments();
  const withClaims = statuses.map(() => 0);
  const inpatients: number[] = [];
  const spending: number[] = [];
  eachPersonYear(claims, (year) => {
    withClaims[year.status]!++;
    admissions[year.status]!.add(year.admissions, 1);
    costs[year.status]!.add(year.cost, 1);
    everybody.admissions.add(year.admissions, 1);
    everybody.cost.add(year.cost, 1);
    remote.add(year.remoteCost, year.cost);
    crossProvince.add(year.crossProvinceCost, year.remoteCost);
    spending.push(year.cost);
    if (year.admissions === 0) return;
    inpatients.push(year.inpatientCost);
    stay.cost.add(year.inpatientCost, year.admissions);
    stay.squares += year.inpatientSquares;
    stay.ineligible.add(year.ineligibleInpatientCost, year.inpatientCost);
    classes.forEach((moments, at) => moments.add(year.classCost[at]!, year.classAdmissions[at]!));
  });
  const persons = statuses.reduce((sum, status) => sum + claims.persons[status], 0);
  admissions.forEach((moments, at) => {
    const without = claims.persons[statuses[at]!] - withClaims[at]!;
    for (const each of [moments, costs[at]!, everybody.admissions, everybody.cost]) each.add(0, 1, without);
  });
  const [active, retired] = [0, 1];
  return {
    admissions: estimate(everybody.admissions),
    relative_admissions: quotient(admissions[retired], admissions[active]),
    cost: estimate(stay.cost),
    cost_primary: estimate(classes[0]),
    cost_secondary: estimate(classes[1]),
    cost_tertiary: estimate(classes[2]),
    variation: variation(claims, stay.cost.ratio, stay.squares),
    top_tenth_of_inpatients: { value: topTenthShare(Float64Array.from(inpatients)) },
    top_tenth_of_insured: { value: topTenthShare(withZeros(spending, persons)) },
    cost_per_head: estimate(everybody.cost),
    cost_per_active: estimate(costs[active]),
    cost_per_retired: estimate(costs[retired]),
    retired_ratio: quotient(costs[retired], costs[active]),
    remote: estimate(remote),
    cross_province: estimate(crossProvince),
    ineligible: estimate(stay.ineligible),
  };
}

function estimate(moments: RatioMoments | undefined): Estimate {
  return { value: moments?.ratio, standardError: moments?.standardError };
}

/** Of two groups of persons drawn apart: relative variances add. */
function quotient(above: RatioMoments | undefined, below: RatioMoments | undefined): Estimate {
  const [a, b] = [estimate(above), estimate(below)];
  if (!a.value || !b.value) return { value: undefined };
  const value = a.value / b.value;
  return { value, standardError: value * Math.sqrt((a.standardError! / a.value) ** 2 + (b.standardError! / b.value) ** 2) };
}

/**
 * √(m₂/m₁² − 1) of the costs of admissions; standard error by its influence on m₂/m₁², summed within a person:
 * Σ(x² − m₂)/m₁² − 2·m₂·Σ(x − m₁)/m₁³.
 */
function variation(claims: SyntheticClaims, mean: number | undefined, squares: number): Estimate {
  if (mean === undefined) return { value: undefined };
  let stays = 0;
  eachPersonYear(claims, ({ admissions }) => (stays += admissions));
  const second = squares / stays;
  const value = Math.sqrt(Math.max(0, second / (mean * mean) - 1));
  if (value === 0) return { value };
  let sum = 0;
  eachPersonYear(claims, ({ admissions, inpatientCost, inpatientSquares }) => {
    if (admissions === 0) return;
    const influence = (inpatientSquares - admissions * second) / (mean * mean) - (2 * second * (inpatientCost - admissions * mean)) / mean ** 3;
    sum += influence * influence;
  });
  return { value, standardError: Math.sqrt(sum) / stays / (2 * value) };
}

function withZeros(amounts: readonly number[], length: number): Float64Array {
  const all = new Float64Array(length);
  all.set(amounts);
  return all;
}
