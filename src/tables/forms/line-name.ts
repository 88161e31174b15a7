/** A line's name as it stands in a cell, taken apart. */
export interface LineName {
  /** As Chinese digits, however it was written: 一、 (一) 1. １、; empty where there is none. */
  readonly number: string;
  readonly ofWhich: boolean;
  /** Letters and digits of the name alone, lower case: what two spellings of it have in common. */
  readonly key: string;
}

const digits = '〇一二三四五六七八九';
const numbered = /^(?:第)?(?:\((?<inside>[一二三四五六七八九十]{1,3}|\d{1,2})\)[、.,:]?|(?<plain>[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、.,:)]|\s+(?=[a-z])))\s*/i;
const partMark = /^(?:其中|of which)\s*:?\s*/i;

/** Takes a label apart: full-width digits and brackets, numbers written in any way, 其中: with any colon, blanks between characters. */
export function lineName(text: string): LineName {
  let rest = text.normalize('NFKC').trim();
  const before = partMark.exec(rest);
  if (before) rest = rest.slice(before[0].length);
  const match = numbered.exec(rest);
  if (match) rest = rest.slice(match[0].length);
  const after = partMark.exec(rest);
  if (after) rest = rest.slice(after[0].length);
  const number = match?.groups?.['inside'] ?? match?.groups?.['plain'] ?? '';
  return { number: /^\d/.test(number) ? chinese(Number(number)) : number, ofWhich: before !== null || after !== null, key: nameKey(rest) };
}

/** Letters and digits alone; a unit in brackets at the end does not belong to the name. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').replace(/\((?:万元|亿元|元|人|住院人次|%|个月|月|yuan|person|admission|visit|month|times)[^()]*\)\s*$/iu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** 1 to 99 in Chinese digits. */
function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones]! : ''}`;
}

/** How alike two names are, from 0 to 1: pairs of neighbouring characters in common (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length + right.length === 0) return a === b ? 1 : 0;
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (left.length + right.length);
}
