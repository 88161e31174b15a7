import { amountParts } from '../../i18n/amount-parts.ts';
import { roundHalfAway } from '../../i18n/decimal-text.ts';
import { scaleDigits, scaleSize, type MoneyScale } from '../../i18n/scales.ts';
import type { Label } from '../../language/model.ts';
import type { PlanAmounts } from '../../scenario/benefits/plan-result.ts';

export type RowUnit = 'money' | 'yuan' | 'ratio' | 'person';

/** One line of the statement: a value for the baseline and for each reform, as printed (in the unit shown). */
export interface PayerRow {
  readonly key: string;
  readonly label: Label | undefined;
  /** Whose money, where the label does not say it. */
  readonly fund?: Label;
  readonly unit: RowUnit;
  readonly strong: boolean;
  readonly level: 0 | 1;
  readonly printed: readonly (number | undefined)[];
  /** Unrounded: yuan, fractions, persons. */
  readonly exact: readonly (number | undefined)[];
}

export interface VariantFigures {
  readonly amounts: PlanAmounts;
  readonly catastrophic: number | undefined;
}

/**
 * Who pays what under the baseline and each reform. In every column layers and own payment add up to the expense as
 * printed, and a printed change is the difference of printed figures.
 *
 * @param heads persons that figures per head are of
 */
export function payerRows(variants: readonly VariantFigures[], money: MoneyScale, heads: number): readonly PayerRow[] {
  const size = scaleSize(money);
  const digits = scaleDigits(money);
  const columns = variants.map(({ amounts }) => {
    const parts = amountParts([...amounts.layers.map(({ amount }) => amount / size), amounts.own / size], amounts.expense / size, digits);
    const layers = parts.slice(0, -1);
    return { expense: roundHalfAway(amounts.expense / size, digits), layers, funds: roundHalfAway(layers.reduce((sum, part) => sum + part, 0), digits), own: parts.at(-1)! };
  });
  const amountsOf = (pick: (amounts: PlanAmounts) => number): readonly number[] => variants.map(({ amounts }) => pick(amounts));
  const funds = (amounts: PlanAmounts): number => amounts.layers.reduce((sum, { amount }) => sum + amount, 0);
  const perHead = (pick: (amounts: PlanAmounts) => number) => {
    const exact = amountsOf((amounts) => pick(amounts) / Math.max(1, heads));
    return { exact, printed: exact.map((value) => roundHalfAway(value, 2)) };
  };
  const ratios = variants.map(({ amounts }) => amounts.ratio);
  const catastrophic = variants.map((variant) => variant.catastrophic);
  const layers = variants[0]!.amounts.layers;
  const row = (key: string, unit: RowUnit, values: Pick<PayerRow, 'printed' | 'exact'>, rest: Partial<PayerRow> = {}): PayerRow => ({ key, label: undefined, unit, strong: false, level: 0, ...rest, ...values });
  return [
    row('expense', 'money', { printed: columns.map(({ expense }) => expense), exact: amountsOf(({ expense }) => expense) }),
    ...layers.map(({ payment, label, fund }, at) =>
      row(payment, 'money', { printed: columns.map((column) => column.layers[at]!), exact: amountsOf((amounts) => amounts.layers[at]!.amount) }, { label, fund, level: 1 }),
    ),
    row('funds', 'money', { printed: columns.map((column) => column.funds), exact: amountsOf(funds) }, { strong: true }),
    row('own', 'money', { printed: columns.map(({ own }) => own), exact: amountsOf(({ own }) => own) }, { strong: true }),
    row('ratio', 'ratio', { printed: ratios.map((ratio) => ratio && roundHalfAway(ratio * 100, 2)), exact: ratios }),
    ...(catastrophic.some((count) => count !== undefined) ? [row('catastrophic', 'person', { printed: catastrophic, exact: catastrophic })] : []),
    row('funds-per-head', 'yuan', perHead(funds)),
    row('own-per-head', 'yuan', perHead(({ own }) => own)),
  ];
}

/** Difference of two printed figures, without what floats add. */
export function printedChange(row: PayerRow, at: number): number | undefined {
  const [before, after] = [row.printed[0], row.printed[at]];
  return before === undefined || after === undefined ? undefined : roundHalfAway(after - before, 6);
}
