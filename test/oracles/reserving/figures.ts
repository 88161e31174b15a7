import { additive } from '../../../src/actuarial/reserving/additive.ts';
import { bondyTail } from '../../../src/actuarial/reserving/bondy-tail.ts';
import { bornhuetterFerguson } from '../../../src/actuarial/reserving/bornhuetter-ferguson.ts';
import { calendarTest } from '../../../src/actuarial/reserving/calendar-test.ts';
import { capeCod } from '../../../src/actuarial/reserving/cape-cod.ts';
import { chainLadder, type Reserves } from '../../../src/actuarial/reserving/chain-ladder.ts';
import { claimsDevelopmentResult } from '../../../src/actuarial/reserving/claims-development-result.ts';
import { clark } from '../../../src/actuarial/reserving/clark.ts';
import { correlationTest } from '../../../src/actuarial/reserving/correlation-test.ts';
import { isFaulty, type Faulty } from '../../../src/actuarial/reserving/finding.ts';
import { mack, type Mack } from '../../../src/actuarial/reserving/mack.ts';
import { munich } from '../../../src/actuarial/reserving/munich.ts';
import { odpBootstrap } from '../../../src/actuarial/reserving/odp-bootstrap.ts';
import { odpGlm } from '../../../src/actuarial/reserving/odp-glm.ts';
import { tailCurve } from '../../../src/actuarial/reserving/tail-curve.ts';
import type { Triangle } from '../../../src/actuarial/reserving/triangle.ts';
import type { MethodWords } from './method-words.ts';

/** Figures of one method on one triangle, by the names the set may give them: one number, or a list from index 1 on. */
export type Figures = Readonly<Record<string, number | ArrayLike<number> | null>>;

/** A seed of our own: the peer's generator is another one, so that only the distribution can agree. */
const SEED = 20240101;

export function figuresOf(words: MethodWords, triangle: Triangle, other?: Triangle): Figures {
  const { average, last, sigma } = words;
  const averaging = { average, last };
  const exposure = exposureOf(words, triangle);
  const tail = tailOf(words, triangle);
  switch (words.family) {
    case 'chain-ladder': {
      const { development, toUltimate, ...rest } = chainLadder(triangle, { ...averaging, tail });
      return { ...amounts(rest), ldf: development.factors, cdf: toUltimate, completion: toUltimate.map((each) => 1 / each), tail };
    }
    case 'mack':
      return mackFigures(sound(mack(triangle, { ...averaging, sigma, tail, tailError: words.tailError })));
    case 'cdr': {
      const result = sound(claimsDevelopmentResult(triangle, { sigma }));
      const periods = Object.fromEntries(result.byPeriod.flatMap((each, p) => [[`cdr${p + 1}`, each], [`total_cdr${p + 1}`, result.totals[p]!]]));
      return { ...mackFigures(result.mack), ...periods, cdr: result.byPeriod[0]!, total_cdr: result.totals[0]! };
    }
    case 'odp': {
      const result = sound(odpGlm(triangle));
      return { ...amounts(result), ...errors(result), phi: result.scale };
    }
    case 'bootstrap': {
      const result = sound(odpBootstrap(triangle, { simulations: words.simulations ?? 20_000, seed: SEED }));
      const quantiles = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999];
      return {
        mean: result.originMeans, total_mean: result.mean, sd: result.originDeviations, total_sd: result.standardDeviation, phi: result.scale,
        ...Object.fromEntries(quantiles.map((p) => [`total_q${p}`, result.quantile(p)])),
      };
    }
    case 'clark': {
      const method = words.capeCod ? 'cape-cod' : 'ldf';
      const months = words.months || (words.maximumAge !== undefined && words.maximumAge !== Infinity && words.maximumAge >= 12 * triangle.developments);
      const ages = Array.from({ length: triangle.developments }, (_, j) => (months ? 12 : 1) * (j + 1));
      const result = sound(clark(triangle, { curve: words.curve, method, exposure, ages, maximumAge: words.maximumAge, averageDate: words.averageDate }));
      const cv = result.standardError.map((error, i) => (100 * error) / result.reserve[i]!);
      return {
        ...amounts(result), ...errors(result), phi: result.scale, sigma2: result.scale, elr: result.ratio, omega: result.omega, theta: result.theta,
        cv, total_cv: (100 * result.totalStandardError) / result.total,
      };
    }
    case 'munich': {
      if (other === undefined) throw new RangeError('figuresOf: a paid and a reported triangle; got one');
      const { paid, reported } = sound(munich(triangle, other, { sigma: sigma ?? 'log-linear', tail }));
      const named = (side: typeof paid, names: readonly string[]) => names.flatMap((name) => Object.entries({
        ultimate: side.ultimate, ibnr: side.reserve, lambda: side.lambda, total_ultimate: side.ultimate.reduce((sum, each) => sum + each, 0), total_ibnr: side.total,
        latest: side.mack.latest, ldf: side.mack.development.factors, sigma: side.mack.sigma, rho: side.deviations, ratio: side.ratios,
      }).map(([key, value]) => [`${key}_${name}`, value] as const));
      return {
        ...Object.fromEntries([...named(paid, ['paid', 'p']), ...named(reported, ['reported', 'incurred', 'i'])]),
        q_inverse: paid.ratios, q: reported.ratios, ultimate_ratio: paid.ultimate.map((each, i) => each / reported.ultimate[i]!),
      };
    }
    case 'bornhuetter-ferguson': {
      const prior = priorOf(words, exposure);
      return amounts(bornhuetterFerguson(triangle, prior, { ...averaging, tail, rounds: words.rounds }));
    }
    case 'cape-cod': {
      const result = sound(capeCod(triangle, { ...averaging, tail, exposure, trend: words.trend, decay: words.decay, rounds: words.rounds }));
      return { ...amounts(result), elr: result.ratios, apriori: result.levelRatios, detrended_apriori: result.ratios, used_exposure: result.usedExposure, total_elr: result.ratios[0]! };
    }
    case 'additive': {
      const result = sound(additive(triangle, { exposure, last, sigma }));
      const left = result.ratios.map((_, j) => result.ratios.slice(j).reduce((sum, each) => sum + each, 0));
      return { ...amounts(result), zeta: result.ratios, cum_zeta: left, elr: result.ultimateRatio, total_elr: result.ultimateRatio, se: result.standardError, total_se: result.totalStandardError };
    }
    case 'bondy': {
      const found = sound(bondyTail(chainLadder(triangle, averaging).development.factors, words.from));
      return { tail: found.tail, b: found.exponent };
    }
    case 'tail-curve': {
      const found = sound(tailCurve(chainLadder(triangle, averaging).development.factors, { shape: words.shape, from: words.from, periods: words.periods }));
      return { ...amounts(chainLadder(triangle, { ...averaging, tail: found.tail })), tail: found.tail, slope: found.slope, intercept: found.intercept, ldf: found.fitted };
    }
    case 'tests': {
      const calendar = sound(calendarTest(triangle));
      const correlation = sound(correlationTest(triangle));
      return {
        cy_z: calendar.statistic, cy_e: calendar.expected, cy_var: calendar.variance, correlation_t: correlation.statistic, correlation_var: correlation.variance,
        cy_low: calendar.low, cy_high: calendar.high,
      };
    }
  }
}

