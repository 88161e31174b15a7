import { cellText, type CellValue } from '../grid.ts';
import { comparableText, splitBrackets } from '../text/plain-text.ts';
import { parseUnit } from '../text/reading-unit.ts';
import { readValue, scaled } from '../value-cells.ts';
import { claimColumn } from './columns.ts';

/** Headers over what an insurer paid for a claim; the earlier a word stands, the better it fits. */
export const paymentWords: readonly string[] = [
  'amount', '赔付金额', '大病保险赔付金额', '大病赔付金额', '大病保险支付', '大病支付', '大病保险报销金额', '赔款金额', '赔款', '理赔金额', '补偿金额',
  '报销金额', '实际赔付', '实赔金额', '支付金额', '赔付', '金额', 'paid', 'payment', 'amount paid', 'claim amount', 'benefit',
];

/** A column of a list of claims that may stand for the size of a claim. */
export interface AmountColumn {
  readonly index: number;
  readonly header: string;
  /** What the insurer paid, or the whole medical expense. */
  readonly kind: 'payment' | 'expense';
  /** What amounts are multiplied with: 10 000 under a header in 万元. */
  readonly factor: number;
}

export interface AmountColumns {
  /** Row of the header, from 0. */
  readonly row: number;
  /** Payments first, each by how well its header fits. */
  readonly columns: readonly AmountColumn[];
}

/** Claims above nothing, and how many rows are none. */
export interface ClaimAmounts {
  readonly amounts: Float64Array;
  /** Rows with nothing, with less than nothing, and without a number; rows of sums and blank ones are not counted. */
  readonly zero: number;
  readonly negative: number;
  readonly unreadable: number;
}

const headRows = 20;
const expense = claimColumn('expense');
const comparableOf = (words: readonly string[]): readonly string[] => words.map(comparableText);
const known = [
  { kind: 'payment', words: comparableOf(paymentWords) },
  { kind: 'expense', words: comparableOf([expense.id, expense.label.zh, expense.label.en, ...expense.synonyms]) },
] as const;

/** Columns of amounts in the first row that names one; undefined where none does. */
export function amountColumns(rows: readonly (readonly CellValue[])[]): AmountColumns | undefined {
  for (const [row, cells] of rows.slice(0, headRows).entries()) {
    const found = cells.flatMap((cell, index) => {
      const header = cellText(cell).trim();
      const words = [comparableText(header), comparableText(splitBrackets(header).words)];
      const ranks = known.map((each) => words.map((word) => each.words.indexOf(word)).find((rank) => rank >= 0));
      const at = ranks.findIndex((rank) => rank !== undefined);
      // 'amount' alone names either; the list of payments has it.
      return at < 0 || header === '' ? [] : [{ index, header, kind: known[at]!.kind, factor: parseUnit(splitBrackets(header).bracket)?.factor ?? 1, order: at * 1000 + ranks[at]! }];
    });
    if (found.length > 0) return { row, columns: found.sort((a, b) => a.order - b.order).map(({ order: _order, ...column }) => column) };
  }
  return undefined;
}

/** The amounts of a column below its header, in yuan. */
export function claimAmounts(rows: readonly (readonly CellValue[])[], header: number, { index, factor }: AmountColumn): ClaimAmounts {
  const amounts: number[] = [];
  const left = { zero: 0, negative: 0, unreadable: 0 };
  for (const cells of rows.slice(header + 1)) {
    if (cells.every((cell) => cellText(cell).trim() === '') || cells.some((cell) => typeof cell === 'string' && isSumRow(cell))) continue;
    const value = readValue(cells[index]);
    const amount = value.kind === 'number' ? scaled(value.value, value.unit?.factor ?? factor) : undefined;
    if (amount === undefined) left.unreadable++;
    else if (amount > 0) amounts.push(amount);
    else left[amount === 0 ? 'zero' : 'negative']++;
  }
  return { amounts: Float64Array.from(amounts), ...left };
}

/** Whether a cell says that its row adds up those above it. */
export function isSumRow(text: string): boolean {
  return /^(?:合计|总计|小计|本页合计|累计|total|sum)$/i.test(comparableText(text));
}
