import { stretchesOf } from '../../language/run/parameter-values.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { DatedValue, Period, Quantity, Source } from '../../language/model.ts';
import { cited, type Explained } from './context.ts';

/** A value that a period rests on, as the model file states it. */
export interface ValueInForce {
  readonly quantity: Quantity;
  readonly dated: DatedValue;
  readonly source: Source;
}

/** The values of parameters in force in some part of a period, with where the model file says they come from; none where another value is laid over them. */
export function sourcesInForce(run: EvaluatedRun, period: Period): readonly ValueInForce[] {
  return [...run.model.quantities.values()].filter(({ kind, informational }) => kind === 'parameter' && !informational).flatMap((quantity) => {
    const stretches = run.elements(quantity.name).flatMap((element) => stretchesOf(quantity, element, period, run.overrides));
    return [...new Set(stretches.flatMap(({ dated }) => dated ?? []))].map((dated) => ({ quantity, dated, source: dated.source }));
  });
}

/** Where the norm of months payable comes from, as it is cited; empty unless both its bounds are the model's own. */
export function normSource(context: Explained): string {
  const bounds = ['norm_low', 'norm_high'].map((name) => sourcesInForce(context.run, context.period).filter(({ quantity }) => quantity.name === name).map(({ source }) => cited(source, context)).filter((text) => text !== ''));
  return bounds.every((own) => own.length > 0) ? [...new Set(bounds.flat())].join(context.words.and) : '';
}
