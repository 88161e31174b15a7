import type { PlanAmounts } from '../../scenario/benefits/plan-result.ts';
import { printedParts, sumOf, toCent } from './printed-parts.ts';

/** Amounts as they are printed, yuan to the cent: layers and own payment make the expense. */
export interface PrintedAmounts {
  readonly expense: number;
  readonly layers: readonly number[];
  readonly funds: number;
  readonly own: number;
}

export function printedAmounts({ expense, layers, own }: PlanAmounts): PrintedAmounts {
  const total = toCent(expense);
  const paid = printedParts([...layers.map(({ amount }) => amount), own], total);
  return { expense: total, layers: paid.slice(0, -1), funds: sumOf(paid.slice(0, -1)), own: paid.at(-1)! };
}

/** Expense, funds' and own payment of each part of a division; each adds up to the printed total. */
export function printedDivision(
  parts: readonly PlanAmounts[],
  total: PrintedAmounts,
): readonly Pick<PrintedAmounts, 'expense' | 'funds' | 'own'>[] {
  const expenses = printedParts(
    parts.map(({ expense }) => expense),
    total.expense,
  );
  const owns = printedParts(
    parts.map(({ own }) => own),
    total.own,
  );
  return expenses.map((expense, index) => ({ expense, own: owns[index]!, funds: sumOf([expense, -owns[index]!]) }));
}
