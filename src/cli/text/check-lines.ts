import { messages, type Locale } from '../../i18n/locale.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { CheckOutcome } from '../../language/result.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import { unitText } from '../../language/unit.ts';
import { shownNumber } from '../../tables/findings.ts';

/** How many checks hold, and each that does not. */
export function checkLines(run: EvaluatedRun, outcomes: readonly CheckOutcome[], locale: Locale): readonly string[] {
  if (outcomes.length === 0) return [];
  const { budget, issues } = messages(locale);
  const failing = outcomes.filter(({ holds }) => !holds);
  const count = budget.reconciliationPassed(outcomes.length - failing.length, outcomes.length);
  return [
    `${budget.reconciliation}  ${count}${failing.length === 0 ? `  ${budget.reconciliationAll}` : ''}`,
    ...failing.map(
      (outcome) =>
        `  ${outcome.period}  ${issues[outcome.check.severity]}  ${checkLabel(run, outcome, locale)}  ${budget.reconciliationDifference(differenceWords(outcome, locale))}`,
    ),
  ];
}

function checkLabel(run: EvaluatedRun, { check, element }: CheckOutcome, locale: Locale): string {
  const words = (element ?? '')
    .split('.')
    .map((name, index) => run.model.dimensions.get(check.dimensions[index] ?? '')?.labels[name]?.[locale] ?? name);
  return element === undefined ? check.label[locale] : `${check.label[locale]} [${words.join(', ')}]`;
}

function differenceWords({ check, difference }: CheckOutcome, locale: Locale): string {
  return `${shownNumber(difference)} ${unitWords(unitText(check.unit), locale)}`.trimEnd();
}
