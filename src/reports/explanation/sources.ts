import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { DatedValue, Period, Quantity, Source } from '../../language/model.ts';

/** A value that a period rests on, as the model file states it. */
export interface ValueInForce {
  readonly quantity: Quantity;
  readonly dated: DatedValue;
  readonly source: Source;
}

/** The values of parameters in force in a period, with where the model file says they come from. */
export function sourcesInForce(run: EvaluatedRun, period: Period): readonly ValueInForce[] {
  const year = period.slice(0, 4);
  return [...run.model.quantities.values()].filter(({ kind, informational }) => kind === 'parameter' && !informational).flatMap((quantity) => {
    const dated = quantity.values.findLast(({ from, until }) => from <= `${year}-12` && (until === undefined || until >= `${year}-01`));
    return dated ? [{ quantity, dated, source: dated.source }] : [];
  });
}
