import type { Axis, Period } from './model.ts';

/** A month as a count from year 0, so that months subtract. */
export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthText(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** First and last month of a period. */
export function monthsOf(period: Period): readonly [first: number, last: number] {
  if (period.length === 4) return [monthIndex(`${period}-01`), monthIndex(`${period}-12`)];
  const month = monthIndex(period);
  return [month, month];
}

/** All periods from one to another, both included. @throws RangeError where they are not periods of the axis or stand the wrong way round. */
export function periodsBetween(from: Period, to: Period, axis: Axis): readonly Period[] {
  const yearly = axis.kind !== 'time' || axis.step === 'year';
  const pattern = yearly ? /^\d{4}$/ : /^\d{4}-(0[1-9]|1[0-2])$/;
  if (!pattern.test(from) || !pattern.test(to) || to < from) throw new RangeError(`periodsBetween: periods of the axis in order; got ${from} to ${to}`);
  const periods: Period[] = [];
  if (yearly) for (let year = Number(from); year <= Number(to); year++) periods.push(String(year));
  else for (let month = monthIndex(from); month <= monthIndex(to); month++) periods.push(monthText(month));
  return periods;
}

/** Years and parts of years since the beginning of `year`, at the beginning of the period. */
export function yearsSince(year: number, period: Period): number {
  return monthsOf(period)[0] / 12 - year;
}
