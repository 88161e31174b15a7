import { coverage, type Coverage } from '../../actuarial/scoring/calibration.ts';
import type { BackTestCase } from './back-test-case.ts';
import { calibratedBand, isBand } from './calibrated-bands.ts';

/** How often bands of one level held what came, as the forecasters give them and as their past corrects them. */
export interface BandCoverage {
  readonly level: number;
  /** Null where no case has an interval of its own. */
  readonly own: Coverage | null;
  /** Of bands made from what was known at each origin alone; null where no origin knew enough. */
  readonly calibrated: Coverage | null;
  /** Cases without a calibrated band, for want of past ones. */
  readonly withoutBand: number;
}

/**
 * @param cases to be judged, such as those of one forecaster and horizon
 * @param past cases the calibration may learn from; those not yet known at an origin are left out
 */
export function bandCoverage(cases: readonly BackTestCase[], past: readonly BackTestCase[], level: number): BandCoverage {
  const own = cases.flatMap(({ intervals, actual }) => intervals.filter((each) => each.level === level).map(({ lower, upper }) => ({ lower, upper, actual })));
  const bands = cases.flatMap((each) => {
    const band = calibratedBand(each, past, level);
    return isBand(band) ? [{ lower: band.lower, upper: band.upper, actual: each.actual }] : [];
  });
  return {
    level,
    own: own.length === 0 ? null : coverage(own, level),
    calibrated: bands.length === 0 ? null : coverage(bands, level),
    withoutBand: cases.length - bands.length,
  };
}
