import { monthlyProfile, wholeYear, type CumulatedYear } from '../../actuarial/forecasting/monthly-profile.ts';
import { isRefused } from '../../actuarial/forecasting/series.ts';
import type { SourceTable } from '../../language/model.ts';
import { relativeError } from './back-test-case.ts';
import type { LeftOut } from './read-breaks.ts';

/** The months of the years of one cumulated flow. */
export interface MonthSeries {
  /** `national/monthly_flows/resident/all/income`. */
  readonly id: string;
  readonly years: ReadonlyMap<number, CumulatedYear>;
}

/**
 * - `profile`: by the share of the year that earlier years had reached;
 * - `even`: as if every month were a twelfth;
 * - `last-year`: last year's whole grown by the change against the same month of last year.
 */
export type MonthMethod = 'profile' | 'even' | 'last-year';

/** A whole year foretold from its first months, beside what came. */
export interface MonthCase {
  readonly series: string;
  readonly method: MonthMethod;
  readonly year: number;
  /** Months known, 1 to 11. */
  readonly month: number;
  readonly cumulative: number;
  readonly actual: number;
  readonly forecast: number;
  /** actual / forecast − 1. */
  readonly error: number;
  /** Years the profile was taken from; for the others 0 or 1. */
  readonly years: number;
  /** Interval at 80% from the spread between years; null with fewer than two. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Every series of months that a table of the contract `monthly_flows` holds, without the figures that are left out. */
export function monthSeries(table: SourceTable, dataset = '', leftOut: readonly LeftOut[] = []): readonly MonthSeries[] {
  const keys = ['scheme', 'account', 'side'];
  const found = new Map<string, Map<number, (number | null)[]>>();
  for (let row = 0; row < table.rowCount; row++) {
    const value = table.column('cumulative')?.[row];
    const month = String(table.column('month')?.[row] ?? '');
    if (typeof value !== 'number' || !/^\d{4}-\d{2}$/.test(month)) continue;
    const own = Object.fromEntries(keys.map((key) => [key, String(table.column(key)?.[row] ?? 'all')]));
    if (leftOut.some((each) => (each.dataset === '' || each.dataset === dataset) && each.table === 'monthly_flows' && month === each.period && Object.entries(each.where).every(([key, values]) => values.includes(own[key] ?? '')))) continue;
    const id = [dataset, 'monthly_flows', ...Object.values(own)].filter((part) => part !== '').join('/');
    const years = found.get(id) ?? new Map<number, (number | null)[]>();
    const year = Number(month.slice(0, 4));
    const months = years.get(year) ?? new Array<number | null>(12).fill(null);
    months[Number(month.slice(5)) - 1] = value;
    found.set(id, years.set(year, months));
  }
  return [...found].map(([id, years]) => ({ id, years }));
}

/**
 * Whole years foretold from every month that was published, with earlier whole years alone (`earlier`) or with all others
 * (`others`, where so few years are there that the earlier ones teach nothing).
 */
export function monthBackTest({ id, years }: MonthSeries, from: 'earlier' | 'others' = 'earlier'): readonly MonthCase[] {
  return [...years].flatMap(([year, months]) => {
    const actual = months[11] ?? null;
    if (actual === null || actual <= 0) return [];
    const others = [...years].filter(([other]) => (from === 'earlier' ? other < year : other !== year)).map(([, own]) => own);
    const before = years.get(year - 1);
    return months.slice(0, 11).flatMap((cumulative, index): MonthCase[] => {
      if (cumulative === null || cumulative <= 0) return [];
      const shared = { series: id, year, month: index + 1, cumulative, actual };
      const made = (method: MonthMethod, forecast: number, count: number, interval: MonthCase['interval'] = null): MonthCase[] => {
        const error = relativeError(actual, forecast);
        return error === null ? [] : [{ ...shared, method, forecast, error, years: count, interval }];
      };
      const [then, whole] = [before?.[index] ?? null, before?.[11] ?? null];
      return [
        ...profileCase(others, index, cumulative, made),
        ...made('even', (cumulative * 12) / (index + 1), 0),
        ...(then !== null && then > 0 && whole !== null ? made('last-year', (whole * cumulative) / then, 1) : []),
      ];
    });
  });
}

type Made = (method: MonthMethod, forecast: number, count: number, interval: MonthCase['interval']) => MonthCase[];

function profileCase(others: readonly CumulatedYear[], index: number, cumulative: number, made: Made): readonly MonthCase[] {
  const profile = monthlyProfile(others);
  if (isRefused(profile)) return [];
  const share = profile.share[index] ?? null;
  if (share === null) return [];
  const spread = wholeYear(profile, index + 1, cumulative);
  const ends = isRefused(spread) ? null : spread.interval(0.8);
  return made('profile', cumulative / share, profile.years[index]!, ends && { lower: ends.lower[0]!, upper: ends.upper[0]! });
}
