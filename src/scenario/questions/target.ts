import { nearestText } from '../../actuarial/nearest-text.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Model, Period, Quantity } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

/** One element of a quantity; '' or absent where it has no dimensions. */
export interface Figure {
  readonly quantity: string;
  readonly element?: string;
}

/** One number of a projection. */
export interface Target extends Figure {
  readonly period: Period;
}

/** Why a model has no such figure, or none that is a number; undefined where it has. */
export function figureIssue({ quantity, element = '' }: Figure, model: Model): Issue | undefined {
  const found = model.quantities.get(quantity);
  if (!found) {
    const nearest = nearestText(quantity, model.quantities.keys());
    return nearest === undefined ? issue('question/quantity-unknown', { quantity }) : issue('question/quantity-misspelt', { quantity, nearest });
  }
  const elements = elementKeys(found.dimensions, model.dimensions);
  if (!elements.includes(element)) return issue('question/element', { ...calledQuantity(found), found: element === '' ? '–' : element, known: elements.map((each) => (each === '' ? '–' : each)).join(', ') });
  return found.type === 'number' ? undefined : issue('question/not-a-number', calledQuantity(found));
}

/** Why a run tells nothing about a target: the period lies outside it, or has no value. */
export function targetIssue(target: Target, run: EvaluatedRun): Issue | undefined {
  const wrong = figureIssue(target, run.model);
  if (wrong) return wrong;
  const { quantity, element = '', period } = target;
  const called = { ...calledQuantity(run.model.quantities.get(quantity)!), period };
  const [first, last] = [run.periods[0]!, run.periods.at(-1)!];
  if (!run.periods.includes(period)) return issue('question/period', { ...called, first, last });
  const value = run.value(quantity, period, element);
  return value !== undefined && Number.isFinite(value) ? undefined : issue('question/no-value', called);
}

export function calledQuantity({ name, label }: Quantity): Issue['values'] {
  return { quantity: name, labelZh: label.zh, labelEn: label.en };
}

/** A target for issues about something else: its quantity as people call it, and its period. */
export function targetCalled({ quantity, period }: Target, model: Model): Issue['values'] {
  const label = model.quantities.get(quantity)?.label;
  return { quantity, period, quantityZh: label?.zh ?? quantity, quantityEn: label?.en ?? quantity };
}

/** Periods that nobody has observed yet. */
export function projectedPeriods({ periods, observations }: EvaluatedRun): readonly Period[] {
  const { last } = observations;
  return last === undefined ? periods : periods.filter((period) => period > last);
}

function issue(code: string, values: Issue['values']): Issue {
  return { code, severity: 'error', place: {}, values };
}
