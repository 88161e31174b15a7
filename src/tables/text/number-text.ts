import { plainText } from './plain-text.ts';
import { parseUnit, type ReadingUnit } from './reading-unit.ts';

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly unit?: ReadingUnit }
  | { readonly kind: 'missing' }
  /** `why`: `grouping` for 1,23; `text` for words. */
  | { readonly kind: 'unreadable'; readonly why: 'text' | 'grouping' };

const missing = /^(?:|[-—–―─－]+|\/|\\|\.{2,}|…+|n\/?a|null|none|nil|无|缺|暂无|未公布|未统计|不详|x|×)$/i;

/**
 * A number as people type it: full-width digits, thousands marks, brackets or a trailing minus for negatives, currency
 * signs, per cent, and a unit behind it (`1.2亿元`). Dashes and blanks are missing, never zero.
 */
export function parseNumber(text: string): NumberReading {
  let rest = plainText(text).replace(/^'/, '').replace(/[−﹣]/g, '-').replace(/^[¥￥$]\s*/, '');
  if (missing.test(rest)) return { kind: 'missing' };
  let sign = 1;
  const accounting = /^\((.+)\)$/.exec(rest);
  if (accounting) {
    sign = -1;
    rest = accounting[1]!.trim();
  }
  const match = /^([+-]?)\s*[¥￥$]?\s*(\d[\d, ]*(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?\s*(-?)\s*(.*)$/i.exec(rest);
  if (!match) return { kind: 'unreadable', why: 'text' };
  const digits = match[2]!.trim();
  const grouped = /[, ]/.test(digits);
  if (grouped && !/^\d{1,3}(?:([, ]))\d{3}(?:\1\d{3})*(?:\.\d*)?$/.test(digits)) return { kind: 'unreadable', why: 'grouping' };
  if (match[1] === '-') sign = -sign;
  if (match[4] === '-') sign = -sign;
  const value = sign * Number(digits.replace(/[, ]/g, '') + (match[3] ?? ''));
  if (!Number.isFinite(value)) return { kind: 'unreadable', why: 'text' };
  const tail = match[5]!.trim();
  if (tail === '') return { kind: 'number', value };
  const unit = parseUnit(tail);
  return unit ? { kind: 'number', value, unit } : { kind: 'unreadable', why: 'text' };
}

/** Decimals that a number shows when printed as short as possible; 0 for whole numbers. */
export function shownDecimals(value: number): number {
  const text = String(Number(value.toPrecision(12)));
  const [digits, power] = text.split('e');
  const decimals = (digits!.split('.')[1] ?? '').length - Number(power ?? 0);
  return Math.max(0, decimals);
}
