import { valueColumns, type Column } from './contract.ts';
import { claimsTriangle } from './contracts/claims-triangle.ts';
import { cellText, isBlank, type CellValue } from './grid.ts';
import { headerTexts, type Header, type Role } from './header.ts';
import { namedColumn } from './lexicon.ts';
import { comparableText, plainText, splitBrackets } from './text/plain-text.ts';
import { parseUnit } from './text/reading-unit.ts';

/** Developments side by side that make a header one of a triangle: two could be anything. */
const leastDevelopments = 3;
const rowsSearched = 40;
const ofTheMonth = /当期|当月|本月|增量|逐月|incremental/i;
const soFar = /累计|cumulative|paid to date/i;
const development = /^(?:第|进展|延迟|滞后|dev(?:elopment)?|lag|month|m|j)?(?:月|期)?(\d{1,3})(?:个?月|期|m)?$/;

/**
 * The header of a run-off triangle as it is usually printed: months of care down the rows, developments across. Amounts are
 * cumulative or of the month as the title or the corner says, else as most rows rise. Developments that begin at 0 are
 * counted from 1. Undefined where no row is such a header.
 */
export function triangleHeader(rows: readonly (readonly CellValue[])[], sheet = ''): Header | undefined {
  for (let last = 0; last < Math.min(rows.length, rowsSearched); last++) {
    const across = developmentsOf(rows[last]!);
    if (!across) continue;
    const first = rows[last]!.findIndex((cell) => !isBlank(cell));
    const corner = cellText(rows[last]![first]);
    if (across.has(first) || namedColumn(claimsTriangle, cornerWords(corner))?.column.id !== 'origin_month') continue;
    const said = [sheet, ...rows.slice(0, last + 1).flat().map(cellText)].join(' ');
    const column = amounts(isCumulative(said, rows.slice(last + 1), [...across.keys()]));
    const unit = [corner, ...rows.slice(0, last).flat().map(cellText)].map((text) => parseUnit(splitBrackets(text).bracket)).find((found) => found !== undefined);
    const texts = headerTexts(rows, last, last);
    const roles = texts.map((text, index): Role => {
      const number = across.get(index);
      if (number !== undefined) return { kind: 'value', meaning: { contract: claimsTriangle, column, codes: { development: String(number) }, match: 'exact', ...(unit && { unit }) } };
      if (index === first) return { kind: 'key', column: key('origin_month'), exact: false };
      return otherRole(text);
    });
    return { contract: claimsTriangle, first: last, last, texts, roles, crosswise: false };
  }
  return undefined;
}

/** Column by column, the developments of a row; undefined where it is not numbers one after another, from 0 or 1. */
function developmentsOf(row: readonly CellValue[]): ReadonlyMap<number, number> | undefined {
  const found = row.flatMap((cell, index): (readonly [number, number])[] => {
    const number = developmentIn(cell);
    return number === undefined ? [] : [[index, number]];
  });
  const start = found[0]?.[1];
  if (found.length < leastDevelopments || (start !== 0 && start !== 1)) return undefined;
  if (found.some(([index, number], at) => number !== start + at || index !== found[0]![0] + at)) return undefined;
  return new Map(found.map(([index, number]) => [index, number + 1 - start]));
}

function developmentIn(cell: CellValue): number | undefined {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const digits = development.exec(plainText(cell).toLowerCase().replace(/[ _-]/g, ''))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `就诊月份\进展月` and `就诊月份（万元）` name the rows first. */
function cornerWords(corner: string): string {
  return splitBrackets(corner).words.split(/[\\/|、]/)[0]!;
}

function isCumulative(said: string, below: readonly (readonly CellValue[])[], columns: readonly number[]): boolean {
  if (soFar.test(said) !== ofTheMonth.test(said)) return soFar.test(said);
  let rising = 0;
  let all = 0;
  for (const row of below) {
    const amountsAcross = columns.flatMap((column) => amountIn(row[column]) ?? []);
    if (amountsAcross.length < 2) continue;
    all++;
    if (amountsAcross.every((amount, at) => at === 0 || amount >= amountsAcross[at - 1]!)) rising++;
  }
  return rising * 2 >= all;
}

/** Good enough to see which way amounts go; they are read properly later. */
function amountIn(cell: CellValue | undefined): number | undefined {
  const number = typeof cell === 'string' && cell.trim() !== '' ? Number(plainText(cell).replace(/[, ]/g, '')) : cell;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Members and keys beside the triangle; other columns, such as totals, are left aside. */
function otherRole(text: string): Role {
  const word = comparableText(splitBrackets(text).words);
  const members = valueColumns(claimsTriangle).find(({ id }) => id === 'members')!;
  const names = [members.label.zh, members.label.en, ...members.synonyms];
  if (word !== '' && names.some((name) => comparableText(name) === word)) return { kind: 'value', meaning: { contract: claimsTriangle, column: members, codes: { development: '1' }, match: 'exact' } };
  const named = namedColumn(claimsTriangle, text);
  return named && named.column.id !== 'origin_month' && named.column.id !== 'development' ? { kind: 'key', column: named.column, exact: named.exact } : { kind: 'none', known: false };
}

function amounts(cumulative: boolean): Column {
  return valueColumns(claimsTriangle).find(({ id }) => id === (cumulative ? 'cumulative_paid' : 'paid'))!;
}

function key(id: string): Column {
  return claimsTriangle.columns.find((column) => column.id === id)!;
}
