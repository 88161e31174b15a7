import type { Executor } from '../../language/kernel.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Draw } from '../../language/draw-source.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';

export interface PayoffSettings {
  /** The year whose claims are varied. */
  readonly period: Period;
  /** First year of the run, whose stocks are carried into `period`; `period` itself, if absent. */
  readonly from?: Period;
  readonly overrides?: readonly Override[];
  readonly executor?: Executor;
  /** Other figures to stand in for the statement: a number for each, yuan or persons. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** Claims from `least` to `greatest`, yuan, in `points` equal steps (two or more). */
export interface PayoffRange {
  readonly least: number;
  readonly greatest: number;
  readonly points: number;
}

/** What each party is left with at each amount of claims. Missing terms leave a party out. */
export interface Payoff {
  readonly claims: Float64Array;
  readonly results: Readonly<Record<string, Float64Array>>;
}

/**
 * A contract's results over claims, as paths of one run.
 *
 * @throws RangeError where the model has no corridor that names its claims, or the range is none
 */
export function payoff(made: Evaluator, settings: PayoffSettings, { least, greatest, points }: PayoffRange): Payoff {
  const { corridor } = made.model;
  if (corridor?.claims === undefined) throw new RangeError(`payoff: a model with a corridor that names its claims; got ${made.model.id}`);
  if (!(points >= 2 && greatest > least)) throw new RangeError(`payoff: a range of two points or more; got ${points} from ${least} to ${greatest}`);
  const claims = Float64Array.from({ length: points }, (_, index) => least + ((greatest - least) * index) / (points - 1));
  const { period, from = period, overrides = [], executor, figures = {} } = settings;
  const draws: readonly Draw[] = [
    { path: corridor.claims, values: (at) => (at === period ? claims : undefined) },
    ...Object.entries(figures).map(([path, value]): Draw => {
      const same = new Float64Array(points).fill(value);
      return { path, values: (at) => (at === period ? same : undefined) };
    }),
  ];
  const keep = Object.values(corridor.results);
  const run = made.run({ from, to: period, overrides, draws, paths: points, keep, ...(executor && { executor }) });
  const results = Object.entries(corridor.results).flatMap(([party, name]) => {
    const values = run.pathValues(name, period);
    return values ? [[party, values.length === points ? values.slice() : new Float64Array(points).fill(values[0]!)] as const] : [];
  });
  run.release();
  return { claims, results: Object.fromEntries(results) };
}
