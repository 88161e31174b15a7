import { cellText, type CellValue } from '../grid.ts';
import { parseYear } from '../text/period-text.ts';
import { plainText, splitBrackets } from '../text/plain-text.ts';

/** A year as people write it, `2024`, `2024年度`, `二〇二四年`; undefined for anything else, days among them. */
export function yearOf(cell: CellValue | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const year = parseYear(typeof cell === 'string' ? splitBrackets(cell).words : cell);
  // A plain 2024 under a date format comes as a day of 1905 with the serial 2024.
  return year.kind === 'period' && (year.guess === undefined || (typeof cell === 'object' && year.guess === 'serial')) ? year.text : undefined;
}

/** The one year that titles speak of (`2024年度大病保险结算表`); undefined for none, and for several. */
export function titleYear(titles: readonly (CellValue | undefined)[]): string | undefined {
  const found = new Set(titles.flatMap((title) => [...plainText(cellText(title)).matchAll(/(?<!\d)((?:19|20|21)\d{2})(?=年|$)/g)].map(([, year]) => year!)));
  return found.size === 1 ? [...found][0] : undefined;
}
