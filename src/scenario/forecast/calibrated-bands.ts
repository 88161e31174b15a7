import { casesNeeded, conformalScale, scaledMiss } from '../../actuarial/forecasting/conformal.ts';
import { isRefused } from '../../actuarial/forecasting/series.ts';
import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import type { BackTestCase } from './back-test-case.ts';

/** A band as the past of its forecaster makes it. */
export interface CalibratedBand {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Past cases it was taken from, of the same forecaster and horizon. */
  readonly count: number;
  /** Whether they are cases of this series alone, or of all series that were tested. */
  readonly from: 'series' | 'all';
  /**
   * What was calibrated: the forecaster's own interval, widened or narrowed by `scale`; or, where it has none, the size of its
   * past relative errors, `scale` being the largest |log(actual/forecast)| within the level.
   */
  readonly of: 'interval' | 'errors';
  readonly scale: number;
}

/** Too little past to calibrate a band of this level. */
export interface NoBand {
  readonly level: number;
  readonly needs: number;
  readonly has: number;
}

export function isBand(found: CalibratedBand | NoBand): found is CalibratedBand {
  return 'scale' in found;
}

type Past = Pick<BackTestCase, 'series' | 'method' | 'horizon' | 'target' | 'actual' | 'forecast' | 'intervals'>;
type Coming = Pick<BackTestCase, 'series' | 'method' | 'horizon' | 'origin' | 'forecast' | 'intervals'>;

/**
 * The band of a forecast, calibrated by what the same forecaster did at the same horizon and that was known at the origin:
 * first by cases of the same series, else, where they are too few, by those of all series together; by its intervals where
 * enough of them are past, else by its errors.
 *
 * @param past cases of any series; those whose target lies after the origin are not looked at
 */
export function calibratedBand(coming: Coming, past: readonly Past[], level: number): CalibratedBand | NoBand {
  const known = past.filter(({ method, horizon, target }) => method === coming.method && horizon === coming.horizon && target <= coming.origin);
  const own = known.filter(({ series }) => series === coming.series);
  return (
    intervalBand(coming, own, level, 'series') ?? errorBand(coming, own, level, 'series') ??
    intervalBand(coming, known, level, 'all') ?? errorBand(coming, known, level, 'all') ??
    { level, needs: casesNeeded(level), has: known.length }
  );
}

/** The forecaster's own interval, scaled; undefined where it has none, or too few past ones. */
function intervalBand({ forecast, intervals }: Coming, past: readonly Past[], level: number, from: CalibratedBand['from']): CalibratedBand | undefined {
  const interval = intervals.find((each) => each.level === level);
  if (interval === undefined) return undefined;
  const misses = past.flatMap((each) => {
    const ends = each.intervals.find((other) => other.level === level);
    const miss = ends && scaledMiss(each.forecast, ends, each.actual);
    return miss === undefined || !Number.isFinite(miss) ? [] : [miss];
  });
  const found = conformalScale(misses, level);
  if (isRefused(found)) return undefined;
  const end = (of: number): number => forecast + found.scale * (of - forecast);
  return { lower: end(interval.lower), upper: end(interval.upper), level, count: found.count, from, of: 'interval', scale: found.scale };
}

/** A band from the size of past errors alone; undefined where they are too few. */
function errorBand({ forecast }: Coming, past: readonly Past[], level: number, from: CalibratedBand['from']): CalibratedBand | undefined {
  const misses = past.flatMap((each) => (each.actual > 0 && each.forecast > 0 ? [Math.abs(log(each.actual / each.forecast))] : []));
  const found = conformalScale(misses, level);
  if (isRefused(found) || !(forecast > 0)) return undefined;
  return { lower: forecast * exp(-found.scale), upper: forecast * exp(found.scale), level, count: found.count, from, of: 'errors', scale: found.scale };
}
