import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Period, Quantity } from '../../language/model.ts';
import type { CheckOutcome } from '../../language/result.ts';
import { headerJson } from '../open/header-json.ts';
import type { Session } from '../open/session.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';

/** A run as `hengsuan.run/1`: values and marks of every quantity and element, in the order of `periods`. */
export function runJson(session: Session, world: World): Json {
  const { run, model, periods, issues } = session;
  return {
    ...headerJson('hengsuan.run/1', session, world),
    periods,
    quantities: [...model.quantities.values()].flatMap((quantity) =>
      run.elements(quantity.name).map((element) => quantityJson(run, periods, quantity, element)),
    ),
    checks: run.checks.filter(({ period }) => periods.includes(period)).map(checkJson),
    issues: issuesJson(issues),
  };
}

function quantityJson(run: EvaluatedRun, periods: readonly Period[], quantity: Quantity, element: string): Json {
  return {
    name: quantity.name,
    element: element === '' ? null : element,
    label: { ...quantity.label },
    kind: quantity.kind,
    type: quantity.type,
    unit: quantity.unitText,
    values: periods.map((period) => cellJson(run, quantity, period, element)),
    marks: periods.map((period) => run.mark(quantity.name, period, element)),
  };
}

/** A number; an option's name for a choice; null where there is none, and for a bracket table, which `explain` shows. */
export function cellJson(run: EvaluatedRun, quantity: Quantity, period: string, element: string): string | number | null {
  const value = run.value(quantity.name, period, element);
  if (value === undefined) return null;
  return quantity.type === 'choice' ? (Object.keys(quantity.choices)[value] ?? null) : value;
}

export function checkJson({ check, period, element, difference, holds }: CheckOutcome): Json {
  return {
    name: check.name,
    label: { ...check.label },
    period,
    element: element ?? null,
    difference,
    tolerance: check.tolerance,
    severity: check.severity,
    holds,
  };
}
