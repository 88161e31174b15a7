import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { minimum } from '../fit/simplex.ts';
import { reserves, type Reserves } from './chain-ladder.ts';
import { clarkErrors } from './clark-errors.ts';
import { faulty, type Faulty } from './finding.ts';
import { growthValue, type GrowthShape } from './growth-curve.ts';
import { incrementAt, latest, type Triangle } from './triangle.ts';

export interface ClarkOptions {
  /** Default loglogistic. */
  readonly curve?: GrowthShape | undefined;
  /** `ldf`: an ultimate of each origin; `cape-cod`: one ratio of the ultimates to the exposure. Default `ldf`. */
  readonly method?: 'ldf' | 'cape-cod' | undefined;
  /** Exposure or premium of each origin for `cape-cod`. Default: the triangle's. */
  readonly exposure?: ArrayLike<number> | undefined;
  /** Age at the end of each development, in any unit, counted from the start of the origin. Default 1, 2, 3, … */
  readonly ages?: readonly number[] | undefined;
  /** Age to which losses develop. Default Infinity. */
  readonly maximumAge?: number | undefined;
  /** Average age of an origin's losses at the end of its period, which is taken off the ages. Default: half of `originWidth`; 0: none. */
  readonly averageDate?: number | undefined;
  /** Length of an origin period in the unit of the ages. Default: the mean distance of the ages. */
  readonly originWidth?: number | undefined;
}

export interface Clark extends Reserves {
  readonly curve: GrowthShape;
  readonly omega: number;
  /** In the unit of the ages. */
  readonly theta: number;
  /** Ultimate per unit of exposure; null for `ldf`. */
  readonly ratio: number | null;
  /** σ² of the over-dispersed Poisson model, in yuan. */
  readonly scale: number;
  readonly processRisk: Float64Array;
  readonly parameterRisk: Float64Array;
  readonly standardError: Float64Array;
  readonly totalProcessRisk: number;
  readonly totalParameterRisk: number;
  readonly totalStandardError: number;
  /** Ages from the average date on, as they were used. */
  readonly agesUsed: readonly number[];
  readonly maximumAgeUsed: number;
  /** Whether the search of ω and θ came to rest. */
  readonly converged: boolean;
}

