import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { sum } from '../elementary/sum.ts';
import { studentQuantile } from '../scoring/student.ts';
import type { Forecast } from './forecast-method.ts';
import { intervalForecast, transformedForecast } from './interval-forecast.ts';
import type { Refused } from './series.ts';

/** Figures of one year, each cumulated from January through its month: twelve, null where a month was not published. */
export type CumulatedYear = readonly (number | null)[];

export interface MonthlyProfile {
  /** Share of the year that is reached through each month; null where no whole year tells it. December's is 1. */
  readonly share: readonly (number | null)[];
  /** Standard deviation of the logarithm of the share between years; null with fewer than two. */
  readonly spread: readonly (number | null)[];
  /** Whole years that tell the share of each month. */
  readonly years: readonly number[];
}

/**
 * How a year fills up month by month: the geometric mean over past years of the part of December's figure that was reached.
 * Years without December, and months of 0 or below, tell nothing.
 *
 * @returns `too-few` where no year has a December above 0
 * @throws RangeError where a year has not twelve months
 */
export function monthlyProfile(years: readonly CumulatedYear[]): MonthlyProfile | Refused {
  const odd = years.find((year) => year.length !== 12);
  if (odd) throw new RangeError(`monthlyProfile: twelve months a year; got ${odd.length}`);
  const whole = years.filter((year) => (year[11] ?? 0) > 0);
  if (whole.length === 0) return { fault: { kind: 'too-few', needs: 1, has: 0 } };
  const logs = Array.from({ length: 12 }, (_, month) =>
    whole.flatMap((year) => ((year[month] ?? 0) > 0 && Number.isFinite(year[month]) ? [log(year[month]! / year[11]!)] : [])),
  );
  const mean = (own: readonly number[]): number => sum(own) / own.length;
  return {
    share: logs.map((own) => (own.length === 0 ? null : exp(mean(own)))),
    spread: logs.map((own) => (own.length < 2 ? null : Math.sqrt(sum(own.map((each) => (each - mean(own)) ** 2)) / (own.length - 1)))),
    years: logs.map((own) => own.length),
  };
}

/**
 * The whole year from the figure cumulated through a month: cumulative / share. Its interval is that of Student's t on the
 * logarithm, with the spread between past years and the error of their mean; a forecast of one step.
 *
 * @param month 1 to 12
 * @param cumulative above 0
 * @returns `too-few` where fewer than two whole years tell the month, `not-positive` for a figure of 0 or below
 * @throws RangeError where the month is none
 */
export function wholeYear(profile: MonthlyProfile, month: number, cumulative: number): Forecast | Refused {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`wholeYear: a month from 1 to 12; got ${month}`);
  if (!Number.isFinite(cumulative)) return { fault: { kind: 'not-finite', at: month - 1 } };
  if (cumulative <= 0) return { fault: { kind: 'not-positive', at: month - 1, value: cumulative } };
  const share = profile.share[month - 1] ?? null;
  const spread = profile.spread[month - 1] ?? null;
  const years = profile.years[month - 1]!;
  if (share === null || spread === null) return { fault: { kind: 'too-few', needs: 2, has: years } };
  const middle = Float64Array.of(log(cumulative) - log(share));
  return transformedForecast(intervalForecast(middle, Float64Array.of(spread * Math.sqrt(1 + 1 / years)), (p) => studentQuantile(p, years - 1)), exp);
}

/**
 * Figures of single months of a year with this whole: whole · (share through the month − share through the month before).
 * Null where the profile does not tell one of the two.
 */
export function monthsOf(profile: MonthlyProfile, whole: number): (number | null)[] {
  return profile.share.map((share, month) => {
    const before = month === 0 ? 0 : (profile.share[month - 1] ?? null);
    return share === null || before === null ? null : whole * (share - before);
  });
}
