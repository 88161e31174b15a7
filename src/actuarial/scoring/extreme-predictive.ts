import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { expMinusOne } from '../special/exp-log.ts';
import { numericalPredictive } from './numerical-predictive.ts';
import type { Predictive } from './predictive.ts';

/**
 * Generalised extreme value distribution, F = exp(−(1 + shape·z)^(−1/shape)); shape 0: Gumbel's.
 *
 * @param shape below 1; from there on the CRPS is infinite
 */
export function extremeValuePredictive(location: number, scale: number, shape: number): Predictive {
  if (!(scale > 0 && shape < 1)) throw new RangeError(`extremeValuePredictive: scale above 0 and shape below 1; got ${scale} and ${shape}`);
  /** −log F. */
  const hazard = (x: number): number => {
    const z = (x - location) / scale;
    if (shape === 0) return exp(-z);
    return 1 + shape * z > 0 ? exp(-log(1 + shape * z) / shape) : shape > 0 ? Infinity : 0;
  };
  const end = location - scale / shape;
  return numericalPredictive({
    support: { least: shape > 0 ? end : -Infinity, greatest: shape < 0 ? end : Infinity },
    distribution: (x) => exp(-hazard(x)),
    survival: (x) => -expMinusOne(-hazard(x)),
    logDensity: (x) => {
      const own = hazard(x);
      return own > 0 && own < Infinity ? (1 + shape) * log(own) - own - log(scale) : -Infinity;
    },
    centre: location,
    spread: scale,
  });
}
