import type { Locale } from './locale.ts';

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface PeriodParts {
  readonly year: string;
  /** 1 to 12; absent for a year. */
  readonly month?: number;
}

function periodParts(period: string): PeriodParts {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(period);
  const month = match?.[2] === undefined ? undefined : Number(match[2]);
  if (!match || (month !== undefined && (month < 1 || month > 12))) {
    throw new RangeError(`periodParts: period must be YYYY or YYYY-MM; got ${period}`);
  }
  return month === undefined ? { year: match[1]! } : { year: match[1]!, month };
}

/** A period in a sentence: 2027 年, 2027 年 3 月; 2027, Mar 2027. */
export function periodText(period: string, locale: Locale): string {
  const { year, month } = periodParts(period);
  if (locale === 'en') return month === undefined ? year : `${monthText(month, 'en')} ${year}`;
  return month === undefined ? `${year} 年` : `${year} 年 ${month} 月`;
}

/** A month of any year, for an axis: 3 月; Mar. */
export function monthText(month: number, locale: Locale): string {
  return locale === 'en' ? englishMonths[month - 1]! : `${month} 月`;
}

/** How long a value is in force: 2025 年 1 月起; 2020 年 2 月至 2020 年 6 月. */
export function inForceText(from: string, until: string | undefined, locale: Locale): string {
  const start = periodText(from, locale);
  if (until === undefined) return locale === 'en' ? `from ${start}` : `${start}起`;
  const end = periodText(until, locale);
  return locale === 'en' ? `${start} to ${end}` : `${start}至 ${end}`;
}
