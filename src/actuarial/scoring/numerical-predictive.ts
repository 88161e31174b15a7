import { exp } from '../elementary/exp.ts';
import type { Severity } from '../severity/severity.ts';
import type { Predictive } from './predictive.ts';

/** What a score needs of a distribution without a closed form. */
export interface SmoothDistribution {
  readonly support: { readonly least: number; readonly greatest: number };
  distribution(x: number): number;
  /** P(X > x), accurate in the tail. */
  survival(x: number): number;
  logDensity(x: number): number;
  /** A place in the middle, such as the median, and a length over which the distribution changes, such as the interquartile range. */
  readonly centre: number;
  readonly spread: number;
}

/**
 * Scores of any distribution with a smooth density: the CRPS by integrating F² below what came and S² above it. Relative
 * error about 1e-10, more where the density has poles or atoms.
 */
export function numericalPredictive({ support: { least, greatest }, distribution, survival, logDensity, centre, spread }: SmoothDistribution): Predictive {
  const below = (x: number): number => distribution(x) ** 2;
  const above = (x: number): number => survival(x) ** 2;
  return {
    distribution,
    density: (x) => exp(logDensity(x)),
    logScore: (y) => -logDensity(y),
    crps: (y) => {
      const at = Math.min(greatest, Math.max(least, y));
      // Cut at the centre too: the rules look closely at the ends, and there the distribution changes.
      const under = Math.min(at, centre);
      const over = Math.max(at, centre);
      const left = (least === -Infinity ? halfLine((x) => below(under - x), spread) : segment(below, least, under)) + segment(below, under, at);
      const right = segment(above, at, over) + (greatest === Infinity ? halfLine((x) => above(over + x), spread) : segment(above, over, greatest));
      return Math.abs(y - at) + left + right;
    },
  };
}

/** Scores of any distribution of losses. */
export function severityPredictive(severity: Severity): Predictive {
  return numericalPredictive({
    support: severity.support,
    distribution: (x) => severity.distribution(x),
    survival: (x) => severity.survival(x),
    logDensity: (x) => severity.logDensity(x),
    centre: severity.quantile(0.5),
    spread: severity.quantile(0.75) - severity.quantile(0.25),
  });
}

const STEP = 1 / 32;

/** ∫_a^b by the double exponential rule. Source: Takahasi & Mori (1974), Publications of the RIMS 9, 721–741. */
function segment(f: (x: number) => number, a: number, b: number): number {
  if (!(b > a)) return 0;
  let total = 0;
  for (let k = -128; k <= 128; k++) {
    const { bent, slope } = bend(k * STEP);
    const share = 1 / (1 + exp(-2 * bent));
    const x = a + (b - a) * share;
    if (x > a && x < b) total += 2 * slope * share * (1 - share) * f(x);
  }
  return total * STEP * (b - a);
}

/** ∫_0^∞ by the same rule, x = scale·exp(π/2·sinh t). */
function halfLine(f: (x: number) => number, scale: number): number {
  let total = 0;
  for (let k = -160; k <= 160; k++) {
    const { bent, slope } = bend(k * STEP);
    const x = scale * exp(bent);
    if (x > 0 && x < 1e280) total += slope * x * f(x);
  }
  return total * STEP;
}

/** π/2·sinh t and its derivative. */
function bend(t: number): { readonly bent: number; readonly slope: number } {
  const up = exp(t);
  return { bent: (Math.PI / 4) * (up - 1 / up), slope: (Math.PI / 4) * (up + 1 / up) };
}
