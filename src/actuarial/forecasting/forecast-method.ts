import type { Refused, Series } from './series.ts';

export interface Interval {
  /** Ends by horizon; the first is one step ahead. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** What a method says of the steps after the last observation, in the unit of the series. */
export interface Forecast {
  /** Point forecasts by horizon; the first is one step ahead. */
  readonly mean: Float64Array;
  /**
   * Prediction interval with equal tails.
   *
   * @param level chance that it covers, such as 0.8
   * @throws RangeError where the level is not between 0 and 1
   */
  interval(level: number): Interval;
}

/** A method with its parameters estimated. */
export interface Fitted {
  /** One-step forecasts of the observations themselves; null where the method has none yet. */
  readonly fitted: readonly (number | null)[];
  /** @throws RangeError where the number of steps is not whole and positive */
  forecast(steps: number): Forecast;
}

export interface ForecastMethod {
  readonly id: string;
  /** Observations needed at frequency 1. */
  readonly least: number;
  /** Observations needed at a frequency; what a fault of the kind `too-few` says. */
  leastFor(frequency: number): number;
  fit(series: Series): Fitted | Refused;
}
