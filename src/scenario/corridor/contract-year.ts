import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Corridor, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Draw } from '../../language/draw-source.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import { settle } from './settle.ts';

/** A contract with its statement, and the year that is asked about. */
export interface ContractYear {
  readonly made: Evaluator;
  readonly period: Period;
  /** First year of the run, whose stocks are carried into `period`; the earliest the statement gives, if absent. */
  readonly from?: Period;
  readonly overrides?: readonly Override[];
  /** Runs the paths; the interpreter if absent. */
  readonly executor?: Executor;
}

/** Quantities of one year on the paths of a run: a number for each path, or one where all are the same. */
export type PathOutcomes = ReadonlyMap<string, Float64Array>;

/** @throws RangeError where the model has no corridor that names its claims */
export function corridorOf({ model }: Evaluator): Corridor & { readonly claims: string } {
  const { corridor } = model;
  if (corridor?.claims === undefined) throw new RangeError(`corridorOf: a model with a corridor that names its claims; got ${model.id}`);
  return { ...corridor, claims: corridor.claims };
}

/** Everything a settlement says of the year: results, flows, closing stocks, sides with their parts. */
export function outcomeNames({ claims, results, flows, stocks, surplus, loss }: Corridor): readonly string[] {
  const sides = [surplus, loss].flatMap(({ amount, rest, parts }) => [amount, rest, ...parts.map((part) => part.amount)]);
  return [...new Set([...(claims === undefined ? [] : [claims]), ...Object.values(results), ...flows.map(({ amount }) => amount), ...stocks.map(({ closing }) => closing), ...sides])];
}

/** Settles the year with claims of one amount: the run to look into, and what is wrong with contract and statement. */
export function settledAt({ made, period, from, overrides = [] }: ContractYear, claims: number): { readonly run: EvaluatedRun; readonly issues: readonly Issue[] } {
  const amount = Float64Array.of(claims);
  const draws: readonly Draw[] = [{ path: corridorOf(made).claims, values: (at) => (at === period ? amount : undefined) }];
  const run = made.run({ ...(from !== undefined && { from }), to: period, overrides, draws });
  return { run, issues: settle(run).issues };
}

/**
 * The year on many amounts of claims at once, as paths of one run. All other cells are as they stand.
 *
 * @param figures more numbers by path, such as a premium, that stand in for the statement
 */
export function onClaims(
  { made, period, from, overrides = [], executor }: ContractYear, claims: Float64Array, names: readonly string[], figures: ReadonlyMap<string, Float64Array> = new Map(),
): PathOutcomes {
  const drawn = new Map([[corridorOf(made).claims, claims], ...figures]);
  const draws = [...drawn].map(([path, values]): Draw => ({ path, values: (at) => (at === period ? values : undefined) }));
  const run = made.run({ ...(from !== undefined && { from }), to: period, overrides, draws, paths: claims.length, keep: names, ...(executor && { executor }) });
  const outcomes = new Map(names.map((name) => [name, run.pathValues(name, period)!.slice()]));
  run.release();
  return outcomes;
}

/** Expectation over weighted paths. */
export function expectedValue(values: Float64Array, weights: Float64Array | undefined): number {
  if (values.length === 1) return values[0]!;
  if (!weights) return values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value, path) => sum + value * weights[path]!, 0);
}
