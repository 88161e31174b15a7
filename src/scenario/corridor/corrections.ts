import type { Period } from '../../language/model.ts';
import type { SettledPayment, SettledStock, Settlement } from './settlement.ts';

/** What a corrected statement changes in one year: stocks as they now are, and what is due beside the first settlement. */
export interface Correction {
  readonly period: Period;
  /** Due because of the correction, turned so that it is above zero. */
  readonly due: readonly Omit<SettledPayment, 'month'>[];
  readonly stocks: readonly { readonly before: SettledStock; readonly after: SettledStock }[];
}

/** Half a fen. */
const leastAmount = 0.005;

/** Years that a corrected statement settles otherwise than before, in order: the corrected year and what follows from it. */
export function corrections(before: Settlement, after: Settlement): readonly Correction[] {
  return after.years.flatMap((year): readonly Correction[] => {
    const earlier = before.years.find(({ period }) => period === year.period);
    if (!earlier) return [];
    const names = new Set([...earlier.owed, ...year.owed].map(({ name }) => name));
    const due = [...names].flatMap((name) => {
      const [was, is] = [earlier.owed, year.owed].map((owed) => owed.find((payment) => payment.name === name));
      const { from, to, label } = (is ?? was)!;
      const signed = (payment: SettledPayment | undefined) => (!payment ? 0 : payment.from === from ? payment.amount : -payment.amount);
      const amount = signed(is) - signed(was);
      if (Math.abs(amount) < leastAmount) return [];
      return [amount > 0 ? { name, label, amount, from, to } : { name, label, amount: -amount, from: to, to: from }];
    });
    const stocks = year.stocks.flatMap((stock, index) => {
      const own = earlier.stocks[index]!;
      const differs = Math.abs(stock.opening.value - own.opening.value) >= leastAmount || Math.abs(stock.closing.value - own.closing.value) >= leastAmount;
      return differs ? [{ before: own, after: stock }] : [];
    });
    return due.length > 0 || stocks.length > 0 ? [{ period: year.period, due, stocks }] : [];
  });
}
