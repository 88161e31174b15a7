import type { CellValue } from '../grid.ts';
import { plainText } from './plain-text.ts';

export type PeriodReading =
  | { readonly kind: 'period'; readonly text: string; /** The way it was read, where that was a guess. */ readonly guess?: 'serial' | 'date' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

const unreadable: PeriodReading = { kind: 'unreadable' };
const chineseDigits = '〇一二三四五六七八九';

/** Serials that Excel gives to days of 1980 to 2079; below them stand years and counts. */
function isSerial(value: number): boolean {
  return Number.isInteger(value) && value >= 29221 && value < 65746;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1949 && value <= 2149;
}

/** Day `1900-01-00` plus the serial, as `YYYY-MM-DD`; the Lotus leap day of 1900 lies before every serial taken here. */
export function serialDate(serial: number): string {
  return new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
}

function withArabicDigits(text: string): string {
  return text.replace(/[〇○零]/g, '0').replace(/[一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
}

/** A calendar year: 2024, 2024年, 二〇二四年度, a date, or an Excel serial (the last two are guesses). */
export function parseYear(value: CellValue): PeriodReading {
  if (value === null) return { kind: 'missing' };
  if (typeof value === 'boolean') return unreadable;
  if (typeof value === 'object') {
    if (isYear(value.serial)) return { kind: 'period', text: String(value.serial), guess: 'serial' };
    return { kind: 'period', text: value.date.slice(0, 4), guess: 'date' };
  }
  if (typeof value === 'number') {
    if (isYear(value)) return { kind: 'period', text: String(value) };
    if (isSerial(value)) return { kind: 'period', text: serialDate(value).slice(0, 4), guess: 'serial' };
    return unreadable;
  }
  const text = plainText(value);
  if (text === '' || /^[-—–/]+$/.test(text)) return { kind: 'missing' };
  const year = /^(?:公元|fy ?)?(\d{4})(?:\.0+)?\s*(?:年度?|财年|年末|年底)?$/i.exec(/年/.test(text) ? withArabicDigits(text) : text);
  if (year && isYear(Number(year[1]))) return { kind: 'period', text: year[1]! };
  if (/^\d{5}$/.test(text) && isSerial(Number(text))) return { kind: 'period', text: serialDate(Number(text)).slice(0, 4), guess: 'serial' };
  const date = /^(\d{4})[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2})日?|月)?(?:\s|T|$)/.exec(text);
  if (date && isYear(Number(date[1])) && Number(date[2]) >= 1 && Number(date[2]) <= 12) return { kind: 'period', text: date[1]!, guess: 'date' };
  return unreadable;
}

/** A month `YYYY-MM`: 2024-01, 2024年1月, 202401, 2024年1-3月 (through its last month), a date or a serial. */
export function parseMonth(value: CellValue): PeriodReading {
  if (value === null) return { kind: 'missing' };
  if (typeof value === 'boolean') return unreadable;
  if (typeof value === 'object') return { kind: 'period', text: value.date.slice(0, 7) };
  if (typeof value === 'number') {
    if (Number.isInteger(value) && value >= 190001 && value <= 214912) return month(Math.floor(value / 100), value % 100);
    if (isSerial(value)) return { kind: 'period', text: serialDate(value).slice(0, 7), guess: 'serial' };
    return unreadable;
  }
  const text = plainText(value).replace(/\s/g, '');
  if (text === '' || /^[-—–/]+$/.test(text)) return { kind: 'missing' };
  const compact = /^(\d{4})(\d{2})$/.exec(text);
  if (compact) return month(Number(compact[1]), Number(compact[2]));
  if (/^\d{5}$/.test(text) && isSerial(Number(text))) return { kind: 'period', text: serialDate(Number(text)).slice(0, 7), guess: 'serial' };
  const spoken = /^(\d{4})(?:年|[-/.])(?:1月?[-—–~至到])?(\d{1,2})月?(?:份|底|末)?$/.exec(text);
  if (spoken) return month(Number(spoken[1]), Number(spoken[2]));
  const day = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:T.*)?$/.exec(text);
  if (day) return month(Number(day[1]), Number(day[2]));
  return unreadable;
}

function month(year: number, number: number): PeriodReading {
  if (!isYear(year) || number < 1 || number > 12) return unreadable;
  return { kind: 'period', text: `${year}-${String(number).padStart(2, '0')}` };
}

/** An age band as `60-64` or `85+`; undefined when the text is none. */
export function parseAgeBand(value: CellValue): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  // Excel turns the band 5-9 into the 9th of May; the cell keeps the day, so the band can be told back.
  if (typeof value === 'object') return `${Number(value.date.slice(5, 7))}-${Number(value.date.slice(8, 10))}`;
  const text = plainText(String(value)).replace(/周?岁|\s/g, '');
  const closed = /^(\d{1,3})(?:[-—–~至到]+)(\d{1,3})$/.exec(text);
  if (closed && Number(closed[1]) <= Number(closed[2])) return `${Number(closed[1])}-${Number(closed[2])}`;
  const open = /^(\d{1,3})(?:\+|及?以上|岁?及以上|andover)$/.exec(text);
  if (open) return `${Number(open[1])}+`;
  const below = /^(\d{1,3})(?:以下)$/.exec(text);
  if (below) return `0-${Number(below[1]) - 1}`;
  return /^\d{1,3}$/.test(text) ? String(Number(text)) : undefined;
}
