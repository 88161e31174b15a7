import type { Column } from './contract.ts';
import { codeWords } from './lexicon.ts';
import { cellText, type CellValue, type Grid } from './grid.ts';
import { comparableText } from './text/plain-text.ts';
import { parseUnitLine, type ReadingUnit } from './text/reading-unit.ts';

/** What the surroundings of a table say: lines above the header, the sheet's name, the file's name. */
export interface SheetContext {
  readonly titles: readonly string[];
  readonly units: readonly ReadingUnit[];
  /** The one year that the titles name. */
  readonly year?: string;
}

export function sheetContext(grid: Grid, rows: readonly (readonly CellValue[])[], headerFirst: number, headerLast: number): SheetContext {
  const above = [...new Set(rows.slice(0, headerFirst).flatMap((row) => row.map((cell) => cellText(cell).trim())).filter((text) => text !== ''))];
  const titles = [...above, ...(grid.sheet === undefined ? [] : [grid.sheet]), grid.file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')];
  const lines = rows.slice(0, headerLast + 1).flatMap((row) => row.map((cell) => cellText(cell)));
  const units = lines.flatMap((text) => (text.length < 200 ? parseUnitLine(text) : []));
  const years = titles.map((title) => [...new Set([...title.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*年|[-—_ ]|$|[^\d])/g)].map((match) => match[1]!))]);
  const year = years.find((found) => found.length === 1)?.[0];
  return { titles, units, ...(year === undefined ? {} : { year }) };
}

/** The one code of a key that the titles name, with the word found; a title that names two says nothing. */
export function codeInTitles(context: SheetContext, column: Column): { readonly code: string; readonly word: string } | undefined {
  for (const title of context.titles) {
    const text = comparableText(title).replace(/(?:省级|市级|县级|地级)统筹|统筹(?:地区|区)/g, '');
    const found = new Map<string, string>();
    for (const code of column.codes ?? []) {
      if (code.id === 'all') continue;
      for (const word of codeWords(code)) {
        if (word.length >= 2 && text.includes(word) && (found.get(code.id)?.length ?? 0) < word.length) found.set(code.id, word);
      }
    }
    if (found.size === 1) {
      const [[code, word]] = [...found] as [[string, string]];
      return { code, word };
    }
  }
  return undefined;
}
