import { sum } from '../../elementary/sum.ts';
import { classicalDecomposition } from '../classical-decomposition.ts';
import { leastSquares } from '../least-squares.ts';
import { isRefused } from '../series.ts';
import { weightsOf, type EtsForm, type EtsWeights } from './ets-form.ts';

export const LEAST: EtsWeights = { alpha: 0.0001, beta: 0.0001, gamma: 0.0001, phi: 0.8 };
export const GREATEST: EtsWeights = { alpha: 0.9999, beta: 0.9999, gamma: 0.9999, phi: 0.98 };

/** Weights from which the search starts. */
export function startingWeights(form: EtsForm, frequency: number, fixed: Partial<EtsWeights>): EtsWeights {
  const period = form.season === 'N' ? 1 : frequency;
  const most = limitsWith(fixed).greatest;
  const least = limitsWith(fixed).least;
  const alpha = fixed.alpha ?? least.alpha + (0.2 * (most.alpha - least.alpha)) / period;
  const beta = fixed.beta ?? least.beta + 0.1 * (Math.min(most.beta, alpha) - least.beta);
  const gamma = fixed.gamma ?? least.gamma + 0.05 * (Math.min(most.gamma, 1 - alpha) - least.gamma);
  const phi = fixed.phi ?? least.phi + 0.99 * (most.phi - least.phi);
  const has = weightsOf(form);
  return { alpha, beta: has.includes('beta') ? beta : 0, gamma: has.includes('gamma') ? gamma : 0, phi: form.damped ? phi : 1 };
}

/** Limits of the weights, drawn in where some are fixed so that beta ≤ alpha and gamma ≤ 1 − alpha can hold. */
export function limitsWith({ alpha, beta, gamma }: Partial<EtsWeights>): { readonly least: EtsWeights; readonly greatest: EtsWeights } {
  return {
    least: { ...LEAST, alpha: Math.max(LEAST.alpha, beta ?? 0) },
    greatest: {
      ...GREATEST,
      alpha: gamma === undefined ? GREATEST.alpha : Math.min(GREATEST.alpha, 1 - gamma),
      beta: alpha === undefined ? GREATEST.beta : Math.min(GREATEST.beta, alpha),
      gamma: alpha === undefined ? GREATEST.gamma : Math.min(GREATEST.gamma, 1 - alpha),
    },
  };
}

/**
 * States from which the search starts: season by decomposition (below three seasons: by one harmonic on a line), level and
 * growth by a line through the first ten observations, or two seasons where that is more, without their season.
 *
 * The season of the first observation is not among them: it makes the seasons sum to 0, or to their number.
 *
 * Source: Hyndman, Koehler, Snyder & Grose (2002), International Journal of Forecasting 18, 439–454, section 3.1; with the
 * variants of R's `forecast` 8.20.
 */
export function startingStates(y: Float64Array, frequency: number, form: EtsForm): number[] | null {
  const n = y.length;
  let adjusted = Array.from(y);
  let seasons: number[] = [];
  if (form.season !== 'N') {
    const seasonal = seasonOf(adjusted, frequency, form.season);
    if (seasonal === null) return null;
    seasons = seasonal.slice(1, frequency).reverse();
    if (form.season === 'A') adjusted = adjusted.map((value, index) => value - seasonal[index]!);
    else {
      seasons = seasons.map((value) => Math.max(value, 0.01));
      if (sum(seasons) > frequency) {
        const total = sum(seasons.map((value) => value + 0.01));
        seasons = seasons.map((value) => value / total);
      }
      adjusted = adjusted.map((value, index) => value / Math.max(seasonal[index]!, 0.01));
    }
  }
  const first = adjusted.slice(0, Math.min(Math.max(10, form.season === 'N' ? 2 : 2 * frequency), n));
  if (form.trend === 'N') return [sum(first) / first.length, ...seasons];
  const line = leastSquares(first.map((_, index) => [1, index + 1]), first);
  if (line === null) return null;
  const [level = 0, slope = 0] = line.coefficients;
  return [...(form.trend === 'A' ? additiveGrowth(level, slope) : factorGrowth(level, slope, adjusted)), ...seasons];
}

/** Moved where the first fit would be 0, by which a multiplicative error divides. */
function additiveGrowth(level: number, slope: number): [number, number] {
  return Math.abs(level + slope) < 1e-8 ? [level * 1.001, slope * 0.999] : [level, slope];
}

function factorGrowth(level: number, slope: number, adjusted: readonly number[]): [number, number] {
  const one = Math.abs(level + slope) < 1e-8 ? 1e-7 : level + slope;
  const factor = (level + 2 * slope) / one;
  const bounded = Math.abs(factor) > 1e10 ? Math.sign(factor) * 1e10 : factor;
  if (one / factor >= 1e-8 && bounded >= 1e-8) return [one / factor, bounded];
  return [Math.max(adjusted[0]!, 1e-3), Math.max(adjusted[1]! / adjusted[0]!, 1e-3)];
}

function seasonOf(values: readonly number[], frequency: number, season: 'A' | 'M'): readonly number[] | null {
  if (values.length >= 3 * frequency) {
    const parts = classicalDecomposition({ values, frequency }, season === 'A' ? 'additive' : 'multiplicative');
    return isRefused(parts) ? null : parts.seasonal;
  }
  const angle = (2 * Math.PI) / frequency;
  const harmonic = (t: number): number[] => (frequency === 2 ? [Math.cos(angle * t)] : [Math.sin(angle * t), Math.cos(angle * t)]);
  const line = leastSquares(values.map((_, index) => [1, index + 1, ...harmonic(index + 1)]), values);
  if (line === null) return null;
  const [level = 0, slope = 0] = line.coefficients;
  return values.map((value, index) => (season === 'A' ? value - level - slope * (index + 1) : value / (level + slope * (index + 1))));
}
