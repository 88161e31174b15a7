import type { ClarkModel } from './clark.ts';
import { growth, type Growth } from './growth-curve.ts';
import { choleskyFactor, inverseForm } from './positive-definite.ts';

export interface ClarkErrors {
  /** Reserve of each origin up to the maximum age. */
  readonly amounts: Float64Array;
  readonly scale: number;
  readonly processRisk: Float64Array;
  readonly parameterRisk: Float64Array;
  readonly standardError: Float64Array;
  readonly totalProcessRisk: number;
  readonly totalParameterRisk: number;
  readonly totalStandardError: number;
}

/**
 * Reserves of a fitted growth curve and their errors; null where the observed information is not positive definite.
 *
 * Level parameters come first (an ultimate by origin, or one ratio), then ω and θ.
 *
 * Source: Clark (2003), section 2.4.
 */
export function clarkErrors(model: ClarkModel, parameters: number): ClarkErrors | null {
  const { curve, omega, theta, ultimates, exposure, spans, agesNow, maximumAge } = model;
  const at = (age: number): Growth => growth(curve, age, omega, theta);
  const level = (i: number): number => (exposure === null ? i : 0);
  /** Derivative of the ultimate by its level parameter. */
  const unit = (i: number): number => (exposure === null ? 1 : exposure[i]!);
  const [o, t] = [parameters - 2, parameters - 1];

  const information = new Float64Array(parameters * parameters);
  let squares = 0;
  for (const { i, from, to, amount } of spans) {
    const step = difference(at(to), at(from));
    const ultimate = ultimates[i]!;
    const expected = ultimate * step.value;
    squares += (amount - expected) ** 2 / expected;
    const [first, second] = [amount / expected ** 2, amount / expected - 1];
    const byLevel = unit(i) * step.value;
    const [byOmega, byTheta] = [ultimate * step.omega, ultimate * step.theta];
    const l = level(i);
    information[l * parameters + l]! += first * byLevel * byLevel;
    information[o * parameters + l]! += first * byOmega * byLevel - second * unit(i) * step.omega;
    information[t * parameters + l]! += first * byTheta * byLevel - second * unit(i) * step.theta;
    information[o * parameters + o]! += first * byOmega * byOmega - second * ultimate * step.omegaOmega;
    information[t * parameters + o]! += first * byTheta * byOmega - second * ultimate * step.omegaTheta;
    information[t * parameters + t]! += first * byTheta * byTheta - second * ultimate * step.thetaTheta;
  }
  const root = choleskyFactor(information, parameters);
  if (root === null) return null;

  const scale = squares / (spans.length - parameters);
  const end = at(maximumAge);
  const whole = new Float64Array(parameters);
  const parameter = new Float64Array(ultimates.length);
  const amounts = ultimates.map((ultimate, i) => {
    const step = difference(end, at(agesNow[i]!));
    const gradient = new Float64Array(parameters);
    gradient[level(i)] = unit(i) * step.value;
    gradient[o] = ultimate * step.omega;
    gradient[t] = ultimate * step.theta;
    gradient.forEach((each, index) => (whole[index]! += each));
    parameter[i] = scale * inverseForm(root, gradient);
    return ultimate * step.value;
  });
  const process = amounts.map((amount) => scale * amount);
  const totalProcess = process.reduce((sum, each) => sum + each, 0);
  const totalParameter = scale * inverseForm(root, whole);
  return {
    amounts,
    scale,
    processRisk: process.map(Math.sqrt),
    parameterRisk: parameter.map(Math.sqrt),
    standardError: process.map((each, i) => Math.sqrt(each + parameter[i]!)),
    totalProcessRisk: Math.sqrt(totalProcess),
    totalParameterRisk: Math.sqrt(totalParameter),
    totalStandardError: Math.sqrt(totalProcess + totalParameter),
  };
}

function difference(later: Growth, earlier: Growth): Growth {
  return {
    value: later.value - earlier.value,
    omega: later.omega - earlier.omega,
    theta: later.theta - earlier.theta,
    omegaOmega: later.omegaOmega - earlier.omegaOmega,
    omegaTheta: later.omegaTheta - earlier.omegaTheta,
    thetaTheta: later.thetaTheta - earlier.thetaTheta,
  };
}
