import { sum } from '../elementary/sum.ts';
import { CounterDraws } from '../random/counter-draws.ts';
import type { Estimate } from '../simulation/simulation-error.ts';
import { normalQuantile } from '../special/normal.ts';

/**
 * Outcomes of a model at two independent samples of its inputs and at their mixtures, row by row: `mixed[i]` are those at the
 * rows of the first sample with input (or group of inputs) i taken from the second.
 */
export interface MixedSamples {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly mixed: readonly Float64Array[];
}

export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** Of each input: part of the variance that would go if it alone were known. */
  readonly alone: readonly Estimate[];
  /** Of each input: part of the variance that would stay if it alone were not known. */
  readonly total: readonly Estimate[];
}

/** Nothing that is uncertain moves the outcome. */
export interface NoVariance {
  readonly fault: { readonly kind: 'constant'; readonly value: number };
}

export interface BootstrapSettings {
  readonly seed?: number;
  /** Samples drawn again from the rows; 200 if absent. */
  readonly replicates?: number;
  /** Of the intervals; 0.95 if absent. */
  readonly confidence?: number;
}

/**
 * First-order and total indices of independent inputs, with f_A, f_B, f_Ci the outcomes of `first`, `second`, `mixed[i]`
 * less their mean and V the variance of both samples:
 *
 * - alone S_i = Σ f_B (f_Ci − f_A) / (N V): Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola, Variance based
 *   sensitivity analysis of model output, Computer Physics Communications 181 (2010) 259–270, Table 2 (b)
 * - total T_i = Σ (f_A − f_Ci)² / (2 N V): Jansen, Analysis of variance designs for model output, Computer Physics
 *   Communications 117 (1999) 35–43
 *
 * Errors are the standard deviation of the estimates over bootstrap samples of the rows, intervals normal. An estimate may
 * lie a little below 0 or above 1 by chance. Inputs that depend on each other have to be one group.
 *
 * @throws RangeError where the samples differ in length, hold less than two rows, or an outcome is no number
 */
export function sobolIndices({ first, second, mixed }: MixedSamples, { seed = 0, replicates = 200, confidence = 0.95 }: BootstrapSettings = {}): SobolIndices | NoVariance {
  const rows = first.length;
  const all = [first, second, ...mixed];
  if (rows < 2 || all.some(({ length }) => length !== rows)) throw new RangeError(`sobolIndices: samples of the same two or more rows; got ${all.map(({ length }) => length).join(', ')}`);
  if (all.some((column) => !column.every(Number.isFinite))) throw new RangeError('sobolIndices: outcomes that are numbers; got one that is none');
  const mean = (sum(first) + sum(second)) / (2 * rows);
  const terms = termsOf(first, second, mixed, mean);
  const found = indicesFrom(terms.map((column) => sum(column)), rows);
  // What rounding leaves of a constant is no variance.
  if (!(found.variance > (1e-14 * mean) ** 2)) return { fault: { kind: 'constant', value: mean } };
  const spreads = bootstrapSpreads(terms, { seed, replicates });
  const factor = normalQuantile(0.5 + confidence / 2);
  const estimate = (value: number, standardError: number | null): Estimate =>
    standardError === null ? { value, standardError, least: null, greatest: null } : { value, standardError, least: value - factor * standardError, greatest: value + factor * standardError };
  return {
    mean, variance: found.variance,
    alone: found.alone.map((value, i) => estimate(value, spreads.alone[i]!)),
    total: found.total.map((value, i) => estimate(value, spreads.total[i]!)),
  };
}

/** What a row adds to the sums: f_A + f_B, f_A² + f_B², then of each input f_B (f_C − f_A) and (f_A − f_C)². */
function termsOf(first: Float64Array, second: Float64Array, mixed: readonly Float64Array[], mean: number): readonly Float64Array[] {
  const [a, b] = [first, second].map((column) => column.map((value) => value - mean)) as [Float64Array, Float64Array];
  return [
    a.map((value, row) => value + b[row]!),
    a.map((value, row) => value * value + b[row]! * b[row]!),
    ...mixed.flatMap((column) => [
      a.map((value, row) => b[row]! * (column[row]! - mean - value)),
      a.map((value, row) => (value - (column[row]! - mean)) ** 2),
    ]),
  ];
}

function indicesFrom(sums: ArrayLike<number>, rows: number): { readonly variance: number; readonly alone: readonly number[]; readonly total: readonly number[] } {
  const variance = (sums[1]! - sums[0]! ** 2 / (2 * rows)) / (2 * rows - 1);
  const inputs = (sums.length - 2) / 2;
  return {
    variance,
    alone: Array.from({ length: inputs }, (_, i) => sums[2 + 2 * i]! / rows / variance),
    total: Array.from({ length: inputs }, (_, i) => sums[3 + 2 * i]! / (2 * rows) / variance),
  };
}

function bootstrapSpreads(terms: readonly Float64Array[], { seed, replicates }: { readonly seed: number; readonly replicates: number }) {
  const rows = terms[0]!.length;
  const draws = new CounterDraws(seed);
  const picked = new Uint32Array(rows);
  const samples = Array.from({ length: replicates }, (_, replicate) => {
    for (let row = 0; row < rows; row++) picked[row] = Math.floor(draws.uniform(replicate, row) * rows);
    const sums = terms.map((column) => {
      let total = 0;
      for (let row = 0; row < rows; row++) total += column[picked[row]!]!;
      return total;
    });
    return indicesFrom(sums, rows);
    // Of few rows a sample may hold one many times, and nothing else.
  }).filter(({ variance }) => variance > 0);
  const spread = (pick: (sample: (typeof samples)[number]) => readonly number[]): readonly (number | null)[] =>
    Array.from({ length: (terms.length - 2) / 2 }, (_, i) => {
      if (samples.length < 2) return null;
      const values = samples.map((sample) => pick(sample)[i]!);
      const mean = sum(values) / values.length;
      return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
    });
  return { alone: spread(({ alone }) => alone), total: spread(({ total }) => total) };
}
