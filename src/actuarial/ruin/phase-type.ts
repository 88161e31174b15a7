import type { Matrix } from '../correlation/symmetric-eigen.ts';

/** Distribution of the time until a Markov chain leaves its phases: density π·e^{Tx}·t with t = −T·1. */
export interface PhaseType {
  /** Chance of starting in each phase, π; adds up to 1. */
  readonly initial: readonly number[];
  /** Rates among the phases, T: negative on the diagonal, rows adding up to at most 0. */
  readonly rates: Matrix;
}

/** Exponential with mean 1/rate. */
export function exponentialPhases(rate: number): PhaseType {
  return erlangPhases(1, rate);
}

/** Sum of `shape` (whole, from 1) exponentials of the same rate. */
export function erlangPhases(shape: number, rate: number): PhaseType {
  const phases = Array.from({ length: shape }, (_, k) => k);
  return { initial: phases.map((k) => (k === 0 ? 1 : 0)), rates: phases.map((i) => phases.map((j) => (i === j ? -rate : j === i + 1 ? rate : 0))) };
}

/** Exponential of one of several rates, each with its weight; weights add up to 1. */
export function mixedExponentialPhases(rates: readonly number[], weights: readonly number[]): PhaseType {
  return { initial: weights, rates: rates.map((rate, i) => rates.map((_, j) => (i === j ? -rate : 0))) };
}

/** Rates of leaving for good, t = −T·1. */
export function exitRates({ rates }: PhaseType): readonly number[] {
  return rates.map((row) => -row.reduce((sum, rate) => sum + rate, 0));
}

/** π·(−T)⁻¹·1. */
export function phaseTypeMean(one: PhaseType): number {
  const times = solve(one.rates.map((row) => row.map((rate) => -rate)), one.rates.map(() => 1));
  return one.initial.reduce((sum, chance, i) => sum + chance * times[i]!, 0);
}

/** x with A·x = b, by elimination with row pivots. NaN where A is singular. */
export function solve(a: Matrix, b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let left = rows[i]![size]!;
    for (let j = i + 1; j < size; j++) left -= rows[i]![j]! * x[j]!;
    x[i] = left / rows[i]![i]!;
  }
  return x;
}
