import { sum } from '../../actuarial/elementary/sum.ts';
import { firstPassage } from '../../actuarial/simulation/first-passage.ts';
import { percentiles } from '../../actuarial/simulation/percentiles.ts';
import { probabilityEstimate, type Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { Period } from '../../language/model.ts';
import type { SimulatedRun } from './simulator.ts';

/** Probabilities at the edges of bands that hold 95, 80, 60, 40 and 20 per cent, with the median in the middle. */
export const fanProbabilities: readonly number[] = [0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975];

/** One quantity over all paths, period by period. */
export interface Fan {
  readonly quantity: string;
  readonly element: string;
  readonly probabilities: readonly number[];
  readonly points: readonly FanPoint[];
}

export interface FanPoint {
  readonly period: Period;
  /** Of the run without draws. */
  readonly plain: number | undefined;
  readonly mean: number;
  /** One for each probability. All the same where nothing differs between paths. */
  readonly percentiles: readonly number[];
  /** Paths on which the quantity has no number (a division by zero); they are left out of the figures. */
  readonly without: number;
}

/** The fan of a quantity's element. Periods in which it has no value are left out. */
export function fanOf({ plain, paths }: SimulatedRun, quantity: string, element = '', probabilities: readonly number[] = fanProbabilities): Fan {
  const points = paths.periods.flatMap((period): FanPoint[] => {
    const values = paths.pathValues(quantity, period, element);
    if (!values) return [];
    const own = plain.value(quantity, period, element);
    if (values.length === 1) return [{ period, plain: own, mean: values[0]!, percentiles: probabilities.map(() => values[0]!), without: 0 }];
    const known = finiteOf(values);
    if (known.length === 0) return [];
    return [{ period, plain: own, mean: sum(known) / known.length, percentiles: [...percentiles(known, probabilities)], without: values.length - known.length }];
  });
  return { quantity, element, probabilities, points };
}

/** What is a number. */
function finiteOf(values: Float64Array): Float64Array {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  if (Number.isFinite(total)) return values;
  const copy = values.slice();
  let count = 0;
  for (const value of values) if (Number.isFinite(value)) copy[count++] = value;
  return copy.subarray(0, count);
}

/** When a quantity falls below a level: how likely in each period, by each period, and when first. */
export interface Crossing {
  readonly quantity: string;
  readonly element: string;
  readonly level: number;
  readonly points: readonly CrossingPoint[];
  /** Share of paths that never fall below it. */
  readonly never: Estimate;
  /** First period by whose end half of all paths have fallen below it; null where fewer do. */
  readonly median: Period | null;
}

export interface CrossingPoint {
  readonly period: Period;
  /** Below the level in this period. */
  readonly here: Estimate;
  /** Below the level in this period or one before. */
  readonly by: Estimate;
  /** Below the level for the first time. */
  readonly first: Estimate;
}

/** Chances that a quantity lies below a level, over the periods in which something is drawn. */
export function crossingOf({ paths, drawnPeriods }: SimulatedRun, quantity: string, level = 0, element = ''): Crossing {
  const periods = drawnPeriods.filter((period) => paths.pathValues(quantity, period, element) !== undefined);
  const columns = periods.map((period) => {
    const values = paths.pathValues(quantity, period, element)!;
    return values.length === 1 ? new Float64Array(paths.paths).fill(values[0]!) : values;
  });
  const count = paths.paths;
  const passage = firstPassage(columns.map(withoutNaN), level);
  const estimate = (share: number): Estimate => probabilityEstimate(Math.round(share * count), count);
  return {
    quantity, element, level,
    points: periods.map((period, t) => ({
      period,
      here: probabilityEstimate(columns[t]!.reduce((hits, value) => hits + (value < level ? 1 : 0), 0), count),
      by: estimate(passage.chanceBy[t]!),
      first: estimate(passage.chanceFirst[t]!),
    })),
    never: estimate(passage.chanceNever),
    median: passage.medianYear === null ? null : periods[passage.medianYear]!,
  };
}

/** A quantity without a number (nothing is spent, so no months are counted) is not below the level. */
function withoutNaN(values: Float64Array): Float64Array {
  return values.some(Number.isNaN) ? values.map((value) => (Number.isNaN(value) ? Infinity : value)) : values;
}
