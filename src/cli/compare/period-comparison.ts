import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Quantity } from '../../language/model.ts';
import { compareRuns } from '../../scenario/compare.ts';
import type { ReadReform } from '../open/changes.ts';
import type { Session } from '../open/session.ts';

export interface ComparedScenario {
  readonly read: ReadReform;
  readonly run: EvaluatedRun;
}

/** A quantity (one element of it) that some scenario moves. */
export interface MovedQuantity {
  readonly quantity: Quantity;
  readonly element: string;
}

/** A model over years or months beside its scenarios. */
export interface PeriodComparison {
  /** With the baseline alone. */
  readonly session: Session;
  readonly scenarios: readonly ComparedScenario[];
  /** What any scenario moves in the periods shown, in the order of the model. */
  readonly moved: readonly MovedQuantity[];
}

export function comparePeriods(session: Session, scenarios: readonly ComparedScenario[]): PeriodComparison {
  const shown = new Set(session.periods);
  const key = (quantity: string, element: string): string => `${quantity}[${element}]`;
  const differing = scenarios.flatMap(({ run }) => compareRuns(session.baseline, run).filter(({ period }) => shown.has(period)));
  const moved = new Set(differing.map(({ quantity, element }) => key(quantity, element)));
  return {
    session,
    scenarios,
    moved: session.baseline.columns.list.filter(({ quantity, element }) => moved.has(key(quantity.name, element))),
  };
}
