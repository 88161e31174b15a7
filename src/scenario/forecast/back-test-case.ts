import type { SeriesFault } from '../../actuarial/forecasting/series.ts';
import type { SeriesBreak } from './series-break.ts';

/** One past forecast beside what came. */
export interface BackTestCase {
  /** Id of the series, or of the model's quantity. */
  readonly series: string;
  /** Forecaster asked for; `official` and `official-corrected` are budgets, `model` a fund model. */
  readonly method: string;
  /** Forecaster that made it, where `method` would not take the years known; with the reason. */
  readonly used: string;
  readonly fault: SeriesFault | null;
  /** Last year whose figure was known. */
  readonly origin: number;
  readonly target: number;
  /** target − origin. */
  readonly horizon: number;
  /** Years it was fitted to. */
  readonly known: number;
  readonly actual: number;
  readonly forecast: number;
  /** actual / forecast − 1: above zero where the forecast was too low. Null where the forecast is not above zero. */
  readonly error: number | null;
  /** Its own intervals by level; empty where it has none. */
  readonly intervals: readonly LevelInterval[];
  /** Scores of the forecast as a distribution, relative to what came; null without intervals. */
  readonly scores: CaseScores | null;
  /** Breaks between origin and target that do not forbid the comparison. */
  readonly crosses: readonly SeriesBreak[];
}

export interface LevelInterval {
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

export interface CaseScores {
  readonly crps: number;
  /** Mean pinball loss at 10%, 50% and 90%. */
  readonly pinball: number;
  readonly interval80: number;
  readonly interval95: number;
}

/** actual / forecast − 1, where that means anything. */
export function relativeError(actual: number, forecast: number): number | null {
  return forecast > 0 && Number.isFinite(forecast) ? actual / forecast - 1 : null;
}
