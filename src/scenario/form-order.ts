import type { BudgetLine } from './budget.ts';

const digits = '〇一二三四五六七八九十';

/** Rank of an official line number: 一, 十二, 二十; a number as it is; undefined where the line has none. */
function lineRank(line: string): number | undefined {
  if (line === '') return undefined;
  if (/^\d+$/.test(line)) return Number(line);
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(line) ?? [];
  if (!ten) return tens === undefined ? undefined : digits.indexOf(tens);
  return (tens === undefined ? 1 : digits.indexOf(tens)) * 10 + (ones === undefined ? 0 : digits.indexOf(ones));
}

/** Lines in the order of their official numbers; an item without one stays behind the line before it. */
export function inFormOrder(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  let rank = 0;
  return lines
    .map((line) => ({ line, rank: (rank = lineRank(line.line) ?? rank) }))
    .sort((a, b) => a.rank - b.rank)
    .map((entry) => entry.line);
}
