import type { CellValue } from './grid.ts';
import { parseNumber } from './text/number-text.ts';
import type { ReadingUnit } from './text/reading-unit.ts';

export type ValueReading =
  | { readonly kind: 'number'; readonly value: number; /** A unit written in the cell itself. */ readonly unit?: ReadingUnit }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: 'text' | 'grouping' | 'excel-error' | 'date'; readonly found: string };

const excelErrors = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|ERR!)/i;

/** Reads the cell of a figure. Blank and dash are missing; an Excel error or a date is not. */
export function readValue(cell: CellValue | undefined): ValueReading {
  if (cell === null || cell === undefined) return { kind: 'missing' };
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  if (typeof cell === 'boolean') return { kind: 'unreadable', why: 'text', found: cell ? 'TRUE' : 'FALSE' };
  if (typeof cell === 'object') return { kind: 'unreadable', why: 'date', found: cell.date };
  if (excelErrors.test(cell.trim())) return { kind: 'unreadable', why: 'excel-error', found: cell.trim() };
  const number = parseNumber(cell);
  if (number.kind === 'unreadable') return { ...number, found: cell.trim().slice(0, 60) };
  return number;
}

/** `value` times a factor; a power of ten moves the decimal point exactly, so that 285.3 万 is 2853000 and nothing beside it. */
export function scaled(value: number, factor: number): number {
  if (factor === 1) return value;
  const text = String(value);
  const power = Math.round(Math.log10(factor));
  if (text.includes('e') || Number(`1e${power}`) !== factor) return value * factor;
  return Number(`${text}e${power}`);
}
