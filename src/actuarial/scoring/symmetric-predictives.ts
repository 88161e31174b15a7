import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logOnePlus } from '../special/exp-log.ts';
import { logGamma } from '../special/gamma.ts';
import { logNormalDensity, normalDistribution } from '../special/normal.ts';
import { located, type Predictive } from './predictive.ts';
import { studentDensity, studentDistribution } from './student.ts';

/*
 * Closed forms of the CRPS: Gneiting & Raftery (2007), Journal of the American Statistical Association 102, 359–378, equation
 * 21 for the normal; Jordan, Krüger & Lerch (2019), Journal of Statistical Software 90(12), appendix A for all.
 */

/** @param sd above 0 */
export function normalPredictive(mean: number, sd: number): Predictive {
  const density = (z: number): number => exp(logNormalDensity(z));
  return located(
    {
      distribution: normalDistribution,
      density,
      crps: (z) => z * (2 * normalDistribution(z) - 1) + 2 * density(z) - 1 / Math.sqrt(Math.PI),
      logScore: (z) => -logNormalDensity(z),
    },
    mean,
    sd,
  );
}

export function logisticPredictive(location: number, scale: number): Predictive {
  /** log F(z), also where F is tiny. */
  const logDistribution = (z: number): number => (z > 0 ? -logOnePlus(exp(-z)) : z - logOnePlus(exp(z)));
  const logScore = (z: number): number => -logDistribution(z) - logDistribution(-z);
  return located(
    { distribution: (z) => exp(logDistribution(z)), density: (z) => exp(-logScore(z)), crps: (z) => z - 2 * logDistribution(z) - 1, logScore },
    location,
    scale,
  );
}

export function laplacePredictive(location: number, scale: number): Predictive {
  return located(
    {
      distribution: (z) => (z < 0 ? 0.5 * exp(z) : 1 - 0.5 * exp(-z)),
      density: (z) => 0.5 * exp(-Math.abs(z)),
      crps: (z) => Math.abs(z) + exp(-Math.abs(z)) - 0.75,
      logScore: (z) => Math.abs(z) + Math.LN2,
    },
    location,
    scale,
  );
}

/**
 * Student's t.
 *
 * @param df above 1; up to there the CRPS is infinite
 */
export function studentPredictive(df: number, location = 0, scale = 1): Predictive {
  if (!(df > 1)) throw new RangeError(`studentPredictive: more than 1 degree of freedom; got ${df}`);
  const logBeta = (b: number): number => logGamma(0.5) + logGamma(b) - logGamma(b + 0.5);
  const apart = ((2 * Math.sqrt(df)) / (df - 1)) * exp(logBeta(df - 0.5) - 2 * logBeta(df / 2));
  return located(
    {
      distribution: (z) => studentDistribution(z, df),
      density: (z) => studentDensity(z, df),
      crps: (z) => z * (2 * studentDistribution(z, df) - 1) + (2 * studentDensity(z, df) * (df + z * z)) / (df - 1) - apart,
      logScore: (z) => -log(studentDensity(z, df)),
    },
    location,
    scale,
  );
}

/** @throws RangeError unless least < greatest */
export function uniformPredictive(least: number, greatest: number): Predictive {
  const inside = (z: number): number => Math.min(1, Math.max(0, z));
  return located(
    {
      distribution: inside,
      density: (z) => (z >= 0 && z <= 1 ? 1 : 0),
      crps: (z) => Math.abs(z - inside(z)) + inside(z) ** 2 - inside(z) + 1 / 3,
      logScore: (z) => (z >= 0 && z <= 1 ? 0 : Infinity),
    },
    least,
    greatest - least,
  );
}

/** Normal mixture, as of several models: CRPS by the means of absolute normals (Grimit et al. 2006). Weights sum to 1. */
export function normalMixturePredictive(parts: readonly { readonly weight: number; readonly mean: number; readonly sd: number }[]): Predictive {
  const own = parts.map((part) => ({ ...part, predictive: normalPredictive(part.mean, part.sd) }));
  /** E|X| for a normal X. */
  const absolute = (mean: number, variance: number): number => {
    const sd = Math.sqrt(variance);
    return mean * (2 * normalDistribution(mean / sd) - 1) + 2 * sd * exp(logNormalDensity(mean / sd));
  };
  const total = (of: (part: (typeof own)[number]) => number): number => own.reduce((sum, part) => sum + part.weight * of(part), 0);
  const density = (x: number): number => total(({ predictive }) => predictive.density(x));
  return {
    density,
    distribution: (x) => total(({ predictive }) => predictive.distribution(x)),
    crps: (y) => total(({ mean, sd }) => absolute(y - mean, sd * sd)) - 0.5 * total((one) => total((other) => absolute(one.mean - other.mean, one.sd ** 2 + other.sd ** 2))),
    logScore: (y) => -log(density(y)),
  };
}
