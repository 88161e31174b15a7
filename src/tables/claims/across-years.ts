import { dayCount, dayInYear, daysOfYear, noDay, yearOf, type ClaimDay } from './calendar.ts';

/**
 * What part of an amount falls into a year of a stay from `admitted` to `discharged` (both days counted), by days.
 * Parts are rounded to the fen up to the end of each year, so that all years of a stay add up to the amount.
 */
export function partInYear(amount: number, admitted: ClaimDay, discharged: ClaimDay, year: number): number {
  const until = (end: number): number => {
    const from = dayCount(admitted);
    const days = Math.min(Math.max(end - from + 1, 0), dayCount(discharged) - from + 1);
    const share = days / (dayCount(discharged) - from + 1);
    return share === 1 ? amount : Math.round(amount * share * 100) / 100;
  };
  return until(lastDay(year)) - until(lastDay(year - 1));
}

/** Whether the stay began in an earlier year than it ended. */
export function crossesYears(admitted: ClaimDay, discharged: ClaimDay): boolean {
  return admitted !== noDay && yearOf(admitted) > 0 && yearOf(discharged) > yearOf(admitted);
}

/** Day of the year on which the part of a stay in this year is settled: the last of the year, where it goes on. */
export function settledDay(discharged: ClaimDay, year: number): number {
  return yearOf(discharged) > year ? daysOfYear(year) : dayInYear(discharged);
}

function lastDay(year: number): number {
  return dayCount(year * 512 + daysOfYear(year));
}
