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
 * first by cases of the same series, else, where they are too few, by those of all series together.
 *
 * @param past cases of any series; those whose target lies after the origin are not looked at
 */
export function calibratedBand(coming: Coming, past: readonly Past[], level: number): CalibratedBand | NoBand {
  const known = past.filter(({ method, horizon, target }) => method === coming.method && horizon === coming.horizon && target <= coming.origin);
  const own = known.filter(({ series }) => series === coming.series);
  return bandFrom(coming, own, level, 'series') ?? bandFrom(coming, known, level, 'all') ?? { level, needs: casesNeeded(level), has: known.length };
}

function bandFrom(coming: Coming, past: readonly Past[], level: number, from: CalibratedBand['from']): CalibratedBand | undefined {
  const interval = coming.intervals.find((each) => each.level === level);
  if (interval !== undefined) {
    const misses = past.flatMap((each) => {
      const ends = each.intervals.find((other) => other.level === level);
      const miss = ends && scaledMiss(each.forecast, ends, each.actual);
      return miss === undefined || !Number.isFinite(miss) ? [] : [miss];
    });
    const found = conformalScale(misses, level);
    if (isRefused(found)) return undefined;
    const { forecast } = coming;
    const end = (of: number): number => forecast + found.scale * (of - forecast);
    return { lower: end(interval.lower), upper: end(interval.upper), level, count: found.count, from, of: 'interval', scale: found.scale };
  }
  const misses = past.flatMap(({ actual, forecast }) => (actual > 0 && forecast > 0 ? [Math.abs(log(actual / forecast))] : []));
  const found = conformalScale(misses, level);
  if (isRefused(found) || !(coming.forecast > 0)) return undefined;
  return { lower: coming.forecast * exp(-found.scale), upper: coming.forecast * exp(found.scale), level, count: found.count, from, of: 'errors', scale: found.scale };
}
