import type { Column } from '../contract.ts';
import { cellText, isBlank, type CellValue } from '../grid.ts';
import { exampleMark } from '../template-marks.ts';
import { comparableText, splitBrackets } from '../text/plain-text.ts';
import { parseUnit } from '../text/reading-unit.ts';
import { claimColumns } from './columns.ts';

/** A column of the file that is read. */
export interface ClaimRole {
  readonly index: number;
  readonly column: Column;
  readonly header: string;
  /** What its figures are multiplied with: 10 000 under a header in 万元. */
  readonly factor: number;
}

export interface ClaimHeader {
  /** Row of the header, from 0; rows of figures follow from `next` on. */
  readonly row: number;
  readonly next: number;
  readonly roles: readonly ClaimRole[];
  /** Headers that name a column another header names better. */
  readonly doubled: readonly { readonly role: ClaimRole; readonly taken: ClaimRole }[];
  /** Headers that name nothing of claims. */
  readonly unknown: readonly { readonly index: number; readonly header: string }[];
}

/** Columns the user has named himself, by header; `null` leaves one out. */
export type HeaderChoices = Readonly<Record<string, string | null>>;

/** Rows in which a header is looked for. */
export const headRows = 20;

interface Named {
  readonly column: Column;
  /** The lower, the better the word fits the column. */
  readonly rank: number;
}

const words: ReadonlyMap<string, Named> = new Map(
  claimColumns
    .flatMap((column) => [column.id, column.label.zh, column.label.en, ...column.synonyms].map((word, rank) => [comparableText(word), { column, rank }] as const))
    .reverse(),
);

/** The row among the first that names most columns of claims; undefined where none names two. */
export function findClaimHeader(rows: readonly (readonly CellValue[])[], choices: HeaderChoices = {}): ClaimHeader | undefined {
  let best: ClaimHeader | undefined;
  for (const [row, cells] of rows.slice(0, headRows).entries()) {
    const header = headerOf(cells.map(cellText), row, choices);
    if (header.roles.length > (best?.roles.length ?? 1)) best = header;
  }
  if (!best) return undefined;
  return isUnitRow(rows[best.next]) ? { ...best, next: best.next + 1 } : best;
}

/** What the headers of a file name. */
export function headerOf(headers: readonly string[], row = 0, choices: HeaderChoices = {}): ClaimHeader {
  const taken = new Map<string, { readonly role: ClaimRole; readonly rank: number }>();
  const doubled: { role: ClaimRole; taken: ClaimRole }[] = [];
  const unknown: { index: number; header: string }[] = [];
  for (const [index, text] of headers.entries()) {
    const header = text.trim();
    if (header === '' || choices[header] === null) continue;
    const named = namedColumn(header, choices[header] ?? undefined);
    if (!named) {
      unknown.push({ index, header });
      continue;
    }
    const role: ClaimRole = { index, column: named.column, header, factor: unitFactor(header) };
    const before = taken.get(named.column.id);
    if (before && before.rank <= named.rank) doubled.push({ role, taken: before.role });
    else {
      if (before) doubled.push({ role: before.role, taken: role });
      taken.set(named.column.id, { role, rank: named.rank });
    }
  }
  const roles = [...taken.values()].map(({ role }) => role).filter(({ column }) => column.kind !== 'provenance');
  return { row, next: row + 1, roles, doubled, unknown };
}

function namedColumn(header: string, chosen: string | undefined): Named | undefined {
  if (chosen !== undefined) {
    const column = claimColumns.find(({ id }) => id === chosen);
    return column && { column, rank: -1 };
  }
  const { words: outside, bracket } = splitBrackets(header);
  return words.get(comparableText(header)) ?? words.get(comparableText(outside + bracket)) ?? words.get(comparableText(outside));
}

function unitFactor(header: string): number {
  const { bracket } = splitBrackets(header);
  return (bracket === '' ? undefined : parseUnit(bracket)?.factor) ?? 1;
}

/** The row below a template's header that names units, or one of dashes. */
function isUnitRow(row: readonly CellValue[] | undefined): boolean {
  const filled = (row ?? []).filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim());
  if (filled.length === 0 || filled.some((text) => text.includes(exampleMark))) return false;
  return filled.every((text) => text === '年' || text === 'year' || parseUnit(text) !== undefined);
}
