import { cellText, filledRows, isBlank, type Grid } from '../grid.ts';
import type { FormColumn, FormDefinition } from './form-definition.ts';
import { nameKey } from './line-name.ts';

/** Which column of the sheet holds which column of the form, for one column of names. */
export interface FoundColumns {
  readonly columns: ReadonlyMap<string, number>;
  /** Columns taken by their place, with the heads they have. */
  readonly guessed: readonly { readonly id: string; readonly column: number; readonly head: string }[];
  /** Columns of figures whose head names a year and which are none of the form's. */
  readonly unread: readonly { readonly column: number; readonly head: string }[];
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
 * first; columns that have only a year by the year; else by their place, where there are as many as the form has. A head
 * that names a year is only ever the column of that year.
 */
export function findColumns(grid: Grid, form: FormDefinition, names: number, end: number, firstRow: number): FoundColumns {
  const heads = headsOf(grid, names, end, firstRow);
  const { year, taken } = likeliestYear(heads, form.columns);
  const columns = new Map([...taken].map(([id, { column }]) => [id, column]));
  const used = new Set(taken.values());
  const open = form.columns.filter(({ id, words }) => !columns.has(id) && !words);
  const left = heads.filter((head) => !used.has(head) && hasNumbers(grid, head.column, firstRow));
  const byPlace = columns.size === 0 && open.length === left.length && open.every((column, at) => isOfYear(left[at]!, column, year));
  const guessed = byPlace ? open.map(({ id }, at) => ({ id, column: left[at]!.column, head: left[at]!.text })) : [];
  for (const { id, column } of guessed) columns.set(id, column);
  return { columns, guessed, unread: byPlace ? [] : left.filter((head) => head.year !== undefined).map(({ column, text }) => ({ column, head: text })), year };
}

/** The form's year for which most columns are found; of several the one that makes the newest head the newest column. */
function likeliestYear(heads: readonly Head[], columns: readonly FormColumn[]): { readonly year: number | undefined; readonly taken: ReadonlyMap<string, Head> } {
  const years = heads.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return { year: undefined, taken: takenHeads(heads, columns, undefined) };
  const newest = Math.max(...years) - Math.max(...columns.map(({ year }) => year));
  const candidates = new Set([newest, ...years.flatMap((year) => columns.map((column) => year - column.year)).sort((a, b) => b - a)]);
  const tried = [...candidates].map((year) => ({ year, taken: takenHeads(heads, columns, year) }));
  return tried.reduce((best, one) => (one.taken.size > best.taken.size ? one : best));
}

function takenHeads(heads: readonly Head[], columns: readonly FormColumn[], year: number | undefined): ReadonlyMap<string, Head> {
  const taken = new Map<string, Head>();
  // The head that says least besides the words: 2024年预算数 before 2024年调整预算数.
  const free = new Set(heads.toSorted((a, b) => a.key.length - b.key.length));
  const take = (column: FormColumn, head: Head | undefined): void => {
    if (!head) return;
    taken.set(column.id, head);
    free.delete(head);
  };
  const worded = columns
    .map((column) => ({ column, words: wordsOf(column) }))
    .filter(({ words }) => words[0] !== '')
    .toSorted((a, b) => b.words[0]!.length - a.words[0]!.length);
  for (const { column, words } of worded) take(column, [...free].find((head) => isOfYear(head, column, year) && words.some((word) => word !== '' && head.key.includes(word))));
  for (const column of columns) {
    if (!taken.has(column.id) && year !== undefined && wordsOf(column)[0] === '') take(column, [...free].find((head) => head.year === year + column.year));
  }
  return taken;
}

function isOfYear(head: Head, column: FormColumn, year: number | undefined): boolean {
  return head.year === undefined || year === undefined || head.year === year + column.year;
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
    const parts = rows.map((cells) => cellText(cells[column]).trim()).filter((part, index, all) => part !== '' && all.indexOf(part) === index && !/单位|unit/i.test(part));
    const text = parts.join(' ');
    // A title may stand above; the year next to the figures is theirs.
    const year = parts.flatMap((part) => /(?:19|20)\d{2}/.exec(part.normalize('NFKC'))?.[0] ?? []).at(-1);
    return { column, text, key: nameKey(text), year: year === undefined ? undefined : Number(year) };
  }).filter(({ column, text }) => text !== '' || hasNumbers(grid, column, firstRow));
}

function hasNumbers(grid: Grid, column: number, firstRow: number): boolean {
  return grid.rows.slice(firstRow).some((cells) => !isBlank(cells[column]) && /^[-+(]?[\d０-９]/.test(cellText(cells[column]).trim()));
}
