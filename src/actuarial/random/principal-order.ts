import { sine } from '../elementary/sine.ts';

/** Shocks that come year by year, or once for the whole path (`years` 1). */
export interface ShockSeries {
  readonly years: number;
  /** How much the variance of the result owes to a shock of it, on any scale that all series share. */
  readonly weight: number;
}

/**
 * The dimension of each component of some series of shocks, so that the first dimensions carry most of the variance of what
 * the shocks add up to. `[series][component]` is a dimension from 0; component 0 moves all years of a series together.
 *
 * Components are those of `principalShocks`; a series' component counts its weight times its variance under a random walk.
 */
export function principalDimensions(series: readonly ShockSeries[]): readonly (readonly number[])[] {
  const components = series.flatMap(({ years, weight }, at) => Array.from({ length: years }, (_, component) => ({ at, component, importance: weight * walkVariance(years, component) })));
  const ordered = components.toSorted((one, other) => other.importance - one.importance || one.component - other.component || one.at - other.at);
  const dimensions = series.map(({ years }) => new Array<number>(years).fill(0));
  for (const [dimension, { at, component }] of ordered.entries()) dimensions[at]![component] = dimension;
  return dimensions;
}

/** Variance of the k-th principal component (from 0) of a random walk of unit steps over so many years. */
function walkVariance(years: number, component: number): number {
  return 1 / (4 * sine(((2 * component + 1) * Math.PI) / (2 * (2 * years + 1))) ** 2);
}

/**
 * Orthogonal matrix Q (years × years, by rows) with which independent standard normals z become independent standard normal
 * shocks Q·z, year by year, where z_0 drives the first principal component of their running sum, z_1 the second, and so on:
 * Q_tk = 2/√(2T+1) · cos((2k+1)(2t+1)π / (2(2T+1))), t and k from 0.
 *
 * Source: Karhunen–Loève of a discrete random walk, whose covariance min(s, t) has these differences of sines as
 * eigenvectors; its use with Sobol points: Acworth, Broadie & Glasserman (1998), Glasserman, Monte Carlo Methods in Financial
 * Engineering (2004), section 5.5.2 (from memory).
 */
export function principalShocks(years: number): Float64Array {
  const periods = 2 * (2 * years + 1);
  const scale = 2 / Math.sqrt(2 * years + 1);
  return Float64Array.from({ length: years * years }, (_, index) => {
    const [t, k] = [Math.floor(index / years), index % years];
    return scale * cosineOfTurn(((2 * k + 1) * (2 * t + 1)) % (2 * periods), periods);
  });
}

/** cos(π·part/half) for whole part from 0 to 2·half. */
function cosineOfTurn(part: number, half: number): number {
  const folded = part > half ? 2 * half - part : part;
  return sine((Math.PI * (half - 2 * folded)) / (2 * half));
}