function sound<Result extends object>(result: Result | Faulty): Result {
  if (isFaulty(result)) throw new RangeError(`${result.fault.code} ${JSON.stringify(result.fault.values)}`);
  return result as Result;
}

function amounts({ latest, ultimate, reserve, total }: Reserves): Figures {
  const sum = (values: Float64Array): number => values.reduce((all, each) => all + each, 0);
  return { latest, ultimate, ibnr: reserve, total_ibnr: total, total_ultimate: sum(ultimate), total_latest: sum(latest) };
}

interface Errors {
  readonly standardError: Float64Array;
  readonly processRisk: Float64Array;
  readonly parameterRisk: Float64Array;
  readonly totalStandardError: number;
  readonly totalProcessRisk: number;
  readonly totalParameterRisk: number;
}

function errors(result: Errors): Figures {
  return {
    se: result.standardError, process: result.processRisk, parameter: result.parameterRisk,
    total_se: result.totalStandardError, total_process: result.totalProcessRisk, total_parameter: result.totalParameterRisk,
  };
}

function mackFigures(result: Mack): Figures {
  const { development, tail, sigma, factorErrors, tailErrors } = result;
  const withTail = (values: Float64Array, ofTail: number): number[] => (tail === 1 ? [...values] : [...values, ofTail]);
  return {
    ...amounts(result), ...errors(result), tail,
    ldf: withTail(development.factors, tail), ldf_se: withTail(factorErrors, tailErrors.factor), sigma: withTail(sigma, tailErrors.sigma),
    sigma_squared: withTail(sigma, tailErrors.sigma).map((each) => each * each), cdf: result.toUltimate,
    cv: result.standardError.map((error, i) => (result.reserve[i] === 0 ? 0 : error / result.reserve[i]!)), total_cv: result.totalStandardError / result.total,
  };
}

function tailOf({ tail, shape, average, last }: MethodWords, triangle: Triangle): number {
  if (tail !== 'curve') return tail ?? 1;
  return sound(tailCurve(chainLadder(triangle, { average, last }).development.factors, { shape })).tail;
}

function exposureOf({ premium }: MethodWords, triangle: Triangle): Float64Array | undefined {
  if (premium === undefined) return triangle.exposure ?? undefined;
  return Float64Array.from(triangle.labels, (_, i) => premium[0] + i * premium[1]);
}

function priorOf({ prior }: MethodWords, exposure: Float64Array | undefined): Float64Array {
  if (exposure === undefined) throw new RangeError('figuresOf: an exposure or prior for each origin; got none');
  return exposure.map((each) => each * (prior ?? 1));
}
