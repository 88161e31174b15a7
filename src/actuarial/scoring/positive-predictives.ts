import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { power } from '../elementary/power.ts';
import { logGamma } from '../special/gamma.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';
import { incompleteGamma } from '../special/incomplete-gamma.ts';
import { logNormalDensity, normalDistribution } from '../special/normal.ts';
import type { Predictive } from './predictive.ts';

/** e^X for a normal X. Source of the scores here: Jordan, Krüger & Lerch (2019), appendix A. */
export function lognormalPredictive(mu: number, sigma: number): Predictive {
  if (!(sigma > 0)) throw new RangeError(`lognormalPredictive: sigma above 0; got ${sigma}`);
  const z = (x: number): number => (x > 0 ? (log(x) - mu) / sigma : -Infinity);
  const distribution = (x: number): number => (x > 0 ? normalDistribution(z(x)) : 0);
  const logDensity = (x: number): number => (x > 0 ? logNormalDensity(z(x)) - log(sigma * x) : -Infinity);
  const mean = exp(mu + (sigma * sigma) / 2);
  return {
    distribution,
    density: (x) => exp(logDensity(x)),
    crps: (y) => y * (2 * distribution(y) - 1) - 2 * mean * ((y > 0 ? normalDistribution(z(y) - sigma) : 0) + normalDistribution(sigma * Math.SQRT1_2) - 1),
    logScore: (y) => -logDensity(y),
  };
}

/** Gamma with mean shape·scale. */
export function gammaPredictive(shape: number, scale: number): Predictive {
  if (!(shape > 0 && scale > 0)) throw new RangeError(`gammaPredictive: shape and scale above 0; got ${shape} and ${scale}`);
  const logDensity = (x: number): number => (x > 0 ? (shape - 1) * log(x / scale) - x / scale - logGamma(shape) - log(scale) : -Infinity);
  const apart = exp(logGamma(shape + 0.5) - logGamma(shape) - logGamma(0.5));
  return {
    distribution: (x) => incompleteGamma(shape, x / scale),
    density: (x) => exp(logDensity(x)),
    crps: (y) => y * (2 * incompleteGamma(shape, y / scale) - 1) - shape * scale * (2 * incompleteGamma(shape + 1, y / scale) - 1) - scale * apart,
    logScore: (y) => -logDensity(y),
  };
}

export function exponentialPredictive(mean: number): Predictive {
  return gammaPredictive(1, mean);
}

/** Beta on 0 … 1, for shares and rates. */
export function betaPredictive(a: number, b: number): Predictive {
  if (!(a > 0 && b > 0)) throw new RangeError(`betaPredictive: both shapes above 0; got ${a} and ${b}`);
  const logBeta = (one: number, other: number): number => logGamma(one) + logGamma(other) - logGamma(one + other);
  const inside = (x: number): number => Math.min(1, Math.max(0, x));
  const distribution = (x: number, shape = a): number => incompleteBeta(shape, b, inside(x), 1 - inside(x));
  const logDensity = (x: number): number => (x > 0 && x < 1 ? (a - 1) * log(x) + (b - 1) * log(1 - x) - logBeta(a, b) : -Infinity);
  const apart = 2 * exp(logBeta(2 * a, 2 * b) - 2 * logBeta(a, b)) / a;
  return {
    distribution: (x) => distribution(x),
    density: (x) => exp(logDensity(x)),
    crps: (y) => y * (2 * distribution(y) - 1) + (a / (a + b)) * (1 - 2 * distribution(y, a + 1) - apart),
    logScore: (y) => -logDensity(y),
  };
}

/**
 * Generalised Pareto above a location.
 *
 * @param shape below 1; from there on the CRPS is infinite
 */
export function generalisedParetoPredictive(location: number, scale: number, shape: number): Predictive {
  if (!(scale > 0 && shape < 1)) throw new RangeError(`generalisedParetoPredictive: scale above 0 and shape below 1; got ${scale} and ${shape}`);
  const survival = (x: number): number => {
    const z = Math.max(0, (x - location) / scale);
    return shape === 0 ? exp(-z) : power(Math.max(0, 1 + shape * z), -1 / shape);
  };
  const density = (x: number): number => (x < location ? 0 : power(survival(x), 1 + shape) / scale);
  return {
    density,
    distribution: (x) => 1 - survival(x),
    crps: (y) => Math.abs(y - location) - (2 * scale * (1 - power(survival(y), 1 - shape))) / (1 - shape) + scale / (2 - shape),
    logScore: (y) => -log(density(y)),
  };
}
