import type { Column } from '../columns.ts';
import { unitText } from '../unit.ts';
import { isCheck } from './layout.ts';

/**
 * Number format of a unit in Excel's notation. Money is in yuan with cents, and negative in red, because a workbook is
 * calculated with: a scale such as 万元 would show another number than the cell holds.
 */
export function numberFormat(unit: string): string {
  if (/^(yuan|usd|yen)\b/.test(unit)) return '#,##0.00;[Red]-#,##0.00';
  if (/^(person|household|hospital|admission|visit|case|day)(\/(year|month))?$/.test(unit)) return '#,##0';
  if (unit === '1') return '0.00##%';
  if (unit === 'ratio') return '0.0###';
  if (unit === 'month') return '0.0';
  return '#,##0.00##';
}

/** A period's year as a number that reads `2027`; months stand as text. */
export const yearFormat = '0';

/** Bound of a bracket that nothing reaches; shown as a dash, as is every bound above a quadrillion: formats take plain digits only. */
export const NO_END = 1e300;
export const boundFormat = '[>=1000000000000000]"—";#,##0.00##';

/** Unit as it is written; a check has that of its formula. */
export function unitOf(quantity: Column['quantity']): string {
  if (!isCheck({ quantity })) return quantity.unitText;
  const text = unitText(quantity.unit);
  return text === '1' ? 'ratio' : text;
}

export function formatOf({ quantity }: Pick<Column, 'quantity'>): string {
  return numberFormat(unitOf(quantity));
}
