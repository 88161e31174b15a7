import type { Messages } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { EvaluatedRun } from '../../language/evaluate.ts';
import type { Period } from '../../language/model.ts';
import { valueWithUnit } from '../text/cell-text.ts';

const closingRule = 'closing_rule';

/** The closing rule in force in a period; undefined where the model has none. */
export function ruleInForce(run: EvaluatedRun, period: Period): string | undefined {
  const quantity = run.model.quantities.get(closingRule);
  const index = quantity && run.value(closingRule, period);
  return index === undefined ? undefined : Object.keys(quantity!.choices)[index];
}

/** What each rule of the model bears of the gap in a period. */
export function closingAmounts(
  run: EvaluatedRun,
  period: Period,
): readonly { readonly rule: string; readonly quantity: string; readonly value: number | undefined }[] {
  return Object.keys(run.model.quantities.get(closingRule)?.choices ?? {}).flatMap((rule) => {
    const quantity = `closing_by_${rule}`;
    return run.model.quantities.has(quantity) ? [{ rule, quantity, value: run.value(quantity, period) }] : [];
  });
}

/** Who pays how much, in one sentence. */
export function closingSentence(run: EvaluatedRun, period: Period, { budget, workbench }: Messages, style: NumberStyle): string {
  const text = (name: string): string => {
    const quantity = run.model.quantities.get(name);
    return quantity ? valueWithUnit(run.value(name, period), quantity, style) : '—';
  };
  if ((run.value('gap', period) ?? 0) === 0) return workbench.noGap(text('current_balance'));
  // The rule need not be in force in that year.
  if (closingAmounts(run, period).every(({ value }) => (value ?? 0) === 0)) return budget.notBalanced(text('gap'));
  const rule = ruleInForce(run, period);
  const amount = text(`closing_by_${rule}`);
  switch (rule) {
    case 'spending':
      return workbench.closesBySpending(amount, text('benefit_cut'));
    case 'subsidy':
      return workbench.closesBySubsidy(amount, text('subsidy'));
    case 'reserve':
      return workbench.closesByReserve(amount, text('months_payable'));
    case 'rate':
      return workbench.closesByRate(amount, text('rate_needed'));
    case 'ratio':
      return workbench.closesByRatio(amount, text('ratio_needed'));
    default:
      return amount;
  }
}
