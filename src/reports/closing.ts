import type { Messages } from '../i18n/locale.ts';
import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Period, Quantity } from '../language/model.ts';

/** The choice by which a budget model closes its gap. */
export const closingRule = 'closing_rule';

/** The closing rule chosen for a period; undefined where the model has none. */
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

/** Who pays how much in a period, in one sentence; what the model does not have is left out of it. */
export function closingSentence(
  run: EvaluatedRun,
  period: Period,
  { budget, workbench }: Messages,
  text: (value: number, quantity: Quantity) => string,
): string {
  const said = (name: string): string | undefined => {
    const quantity = run.model.quantities.get(name);
    const value = quantity && run.value(name, period);
    return value === undefined ? undefined : text(value, quantity!);
  };
  const gap = said('gap');
  if (run.model.quantities.has('closing_applies') && run.value('closing_applies', period) === 0) {
    return workbench.closingIdle(said('current_balance'));
  }
  if (gap === undefined || run.value('gap', period) === 0) return workbench.noGap(said('current_balance'));
  const rule = ruleInForce(run, period);
  const borne = run.model.quantities.has(`closing_by_${rule}`) ? run.value(`closing_by_${rule}`, period) : undefined;
  // The balance can cover a deficit, not build up the surplus aimed at.
  if (rule === 'reserve' && borne === 0) return workbench.targetMissed(gap);
  const left = run.model.quantities.has('closing_balance') ? run.value('closing_balance', period) : undefined;
  if (rule === 'reserve' && left !== undefined && left < 0) return budget.notBalanced(text(-left, run.model.quantities.get('closing_balance')!));
  const amount = said(`closing_by_${rule}`);
  if (borne === undefined || amount === undefined) return budget.notBalanced(gap);
  switch (rule) {
    case 'spending':
      return workbench.closesBySpending(amount, said('benefit_cut'));
    case 'subsidy':
      return workbench.closesBySubsidy(amount, said('subsidy'));
    case 'reserve':
      return workbench.closesByReserve(amount, said('months_payable'));
    case 'rate':
      return workbench.closesByRate(amount, said('rate_needed'));
    case 'ratio':
      return workbench.closesByRatio(amount, said('ratio_needed'));
    default:
      return amount;
  }
}
