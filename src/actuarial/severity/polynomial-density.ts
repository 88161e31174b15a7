import { log } from '../elementary/log.ts';
import { sum } from '../elementary/sum.ts';
import { severityFrom } from './from-core.ts';
import { leastCrossing } from './least-crossing.ts';
import type { Severity } from './severity.ts';

const ROUNDING = 1e-9;

/**
 * A severity whose density is a polynomial between two points.
 *
 * @param coefficients of 1, x, x², …; the density must not be negative between the points, which is not checked
 * @throws RangeError unless 0 ≤ least < greatest < ∞ and the density integrates to 1 ± 1e-9
 */
export function polynomialDensity(coefficients: readonly number[], least: number, greatest: number): Severity {
  if (!(least >= 0 && least < greatest && greatest < Infinity)) throw new RangeError(`polynomialDensity: 0 ≤ least < greatest; got ${least} and ${greatest}`);
  const density = (x: number): number => coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
  /** ∫ x^k f(x) dx. */
  const partial = (from: number, to: number, k: number): number =>
    sum(coefficients.map((coefficient, power) => (coefficient * (to ** (power + k + 1) - from ** (power + k + 1))) / (power + k + 1)));
  const total = partial(least, greatest, 0);
  if (!(Math.abs(total - 1) <= ROUNDING)) throw new RangeError(`polynomialDensity: an integral of 1; got ${total}`);
  return severityFrom({
    family: 'polynomialDensity',
    parameters: Object.fromEntries(coefficients.map((coefficient, power) => [`coefficient${power}`, coefficient])),
    support: { least, greatest },
    logDensity: (x) => log(Math.max(0, density(x))),
    distribution: (x) => partial(least, x, 0),
    survival: (x) => partial(x, greatest, 0),
    quantile: (p) => leastCrossing((x) => partial(least, x, 0) - p, density, least, greatest),
    tailQuantile: (q) => leastCrossing((x) => q - partial(x, greatest, 0), density, least, greatest),
    rawMoment: (k) => partial(least, greatest, k),
    limitedMoment: (limit, k) => partial(least, limit, k) + limit ** k * partial(limit, greatest, 0),
    upperMoment: (limit, k) => partial(limit, greatest, k),
  });
}
