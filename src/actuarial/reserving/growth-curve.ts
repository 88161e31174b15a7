import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';

export type GrowthShape = 'loglogistic' | 'weibull';

/** Share of the ultimate reached at an age, with its derivatives by ω and θ. */
export interface Growth {
  readonly value: number;
  readonly omega: number;
  readonly theta: number;
  readonly omegaOmega: number;
  readonly omegaTheta: number;
  readonly thetaTheta: number;
}

/**
 * Clark's growth curves of η = ω·log(age/θ): loglogistic 1/(1 + e^−η), the inverse power curve, and Weibull 1 − exp(−e^η).
 * 0 at age 0 (and below) and 1 at Infinity. θ in the unit of the age.
 *
 * Source: Clark, LDF curve-fitting and stochastic reserving: a maximum likelihood approach, CAS Forum (Fall 2003), 41–91,
 * section 2.1 and appendix B.
 */
export function growth(shape: GrowthShape, age: number, omega: number, theta: number): Growth {
  if (age <= 0) return flat(0);
  if (age === Infinity) return flat(1);
  const u = log(age / theta);
  const { value, slope, bend } = shape === 'loglogistic' ? loglogistic(omega * u) : weibull(omega * u);
  const perTheta = omega / theta;
  return {
    value,
    omega: u * slope,
    theta: -perTheta * slope,
    omegaOmega: u * u * bend,
    omegaTheta: -slope / theta - u * perTheta * bend,
    thetaTheta: (perTheta / theta) * slope + perTheta * perTheta * bend,
  };
}

/** The value alone. */
export function growthValue(shape: GrowthShape, age: number, omega: number, theta: number): number {
  if (age <= 0) return 0;
  if (age === Infinity) return 1;
  const eta = omega * log(age / theta);
  return shape === 'loglogistic' ? 1 / (1 + exp(-eta)) : 1 - exp(-exp(eta));
}

const flat = (value: number): Growth => ({ value, omega: 0, theta: 0, omegaOmega: 0, omegaTheta: 0, thetaTheta: 0 });

/** Value of the curve with its first and second derivative by η. */
interface Curve {
  readonly value: number;
  readonly slope: number;
  readonly bend: number;
}

function loglogistic(eta: number): Curve {
  const value = 1 / (1 + exp(-eta));
  const slope = value / (1 + exp(eta));
  return { value, slope, bend: slope * (1 - 2 * value) };
}

function weibull(eta: number): Curve {
  const z = exp(eta);
  const left = exp(-z);
  const slope = left === 0 ? 0 : z * left;
  return { value: 1 - left, slope, bend: slope === 0 ? 0 : slope * (1 - z) };
}
