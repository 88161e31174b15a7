import type { ReportTable } from './report-document.ts';

/** Widest a column of words counts, in half-width signs; longer texts break. */
const longestWords = 44;

/** Shares of a table's width by column, after the longest text of each; they add up to one. */
export function columnShares({ columns, rows, wordColumns = 1, lastWords = 0 }: ReportTable): readonly number[] {
  const needs = columns.map((column, at) => {
    const wordy = at < wordColumns || at >= columns.length - lastWords;
    const longest = Math.max(6, ...rows.filter(({ heading }) => !heading).map(({ cells, level = 0 }) => width(cells[at]?.text ?? '') + (at === 0 ? level * 2 : 0)));
    // A head may break; a number may not.
    return wordy ? Math.min(longestWords, Math.max(longest, width(column) / 2)) + 2 : Math.max(longest, Math.min(14, width(column))) + 2;
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => need / all);
}

/** Chinese signs are twice as wide as Latin ones. */
function width(text: string): number {
  let sum = 0;
  for (const sign of text) sum += sign > '\u2e7f' ? 2 : 1;
  return sum;
}
