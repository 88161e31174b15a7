import { cellText, filledRows, isBlank, type Grid } from '../grid.ts';
import type { FormColumn, FormDefinition } from './form-definition.ts';
import { nameKey } from './line-name.ts';

/** Which column of the sheet holds which column of the form, for one column of names. */
export interface FoundColumns {
  readonly columns: ReadonlyMap<string, number>;
  /** Columns taken by their place, with the heads they have. */
  readonly guessed: readonly { readonly id: string; readonly column: number; readonly head: string }[];
  /** The form's year, by the years in the heads. */
  readonly year: number | undefined;
}

interface Head {
  readonly column: number;
  readonly key: string;
  readonly text: string;
  readonly year: number | undefined;
}

/**
 * Matches the heads between one column of names and the next with the columns of the form: by their words, the longest
 * first; columns that have only a year by the year; else by their place, where there are as many as the form has.
 */
export function findColumns(grid: Grid, form: FormDefinition, names: number, end: number, firstRow: number): FoundColumns {
  const heads = headsOf(grid, names, end, firstRow);
  const columns = new Map<string, number>();
  const free = new Set(heads);
  const take = (column: FormColumn, head: Head | undefined): void => {
    if (!head) return;
    columns.set(column.id, head.column);
    free.delete(head);
  };
  const worded = form.columns
    .map((column) => ({ column, words: wordsOf(column) }))
    .filter(({ words }) => words[0] !== '')
    .toSorted((a, b) => b.words[0]!.length - a.words[0]!.length);
  for (const { column, words } of worded) take(column, [...free].find(({ key }) => words.some((word) => word !== '' && key.includes(word))));
  const years = heads.flatMap(({ year }) => year ?? []);
  const latest = Math.max(...form.columns.map(({ year }) => year));
  const year = years.length === 0 ? undefined : Math.max(...years) - latest;
  for (const column of form.columns) {
    if (!columns.has(column.id) && year !== undefined && wordsOf(column)[0] === '') take(column, [...free].find((head) => head.year === year + column.year));
  }
  const open = form.columns.filter(({ id, words }) => !columns.has(id) && !words);
  const left = [...free].filter((head) => hasNumbers(grid, head.column, firstRow));
  const guessed = columns.size === 0 && open.length === left.length ? open.map(({ id }, at) => ({ id, column: left[at]!.column, head: left[at]!.text })) : [];
  for (const { id, column } of guessed) columns.set(id, column);
  return { columns, guessed, year };
}

/** What a column's head says besides the year, in both languages; the last bit of a Chinese head without 数. */
function wordsOf({ label }: FormColumn): readonly string[] {
  const [zh, en] = [label.zh, label.en].map((text) => nameKey(text.replace(/\{year\}年?|1—\{month\}月|\{month\}|month|January to/gu, '')));
  return [zh!, ...(zh!.endsWith('数') ? [zh!.slice(0, -1)] : []), en!].filter((word, at) => at === 0 || word !== '');
}

function headsOf(grid: Grid, names: number, end: number, firstRow: number): readonly Head[] {
  const rows = filledRows(grid).slice(Math.max(0, firstRow - 4), firstRow);
  const width = Math.max(...grid.rows.map((cells) => cells.length));
  return Array.from({ length: Math.max(0, Math.min(end, width) - names - 1) }, (_, at) => {
    const column = names + 1 + at;
    const text = rows.map((cells) => cellText(cells[column]).trim()).filter((part, index, all) => part !== '' && all.indexOf(part) === index && !/单位|unit/i.test(part)).join(' ');
    const year = /(?:19|20)\d{2}/.exec(text.normalize('NFKC'))?.[0];
    return { column, text, key: nameKey(text), year: year === undefined ? undefined : Number(year) };
  }).filter(({ column, text }) => text !== '' || hasNumbers(grid, column, firstRow));
}

function hasNumbers(grid: Grid, column: number, firstRow: number): boolean {
  return grid.rows.slice(firstRow).some((cells) => !isBlank(cells[column]) && /^[-+(]?[\d０-９]/.test(cellText(cells[column]).trim()));
}
