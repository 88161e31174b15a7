import { exp } from '../elementary/exp.ts';
import { exitRates, phaseTypeMean, solve, type PhaseType } from './phase-type.ts';

const STEPS = 1_000_000;
const TOLERANCE = 1e-16;

/** A fund that takes premiums steadily and pays claims as they come, each by itself. */
export interface RiskProcess {
  /** Size of a claim. */
  readonly claims: PhaseType;
  /** Time between claims; exponential for a Poisson process (Cramér–Lundberg), otherwise Sparre Andersen. */
  readonly waits: PhaseType;
  /** Premium per unit of time, above 0. */
  readonly premium: number;
}

export interface Ruin {
  /** Chance that a fund with this reserve (from 0) ever falls below zero. */
  probability(reserve: number): number;
  /** R of ψ(u) ≤ e^(−Ru), the positive root of E[e^(rX)]·E[e^(−rcW)] = 1; 0 where ruin is certain. */
  readonly adjustmentCoefficient: number;
}

/**
 * Infinite-time ruin where claims and waits are of phase type: ψ(u) = π₊·e^{(T + tπ₊)u}·1, in which the phases at a new low
 * π₊ solve π₊ = π·E[e^{(T + tπ₊)cW}]. Ruin is certain where the premium does not exceed the expected claims.
 *
 * Source: Asmussen & Rolski, Computational methods in risk theory: a matrix-algorithmic approach, Insurance: Mathematics and
 * Economics 10 (1991) 259–274, as in `ruin` of R's actuar.
 */
export function ruin(process: RiskProcess): Ruin {
  const { claims, waits, premium } = process;
  if (premium * phaseTypeMean(waits) <= phaseTypeMean(claims)) return { probability: () => 1, adjustmentCoefficient: 0 };
  const low = phasesAtLow(process);
  const exits = exitRates(claims);
  const generator = claims.rates.map((row, i) => row.map((rate, j) => rate + exits[i]! * low[j]!));
  return { probability: (reserve) => stillAlive(low, generator, reserve), adjustmentCoefficient: adjustmentCoefficient(process) };
}

/** π₊ by iteration from 0, which rises to the solution. */
function phasesAtLow({ claims, waits, premium }: RiskProcess): readonly number[] {
  const exits = exitRates(claims);
  const phases = claims.initial.length;
  let low = claims.initial.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const generator = claims.rates.map((row, i) => row.map((rate, j) => premium * (rate + exits[i]! * low[j]!)));
    const next = matrixTransform(claims.initial, generator, waits);
    const moved = Math.max(...next.map((value, i) => Math.abs(value - low[i]!)));
    low = next;
    if (moved < TOLERANCE * phases) break;
  }
  return low;
}

/** π·E[e^{G·W}] for W of phase type: (ν ⊗ π)·(−(S ⊕ G))⁻¹·(s ⊗ I). */
function matrixTransform(initial: readonly number[], generator: readonly (readonly number[])[], waits: PhaseType): number[] {
  const phases = initial.length;
  const size = phases * waits.initial.length;
  const at = (index: number): readonly [number, number] => [Math.floor(index / phases), index % phases];
  const transposed = Array.from({ length: size }, (_, column) =>
    Array.from({ length: size }, (_unused, row) => {
      const [[v, i], [w, j]] = [at(row), at(column)];
      return -((i === j ? waits.rates[v]![w]! : 0) + (v === w ? generator[i]![j]! : 0));
    }),
  );
  const visits = solve(transposed, Array.from({ length: size }, (_, index) => waits.initial[at(index)[0]]! * initial[at(index)[1]]!));
  const exits = exitRates(waits);
  const result = new Array<number>(phases).fill(0);
  for (const [index, visit] of visits.entries()) result[at(index)[1]]! += visit * exits[at(index)[0]]!;
  return result;
}

/** start·e^{G·x}·1 by uniformisation, a sum of positive terms. */
function stillAlive(start: readonly number[], generator: readonly (readonly number[])[], x: number): number {
  const pace = Math.max(...generator.map((row, i) => -row[i]!));
  const halvings = Math.max(0, Math.ceil(Math.log2((pace * x) / 400)));
  // e^(−pace·x) would underflow beyond 700: the way is gone in pieces.
  let state = [...start];
  const pieces = 2 ** halvings;
  for (let piece = 0; piece < pieces; piece++) state = moved(state, generator, pace, x / pieces);
  return state.reduce((sum, value) => sum + value, 0);
}

function moved(start: readonly number[], generator: readonly (readonly number[])[], pace: number, x: number): number[] {
  let state = [...start];
  let weight = exp(-pace * x);
  const total = state.map((value) => weight * value);
  const most = pace * x + 40 + 12 * Math.sqrt(pace * x);
  for (let jump = 1; jump <= most; jump++) {
    const from = state;
    state = from.map((value, j) => value + from.reduce((sum, each, i) => sum + (each * generator[i]![j]!) / pace, 0));
    weight *= (pace * x) / jump;
    for (const [j, value] of state.entries()) total[j]! += weight * value;
  }
  return total;
}

function adjustmentCoefficient({ claims, waits, premium }: RiskProcess): number {
  const claimTransform = (r: number): number => transform(claims, r);
  // Convex with a zero at 0, below zero from there to R, and above it, or without a value, beyond.
  const beyond = (r: number): boolean => !(claimTransform(r) * transform(waits, -r * premium) < 1);
  let high = 1 / phaseTypeMean(claims);
  while (!beyond(high)) high *= 2;
  while (beyond(high / 2)) high /= 2;
  let low = high / 2;
  for (let step = 0; step < 80; step++) {
    const middle = 0.5 * (low + high);
    if (beyond(middle)) high = middle;
    else low = middle;
  }
  return 0.5 * (low + high);
}

/** E[e^(rX)] = π·(−T − rI)⁻¹·t; Infinity where it does not exist. */
function transform(one: PhaseType, r: number): number {
  const values = solve(one.rates.map((row, i) => row.map((rate, j) => -rate - (i === j ? r : 0))), exitRates(one));
  return values.some((value) => !(value >= 0)) ? Infinity : one.initial.reduce((sum, chance, i) => sum + chance * values[i]!, 0);
}
