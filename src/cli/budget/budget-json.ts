import type { Period } from '../../language/model.ts';
import type { BudgetCell } from '../../scenario/budget.ts';
import { closingAmounts, ruleInForce } from '../../reports/closing.ts';
import { headerJson } from '../open/header-json.ts';
import { checkJson } from '../run/run-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { BudgetDraft } from './budget-draft.ts';

/** A budget as `hengsuan.budget/1`. */
export function budgetJson({ session, year, periods, observed, changed, sheets, readiness }: BudgetDraft, world: World): Json {
  const { run } = session;
  const cells = (of: Readonly<Record<Period, BudgetCell>>): { readonly [name: string]: Json } => ({
    values: periods.map((period) => of[period]?.value ?? null),
    marks: periods.map((period) => of[period]?.mark ?? 'missing'),
  });
  const figure = (name: string): number | null => (run.model.quantities.has(name) ? (run.value(name, year) ?? null) : null);
  return {
    ...headerJson('hengsuan.budget/1', session, world),
    year,
    observed,
    periods,
    sheets: sheets.map(({ name, lines }) => ({
      name,
      lines: lines.map((line) => ({
        line: line.line,
        level: line.level,
        quantity: line.quantity,
        label: { ...line.label },
        unit: line.unitText,
        ...cells(line.cells),
        scenario: changed ? cells(line.scenario) : null,
      })),
    })),
    closing: {
      gap: figure('gap'),
      rule: ruleInForce(run, year) ?? null,
      borne: closingAmounts(run, year).map(({ rule, quantity, value }) => ({ rule, quantity, value: value ?? null })),
      months_payable: figure('months_payable'),
      norm: { low: figure('norm_low'), high: figure('norm_high') },
    },
    readiness: {
      ready: readiness.ready,
      passed: readiness.passed,
      total: readiness.total,
      failing: readiness.failing.map(checkJson),
    },
    issues: issuesJson(session.issues),
  };
}
