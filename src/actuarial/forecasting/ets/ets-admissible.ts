import { power } from '../../elementary/power.ts';
import { weightsOf, type EtsForm, type EtsWeights } from './ets-form.ts';
import { limitsWith } from './ets-start.ts';

/** Roots this far outside the unit circle count as on it. */
const EDGE = 1e-10;

/** Whether weights are averages (within their usual limits) and the model forgets its start (the admissible region). */
export function allowed(weights: EtsWeights, form: EtsForm, frequency: number, fixed: Partial<EtsWeights>): boolean {
  const { least, greatest } = limitsWith(fixed);
  for (const name of weightsOf(form)) {
    if (fixed[name] !== undefined) continue;
    if (weights[name] < least[name] || weights[name] > greatest[name]) return false;
    if (name === 'beta' && weights.beta > weights.alpha) return false;
    if (name === 'gamma' && weights.gamma > 1 - weights.alpha) return false;
  }
  return admissible(weights, form, frequency);
}

/**
 * Whether old errors fade out: all roots of the discount matrix within the unit circle.
 *
 * Source: Hyndman, Akram & Archibald (2008), The admissible parameter space for exponential smoothing models, Annals of the
 * Institute of Statistical Mathematics 60, 407–426.
 */
export function admissible({ alpha, beta, gamma, phi }: EtsWeights, form: EtsForm, frequency: number): boolean {
  if (phi < 0 || phi > 1 + 1e-8) return false;
  if (form.season === 'N') {
    if (alpha < 1 - 1 / phi || alpha > 1 + 1 / phi) return false;
    return form.trend === 'N' || (beta >= alpha * (phi - 1) && beta <= (1 + phi) * (2 - alpha));
  }
  const m = frequency;
  if (gamma < Math.max(1 - 1 / phi - alpha, 0) || gamma > 1 + 1 / phi - alpha) return false;
  if (alpha < 1 - 1 / phi - (gamma * (1 - m + phi + phi * m)) / (2 * phi * m)) return false;
  if (beta < -(1 - phi) * (gamma / m + alpha)) return false;
  const inner = new Array<number>(m - 2).fill(alpha + beta - alpha * phi);
  const polynomial = [1, alpha + beta - phi, ...inner, alpha + beta - alpha * phi + gamma - 1, phi * (1 - alpha - gamma)];
  // Without a trend the value 1 is a root: taken out, since on the circle rounding would decide.
  return inside(beta === 0 && phi === 1 ? withoutRootOne(polynomial) : polynomial);
}

function withoutRootOne(polynomial: readonly number[]): number[] {
  let carried = 0;
  return polynomial.slice(0, -1).map((coefficient) => (carried += coefficient));
}

/** Whether all roots of a polynomial with leading coefficient 1 lie within the unit circle, by Schur and Cohn's recursion. */
function inside(polynomial: readonly number[]): boolean {
  let a = polynomial.map((coefficient, index) => coefficient / power(1 + EDGE, index));
  while (a.length > 1) {
    const last = a.length - 1;
    const k = a[last]!;
    if (!(Math.abs(k) < 1)) return false;
    a = a.slice(0, last).map((coefficient, index) => (coefficient - k * a[last - index]!) / (1 - k * k));
  }
  return true;
}
