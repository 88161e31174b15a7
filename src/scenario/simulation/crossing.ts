import { firstPassage } from '../../actuarial/simulation/first-passage.ts';
import { probabilityEstimate, type Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { Period } from '../../language/model.ts';
import type { SimulatedRun } from './simulator.ts';

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

/** Paths below a level, counted: counts of different paths add up. */
export interface CrossingCounts {
  readonly quantity: string;
  readonly element: string;
  readonly level: number;
  readonly periods: readonly Period[];
  readonly paths: number;
  readonly here: readonly number[];
  readonly first: readonly number[];
}

/** Chances that a quantity lies below a level, over the periods in which something is drawn. */
export function crossingOf(run: SimulatedRun, quantity: string, level = 0, element = ''): Crossing {
  return crossingFrom(crossingCounts(run, quantity, level, element));
}

export function crossingCounts({ paths, drawnPeriods }: SimulatedRun, quantity: string, level = 0, element = ''): CrossingCounts {
  const periods = drawnPeriods.filter((period) => paths.pathValues(quantity, period, element) !== undefined);
  const columns = periods.map((period) => {
    const values = paths.pathValues(quantity, period, element)!;
    return values.length === 1 ? new Float64Array(paths.paths).fill(values[0]!) : values;
  });
  const { chanceFirst } = firstPassage(columns.map(withoutNaN), level);
  return {
    quantity, element, level, periods,
    paths: paths.paths,
    here: columns.map((values) => values.reduce((hits, value) => hits + (value < level ? 1 : 0), 0)),
    first: Array.from(chanceFirst, (chance) => Math.round(chance * paths.paths)),
  };
}

/** Counts of the same question on different paths, as one. */
export function addedCounts(parts: readonly CrossingCounts[]): CrossingCounts {
  const add = (pick: (part: CrossingCounts) => readonly number[]): readonly number[] => parts[0]!.periods.map((_, t) => parts.reduce((sum, part) => sum + pick(part)[t]!, 0));
  return { ...parts[0]!, paths: parts.reduce((sum, { paths }) => sum + paths, 0), here: add(({ here }) => here), first: add(({ first }) => first) };
}

export function crossingFrom({ quantity, element, level, periods, paths, here, first }: CrossingCounts): Crossing {
  const estimate = (count: number): Estimate => probabilityEstimate(count, paths);
  let reached = 0;
  const points = periods.map((period, t): CrossingPoint => {
    reached += first[t]!;
    return { period, here: estimate(here[t]!), by: estimate(reached), first: estimate(first[t]!) };
  });
  const median = points.find(({ by }) => 2 * by.value >= 1)?.period ?? null;
  return { quantity, element, level, points, never: estimate(paths - reached), median };
}

/** A quantity without a number (nothing is spent, so no months are counted) is not below the level. */
function withoutNaN(values: Float64Array): Float64Array {
  return values.some(Number.isNaN) ? values.map((value) => (Number.isNaN(value) ? Infinity : value)) : values;
}
