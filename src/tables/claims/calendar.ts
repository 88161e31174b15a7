import { plainText } from '../text/plain-text.ts';

/**
 * A day as one whole number, `year · 512 + day of the year`, so that days order like numbers. A file that gives the day
 * of the year alone has the year 0. Readers answer `noDay` for a blank cell and `unreadableDay` for words.
 */
export type ClaimDay = number;

export const noDay = 0;
export const unreadableDay = -1;

const beforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysOfYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

export function yearOf(day: ClaimDay): number {
  return day >> 9;
}

export function dayInYear(day: ClaimDay): number {
  return day & 511;
}

/** Days from the first of January of the year 1 of the Gregorian calendar, for differences. */
export function dayCount(day: ClaimDay): number {
  const before = yearOf(day) - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + dayInYear(day);
}

/** The day of a calendar date; `unreadableDay` where there is no such date, or none between 1949 and 2149. */
export function claimDay(year: number, month: number, day: number): ClaimDay {
  if (year < 1949 || year > 2149 || month < 1 || month > 12 || day < 1) return unreadableDay;
  const leap = isLeapYear(year);
  const length = beforeMonth[month]! - beforeMonth[month - 1]! + (leap && month === 2 ? 1 : 0);
  if (day > length) return unreadableDay;
  return year * 512 + beforeMonth[month - 1]! + day + (leap && month > 2 ? 1 : 0);
}

/** `2024-03-05` again; `65` for a day without its year. */
export function dayText(day: ClaimDay): string {
  const year = yearOf(day);
  if (year === 0) return String(dayInYear(day));
  const leap = isLeapYear(year) ? 1 : 0;
  let month = 12;
  while (month > 1 && dayInYear(day) <= beforeMonth[month - 1]! + (month > 2 ? leap : 0)) month--;
  const inMonth = dayInYear(day) - beforeMonth[month - 1]! - (month > 2 ? leap : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(inMonth).padStart(2, '0')}`;
}

/** A whole number as a day: `20240305`, an Excel serial of 1980 to 2079, or a day of the year. */
export function dayOfNumber(value: number): ClaimDay {
  const whole = Math.floor(value);
  if (whole >= 1 && whole <= 366 && whole === value) return whole;
  if (whole >= 29_221 && whole < 65_746) return dayOfSerial(whole);
  if (whole >= 19_490_101 && whole <= 21_491_231) return claimDay(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
  return unreadableDay;
}

/** Serial 36526 is 2000-01-01. */
function dayOfSerial(serial: number): ClaimDay {
  let year = 1980;
  let rest = serial - 29_220;
  for (; rest > daysOfYear(year); year++) rest -= daysOfYear(year);
  return year * 512 + rest;
}

/** A date as people and systems write it; a time behind it is not read. */
export function dayOfText(text: string): ClaimDay {
  const plain = plainText(text).replace(/^'/, '');
  if (plain === '' || /^[-—–/]+$/.test(plain)) return noDay;
  const date = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:[ T].*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})(?:[ T]?\d{2}:?\d{2}.*)?$/.exec(plain);
  if (date) return claimDay(Number(date[1]), Number(date[2]), Number(date[3]));
  return /^\d{1,5}(?:\.\d+)?$/.test(plain) ? dayOfNumber(Number(plain)) : unreadableDay;
}

/** What stands in a cell of a workbook or a Parquet file. */
export function dayOfValue(value: unknown): ClaimDay {
  if (value === null || value === undefined) return noDay;
  if (typeof value === 'number') return dayOfNumber(value);
  if (typeof value === 'bigint') return dayOfNumber(Number(value));
  if (value instanceof Date) return Number.isFinite(value.getTime()) ? claimDay(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()) : unreadableDay;
  if (typeof value === 'string') return dayOfText(value);
  // A plain number under a date format: the day of the year comes back as its serial.
  const cell = value as { readonly date?: string; readonly serial?: number };
  if (cell.serial !== undefined && cell.serial >= 1 && cell.serial <= 366) return cell.serial;
  return cell.date === undefined ? unreadableDay : dayOfText(cell.date);
}

/** The plain forms `2024-03-05`, `2024/3/5`, `20240305`, with or without a time, straight from the bytes; undefined for others. */
export function dayInBytes(bytes: Uint8Array, start: number, end: number): ClaimDay | undefined {
  if (start === end) return noDay;
  if (end - start < 8) return undefined;
  let at = start;
  let year = 0;
  for (; at < start + 4; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return undefined;
    year = year * 10 + digit;
  }
  const mark = bytes[at]!;
  let month: number;
  let day: number;
  if (mark === 45 || mark === 47) {
    month = bytes[++at]! - 48;
    if (month < 0 || month > 9) return undefined;
    if (bytes[++at] !== mark) {
      const digit = bytes[at++]! - 48;
      if (digit < 0 || digit > 9 || bytes[at] !== mark) return undefined;
      month = month * 10 + digit;
    }
    day = ++at < end ? bytes[at++]! - 48 : -1;
    if (day < 0 || day > 9) return undefined;
    const digit = at < end ? bytes[at]! - 48 : -1;
    if (digit >= 0 && digit <= 9) {
      day = day * 10 + digit;
      at++;
    }
  } else {
    for (let digit = at; digit < start + 8; digit++) if (bytes[digit]! < 48 || bytes[digit]! > 57) return undefined;
    month = (bytes[at]! - 48) * 10 + bytes[at + 1]! - 48;
    day = (bytes[at + 2]! - 48) * 10 + bytes[at + 3]! - 48;
    at += 4;
  }
  if (at < end && bytes[at] !== 32 && bytes[at] !== 84) return undefined;
  return claimDay(year, month, day);
}
