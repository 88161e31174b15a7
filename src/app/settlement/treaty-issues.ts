import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { missingTerms } from '../../scenario/corridor/missing-terms.ts';

/** What keeps terms without a corridor from being worked out: figures nobody gave, and checks that fail. */
export function treatyIssues(run: EvaluatedRun): readonly Issue[] {
  const { model, periods } = run;
  const outputs = [...model.quantities.values()].filter(({ output }) => output).map(({ name }) => name);
  const missing = periods.flatMap((period) => missingTerms(run, outputs, period).filter((term) => term.period === period));
  return [
    ...run.issues,
    ...missing.map(({ quantity, period }): Issue => ({ code: quantity.kind === 'parameter' ? 'contract/term-not-given' : 'contract/figure-not-given', severity: 'error', place: quantity.place, values: { period, ...called(model, quantity) } })),
    ...run.checks.filter(({ holds }) => !holds).map(({ check, period, difference }): Issue => ({
      code: 'contract/check-fails', severity: check.severity, place: check.formula.place, values: { period, name: check.name, labelZh: check.label.zh, labelEn: check.label.en, difference: Number(difference.toPrecision(10)) },
    })),
  ];
}
