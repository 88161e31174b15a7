import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';

/**
 * log(1 + x) without losing a small x; error below 3 ulp.
 *
 * The rounding error of 1 + x is divided out again (HP-15C Advanced Functions Handbook, 1982, appendix).
 */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  return sum === Infinity ? Infinity : log(sum) * (x / (sum - 1));
}

/** e^x − 1 without losing a small x; error below 4 ulp. Method as in `logOnePlus`. */
export function expMinusOne(x: number): number {
  if (Math.abs(x) > 1) return exp(x) - 1;
  const grown = exp(x);
  if (grown === 1) return x;
  return (grown - 1) * (x / log(grown));
}

/**
 * ∫_0^length e^(rate·t) dt = (e^(rate·length) − 1) / rate, also at rate 0 and near it: the integrals of powers,
 * (b^c − a^c)/c = a^c·exponentialIntegral(c, log(b/a)), stay continuous where the exponent c crosses 0.
 */
export function exponentialIntegral(rate: number, length: number): number {
  return rate === 0 ? length : expMinusOne(rate * length) / rate;
}
