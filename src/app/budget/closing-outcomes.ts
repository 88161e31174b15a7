import type { EvaluatedRun } from '../../language/evaluate.ts';
import type { Label } from '../../language/model.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Messages } from '../../i18n/locale.ts';
import type { Project } from '../state/project.svelte.ts';
import { shown } from '../ui/shown.ts';

export const closingRule = 'closing_rule';

/** What one closing rule would do to the budget year. */
export interface ClosingOutcome {
  readonly option: string;
  readonly label: Label;
  readonly run: EvaluatedRun;
}

/** The rule in force in the budget year, or undefined where the model has none. */
export function ruleInForce(project: Project): string | undefined {
  const quantity = project.model.quantities.get(closingRule);
  const index = quantity && project.scenarioRun.value(closingRule, project.years.budget);
  return index === undefined ? undefined : Object.keys(quantity!.choices)[index];
}

/** The scenario under each of the rules. */
export function closingOutcomes(project: Project): readonly ClosingOutcome[] {
  const choices = project.model.quantities.get(closingRule)?.choices ?? {};
  const others = project.scenario.set.filter((change) => change.path !== closingRule);
  const own = ruleInForce(project);
  return Object.entries(choices).map(([option, label]) => ({
    option,
    label,
    run: option === own ? project.scenarioRun : project.runWith([...others, { path: closingRule, from: `${project.years.budget}-01`, value: option }]),
  }));
}

/** Who pays how much under a rule, in one sentence. */
export function closingSentence({ option, run }: Pick<ClosingOutcome, 'option' | 'run'>, period: string, words: Messages, numbers: NumberStyle): string {
  const text = (name: string): string => {
    const quantity = run.model.quantities.get(name);
    return quantity ? shown(run.value(name, period), quantity.unitText, numbers) : '—';
  };
  const closing = words.workbench;
  const surplus = run.value('current_balance', period);
  if (run.model.quantities.has('closing_applies') && run.value('closing_applies', period) === 0) return closing.closingIdle(shown(surplus, 'yuan/year', numbers));
  if ((run.value('gap', period) ?? 0) === 0) return closing.noGap(shown(surplus, 'yuan/year', numbers));
  const amount = text(`closing_by_${option}`);
  switch (option) {
    case 'spending':
      return closing.closesBySpending(amount, text('benefit_cut'));
    case 'subsidy':
      return closing.closesBySubsidy(amount, text('subsidy'));
    case 'reserve':
      return closing.closesByReserve(amount, text('months_payable'));
    case 'rate':
      return closing.closesByRate(amount, text('rate_needed'));
    case 'ratio':
      return closing.closesByRatio(amount, text('ratio_needed'));
    default:
      return amount;
  }
}
