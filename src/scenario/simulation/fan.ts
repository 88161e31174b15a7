import { sum } from '../../actuarial/elementary/sum.ts';
import { SobolDraws } from '../../actuarial/random/sobol.ts';
import { controlledPercentiles } from '../../actuarial/simulation/controlled-percentiles.ts';
import { percentiles } from '../../actuarial/simulation/percentiles.ts';
import { smoothPercentiles } from '../../actuarial/simulation/smooth-percentiles.ts';
import type { Period } from '../../language/model.ts';
import type { DrawMethod } from './assumed-draws.ts';
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

/** A quantity in one period on some of the paths; a single value is that of all. */
export interface FanColumn {
  readonly period: Period;
  readonly plain: number | undefined;
  readonly values: Float64Array;
}

/** The fan of a quantity's element. Periods in which it has no value are left out. */
export function fanOf(run: SimulatedRun, quantity: string, element = '', probabilities: readonly number[] = fanProbabilities): Fan {
  return { quantity, element, probabilities, points: fanColumns(run, quantity, element).flatMap((column) => fanPoint(column, probabilities, run) ?? []) };
}

export function fanColumns({ plain, paths }: SimulatedRun, quantity: string, element = ''): readonly FanColumn[] {
  return paths.periods.flatMap((period): FanColumn[] => {
    const values = paths.pathValues(quantity, period, element);
    return values ? [{ period, plain: plain.value(quantity, period, element), values }] : [];
  });
}

/** The first so many dimensions of the Sobol points of a seed, as standard normals. */
export interface ControlNormals {
  readonly seed: number;
  readonly count: number;
}

/** How the paths of a column were drawn. */
export interface ColumnDraws {
  readonly method: DrawMethod;
  readonly controls?: ControlNormals;
}

/** Sobol paths up to which percentiles are smoothed. */
const FEW = 4096;
/** Paths for each normal that percentiles lean on; with fewer, the regression would fit chance. */
const PATHS_PER_CONTROL = 16;

/**
 * Mean and percentiles of a column of all paths; undefined where no path has a number. Percentiles of few Sobol paths are
 * weighted means of order statistics (Harrell–Davis), set right by the normals behind the paths where these are known; of
 * all others they are single order statistics (type 7).
 */
export function fanPoint({ period, plain, values }: FanColumn, probabilities: readonly number[], draws: ColumnDraws): FanPoint | undefined {
  const known = finiteOf(values);
  if (known.length === 0) return undefined;
  if (known.length === 1) return { period, plain, mean: known[0]!, percentiles: probabilities.map(() => known[0]!), without: values.length - 1 };
  const found = draws.method === 'sobol' && known.length <= FEW ? ofFew(known, values.length, probabilities, draws.controls) : percentiles(known, probabilities);
  return { period, plain, mean: sum(known) / known.length, percentiles: [...found], without: values.length - known.length };
}

function ofFew(known: Float64Array, paths: number, probabilities: readonly number[], controls: ControlNormals | undefined): Float64Array {
  const leaning = controls !== undefined && known.length === paths && controls.count * PATHS_PER_CONTROL <= paths;
  return estimatorOf(known.length, probabilities, leaning ? controls : undefined)(known);
}

interface Estimator {
  readonly count: number;
  readonly probabilities: readonly number[];
  readonly controls: ControlNormals | undefined;
  readonly of: (values: Float64Array) => Float64Array;
}

let last: Estimator | undefined;

/** The weights of the last count are kept: a fan has one count for all its columns. */
function estimatorOf(count: number, probabilities: readonly number[], controls: ControlNormals | undefined): Estimator['of'] {
  const fits = last?.count === count && last.probabilities === probabilities && last.controls?.seed === controls?.seed && last.controls?.count === controls?.count;
  if (!fits) {
    last = { count, probabilities, controls, of: controls ? controlledPercentiles(normalsOf(controls, count), probabilities) : smoothPercentiles(count, probabilities) };
  }
  return last!.of;
}

function normalsOf({ seed, count }: ControlNormals, paths: number): readonly Float64Array[] {
  const points = new SobolDraws(seed);
  return Array.from({ length: count }, (_, dimension) => {
    const column = new Float64Array(paths);
    points.fillNormals(column, dimension, 0, 0, paths);
    return column;
  });
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
