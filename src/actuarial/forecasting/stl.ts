import { localFit, smoothed, type Window } from './loess.ts';
import { seriesFault, type Refused, type Series } from './series.ts';

export interface StlOptions {
  /** Observations of one season that its smoother spans, odd and at least 7; 'periodic' (default): the season never changes. */
  readonly seasonalWindow?: number | 'periodic';
  readonly trendWindow?: number;
  readonly lowPassWindow?: number;
  readonly seasonalDegree?: 0 | 1;
  /** Outliers are given less weight, in 15 rounds. Default: false. */
  readonly robust?: boolean;
}

export interface StlDecomposition {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
}

/**
 * Seasonal and trend decomposition by loess. Windows and the points at which curves are fitted are those of R's `stl`.
 * Needs more than two whole seasons.
 *
 * Source: Cleveland, Cleveland, McRae & Terpenning (1990), STL: A Seasonal-Trend Decomposition Procedure Based on Loess,
 * Journal of Official Statistics 6, 3–73.
 */
export function stl(series: Series, options: StlOptions = {}): StlDecomposition | Refused {
  const { frequency } = series;
  const refused = seriesFault(series, { least: 2 * frequency + 1, seasonal: true });
  if (refused) return refused;
  const y = Float64Array.from(series.values);
  const { seasonalWindow = 'periodic', robust = false } = options;
  const periodic = seasonalWindow === 'periodic';
  const seasonalWidth = periodic ? 10 * y.length + 1 : seasonalWindow;
  const windows = {
    seasonal: windowOf(seasonalWidth, periodic ? 0 : (options.seasonalDegree ?? 0)),
    trend: windowOf(options.trendWindow ?? nextOdd(Math.ceil((1.5 * frequency) / (1 - 1.5 / seasonalWidth))), 1),
    lowPass: windowOf(options.lowPassWindow ?? nextOdd(frequency), 1),
  };
  let trend: Float64Array = new Float64Array(y.length);
  let seasonal: Float64Array = new Float64Array(y.length);
  let weights: Float64Array | null = null;
  for (let outer = 0; outer <= (robust ? 15 : 0); outer++) {
    for (let inner = 0; inner < (robust ? 1 : 2); inner++) {
      const cycles = cycleSubseries(y.map((value, index) => value - trend[index]!), frequency, windows.seasonal, weights);
      const low = smoothed(movingAverage(movingAverage(movingAverage(cycles, frequency), frequency), 3), windows.lowPass, null);
      seasonal = low.map((value, index) => cycles[frequency + index]! - value);
      trend = smoothed(y.map((value, index) => value - seasonal[index]!), windows.trend, weights);
    }
    if (robust) weights = bisquare(y.map((value, index) => Math.abs(value - trend[index]! - seasonal[index]!)));
  }
  if (periodic) seasonal = cycleMeans(seasonal, frequency);
  return { seasonal, trend, remainder: y.map((value, index) => value - seasonal[index]! - trend[index]!) };
}

/** Even widths become the next odd one; curves are fitted at every tenth of the width. */
function windowOf(width: number, degree: 0 | 1): Window {
  const odd = nextOdd(Math.max(3, width));
  return { width: odd, degree, jump: Math.ceil(odd / 10) };
}

function nextOdd(width: number): number {
  const whole = Math.round(width);
  return whole % 2 === 0 ? whole + 1 : whole;
}

/** Each season smoothed by itself and carried one cycle beyond both ends: as long as y and two cycles. */
function cycleSubseries(y: Float64Array, frequency: number, window: Window, weights: Float64Array | null): Float64Array {
  const extended = new Float64Array(y.length + 2 * frequency);
  for (let season = 0; season < frequency; season++) {
    const own = y.filter((_, index) => index % frequency === season);
    const ownWeights = weights && weights.filter((_, index) => index % frequency === season);
    const k = own.length;
    const curve = smoothed(own, window, ownWeights);
    const before = localFit(own, -1, 0, Math.min(window.width, k) - 1, window.width, window.degree, ownWeights) ?? curve[0]!;
    const after = localFit(own, k, Math.max(0, k - window.width), k - 1, window.width, window.degree, ownWeights) ?? curve[k - 1]!;
    [before, ...curve, after].forEach((value, cycle) => (extended[cycle * frequency + season] = value));
  }
  return extended;
}

function movingAverage(values: Float64Array, length: number): Float64Array {
  const averages = new Float64Array(values.length - length + 1);
  let total = 0;
  for (let index = 0; index < length; index++) total += values[index]!;
  averages[0] = total / length;
  for (let index = 1; index < averages.length; index++) {
    total += values[index + length - 1]! - values[index - 1]!;
    averages[index] = total / length;
  }
  return averages;
}

/** Weights by Tukey's bisquare at six times the median of the remainders. */
function bisquare(remainders: Float64Array): Float64Array {
  const sorted = remainders.slice().sort();
  const n = sorted.length;
  const limit = 3 * (sorted[Math.floor(n / 2)]! + sorted[n - Math.floor(n / 2) - 1]!);
  return remainders.map((remainder) => (remainder <= 0.001 * limit ? 1 : remainder <= 0.999 * limit ? (1 - (remainder / limit) ** 2) ** 2 : 0));
}

function cycleMeans(seasonal: Float64Array, frequency: number): Float64Array {
  const means = Array.from({ length: frequency }, (_, season) => {
    const own = seasonal.filter((_value, index) => index % frequency === season);
    return own.reduce((total, value) => total + value, 0) / own.length;
  });
  return seasonal.map((_, index) => means[index % frequency]!);
}