/** One known increment with the ages it lies between. */
export interface Span {
  readonly i: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** Parameters of the fitted model: an ultimate by origin, which Cape Cod ties to one ratio. */
export interface ClarkModel {
  readonly curve: GrowthShape;
  readonly omega: number;
  readonly theta: number;
  readonly ultimates: Float64Array;
  /** Exposure by origin for Cape Cod, null for LDF. */
  readonly exposure: Float64Array | null;
  readonly spans: readonly Span[];
  /** Age of each origin's latest amount, from the average date on. */
  readonly agesNow: Float64Array;
  readonly maximumAge: number;
}

/**
 * Reserves by a growth curve fitted to the increments as over-dispersed Poisson variables, with process and parameter error
 * (inverse of the observed information, delta method). Even a single origin will do.
 *
 * An age within the origin period counts its share of the average date, age·(1 − averageDate/originWidth).
 *
 * Faults: ages that do not rise, a maximum age before the last one, no more increments than parameters, no exposure for Cape Cod,
 * amounts that sum to nothing, an information matrix that is not positive definite (the data do not settle the curve).
 *
 * Source: Clark (2003), sections 2 and 3, appendix A; manual of R ChainLadder 0.2, ClarkLDF (early ages).
 */
export function clark(triangle: Triangle, options: ClarkOptions = {}): Clark | Faulty {
  const { curve = 'loglogistic', method = 'ldf', maximumAge = Infinity } = options;
  const ages = options.ages ?? Array.from({ length: triangle.developments }, (_, j) => j + 1);
  if (ages.length !== triangle.developments) throw new RangeError(`clark: an age for each of ${triangle.developments} developments; got ${ages.length}`);
  if (ages.some((age, j) => !(age > (j === 0 ? 0 : ages[j - 1]!)))) return faulty('ages');
  if (!(maximumAge >= ages.at(-1)!)) return faulty('maximum-age', { age: maximumAge, last: ages.at(-1)! });
  const width = options.originWidth ?? (ages.length > 1 ? (ages.at(-1)! - ages[0]!) / (ages.length - 1) : ages[0]!);
  const average = options.averageDate ?? width / 2;
  const used = ages.map((age) => (age < width ? age * (1 - average / width) : age - average));
  const exposure = method === 'cape-cod' ? (options.exposure ?? triangle.exposure) : null;
  if (method === 'cape-cod' && exposure === null) return faulty('no-exposure');
  if (exposure !== null && Array.from(exposure).some((each) => !(each > 0))) return faulty('exposure-zero');

  const spans = spansOf(triangle, used);
  const now = latest(triangle);
  const parameters = (exposure === null ? triangle.labels.length : 1) + 2;
  if (spans.length <= parameters) return faulty('clark-cells', { needed: parameters + 1, given: spans.length });
  const total = now.reduce((sum, each) => sum + each, 0);
  if (!(total > 0) || (exposure === null && now.some((each) => !(each > 0)))) return faulty('clark-amounts');

  const agesNow = Float64Array.from(now, (_, i) => used[triangle.known[i]! - 1]!);
  const weights = exposure === null ? null : Float64Array.from(exposure);
  const search = fitted(curve, spans, now, agesNow, weights, total, used);
  const model: ClarkModel = { ...search, curve, exposure: weights, spans, agesNow, maximumAge: maximumAge - average };
  const errors = clarkErrors(model, parameters);
  if (errors === null) return faulty('clark-information');
  const { amounts, ...risks } = errors;
  return {
    ...reserves(now, now.map((amount, i) => amount + amounts[i]!)),
    curve,
    omega: search.omega,
    theta: search.theta,
    ratio: weights === null ? null : search.ultimates[0]! / weights[0]!,
    ...risks,
    agesUsed: used,
    maximumAgeUsed: model.maximumAge,
    converged: search.converged,
  };
}

function spansOf(triangle: Triangle, used: readonly number[]): Span[] {
  return triangle.labels.flatMap((_, i) =>
    Array.from({ length: triangle.known[i]! }, (__, j) => ({ i, from: j === 0 ? 0 : used[j - 1]!, to: used[j]!, amount: incrementAt(triangle, i, j)! })),
  );
}

interface Search {
  readonly omega: number;
  readonly theta: number;
  readonly ultimates: Float64Array;
  readonly converged: boolean;
}

/** ω and θ of the greatest likelihood; the ultimates that go with a curve are known in closed form. */
function fitted(curve: GrowthShape, spans: readonly Span[], now: Float64Array, agesNow: Float64Array, exposure: Float64Array | null, total: number, ages: readonly number[]): Search {
  const ultimatesOf = (omega: number, theta: number): Float64Array => {
    if (exposure === null) return now.map((amount, i) => amount / growthValue(curve, agesNow[i]!, omega, theta));
    const reached = exposure.reduce((sum, each, i) => sum + each * growthValue(curve, agesNow[i]!, omega, theta), 0);
    return exposure.map((each) => (each * total) / reached);
  };
  const loss = ([logOmega = 0, logTheta = 0]: readonly number[]): number => {
    const [omega, theta] = [exp(logOmega), exp(logTheta)];
    const ultimates = ultimatesOf(omega, theta);
    let value = 0;
    for (const { i, from, to, amount } of spans) {
      const expected = ultimates[i]! * (growthValue(curve, to, omega, theta) - growthValue(curve, from, omega, theta));
      if (!(expected > 0)) return Infinity;
      value += expected - amount * log(expected / total);
    }
    return value / total;
  };
  const middle = log(ages[Math.floor((ages.length - 1) / 2)]!);
  const found = [0, 0.7].map((start) => minimum(loss, [start, middle], 0.5, 1e-14)).reduce((best, each) => (each.value < best.value ? each : best));
  const [omega, theta] = [exp(found.at[0]!), exp(found.at[1]!)];
  return { omega, theta, ultimates: ultimatesOf(omega, theta), converged: found.settled };
}
