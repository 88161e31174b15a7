import { dayInYear, isLeapYear, yearOf, type ClaimDay } from '../../tables/claims/calendar.ts';

/** A month as one whole number, `year · 12 + month − 1`. */
export type MonthNumber = number;

/** Month of lines without a day. */
export const noMonth: MonthNumber = 0;

const plainYear = monthsOfDays([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const leapYear = monthsOfDays([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

export function monthOf(day: ClaimDay): MonthNumber {
  const year = yearOf(day);
  return year === 0 ? noMonth : year * 12 + (isLeapYear(year) ? leapYear : plainYear)[dayInYear(day)]!;
}

/** `2024-03`; undefined for `noMonth`. */
export function monthText(month: MonthNumber): string | undefined {
  return month === noMonth ? undefined : `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** @throws RangeError for a text that is no month */
export function monthNumber(text: string): MonthNumber {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined) throw new RangeError(`monthNumber: a month as 2024-03; got ${text}`);
  return Number(year) * 12 + Number(month) - 1;
}

function monthsOfDays(lengths: readonly number[]): Uint8Array {
  return Uint8Array.from([0, ...lengths.flatMap((length, month) => Array<number>(length).fill(month))]);
}
