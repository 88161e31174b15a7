import { ensembleCrps } from '../../actuarial/scoring/ensemble.ts';
import { intervalScore, pinballLoss } from '../../actuarial/scoring/quantile-scores.ts';
import type { CaseScores, LevelInterval } from './back-test-case.ts';
import type { Forecasted } from './forecaster.ts';

/** Levels whose coverage is told. */
export const bandLevels = [0.8, 0.95] as const;

/** Levels whose ends, with the median, are nineteen equally likely outcomes: the quantiles at 1/38, 3/38, … 37/38. */
const scoreLevels = Array.from({ length: 9 }, (_, index) => (2 * index + 2) / 19);

/** Intervals of one step at `bandLevels`; empty where the forecaster has none. */
export function intervalsAt(forecast: Forecasted, step: number): readonly LevelInterval[] {
  return bandLevels.flatMap((level) => endsAt(forecast, level, step) ?? []);
}

/**
 * Scores of one step for what came, each divided by |actual| so that lines of any size can be compared. The CRPS is that of
 * nineteen quantiles as equally likely outcomes. Null without intervals, or where nothing came.
 */
export function scoresAt(forecast: Forecasted, step: number, actual: number): CaseScores | null {
  const ends = scoreLevels.map((level) => endsAt(forecast, level, step));
  const [tenth, wide] = [endsAt(forecast, 0.8, step), endsAt(forecast, 0.95, step)];
  if (actual === 0 || tenth === null || wide === null || ends.includes(null)) return null;
  const median = forecast.mean[step]!;
  const members = [median, ...ends.flatMap((each) => [each!.lower, each!.upper])];
  if (!members.every(Number.isFinite)) return null;
  const size = Math.abs(actual);
  const pinball = (pinballLoss(tenth.lower, 0.1, actual) + pinballLoss(median, 0.5, actual) + pinballLoss(tenth.upper, 0.9, actual)) / 3;
  return {
    crps: ensembleCrps(members, actual) / size,
    pinball: pinball / size,
    interval80: intervalScore(tenth.lower, tenth.upper, 0.8, actual) / size,
    interval95: intervalScore(wide.lower, wide.upper, 0.95, actual) / size,
  };
}

function endsAt(forecast: Forecasted, level: number, step: number): LevelInterval | null {
  const ends = forecast.interval(level);
  return ends && { level, lower: ends.lower[step]!, upper: ends.upper[step]! };
}
