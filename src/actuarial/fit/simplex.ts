export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  /** Whether the last round moved the value by less than the tolerance. */
  readonly settled: boolean;
}

const REFLECT = 1;
const EXPAND = 2;
const CONTRACT = 0.5;
const SHRINK = 0.5;
const ROUNDS = 12;

interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * A minimum by the downhill simplex, started afresh from where it ended until a round gains nothing. Values that are no
 * number count as Infinity.
 *
 * Not fmin 0.0.4: its shrink step names a variable that is not declared and throws.
 *
 * @param step size of the first simplex along each coordinate
 * @param tolerance spread of values at which a round ends, relative to the value where that is above 1
 * Source: Nelder & Mead (1965), Computer Journal 7, 308–313.
 */
export function minimum(objective: (at: readonly number[]) => number, start: readonly number[], step = 0.25, tolerance = 1e-12): Minimum {
  const worth = (at: readonly number[]): Vertex => {
    const value = objective(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  let best = worth(start);
  if (start.length === 0) return { ...best, settled: true };
  for (let round = 0; round < ROUNDS; round++) {
    const found = descend(worth, best, step / 2 ** Math.min(round, 4), tolerance);
    const gained = best.value - found.value;
    best = found;
    if (round > 0 && !(gained > 10 * tolerance * Math.max(1, Math.abs(best.value)))) return { ...best, settled: Number.isFinite(best.value) };
  }
  return { ...best, settled: false };
}

function descend(worth: (at: readonly number[]) => Vertex, start: Vertex, step: number, tolerance: number): Vertex {
  const size = start.at.length;
  const simplex: Vertex[] = [start];
  for (let axis = 0; axis < size; axis++) simplex.push(worth(start.at.map((value, index) => (index === axis ? value + step : value))));
  for (let count = 0; count < 400 * size; count++) {
    simplex.sort((one, other) => (one.value === other.value ? 0 : one.value - other.value));
    const best = simplex[0]!;
    const worst = simplex[size]!;
    if (worst.value - best.value <= tolerance * Math.max(1, Math.abs(best.value)) && spread(simplex) <= 1e-6) break;

    const centre = best.at.map((_, index) => simplex.slice(0, size).reduce((sum, { at }) => sum + at[index]!, 0) / size);
    const along = (factor: number): Vertex => worth(centre.map((value, index) => value + factor * (value - worst.at[index]!)));
    const reflected = along(REFLECT);
    if (reflected.value < best.value) {
      const expanded = along(EXPAND);
      simplex[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[size - 1]!.value) {
      simplex[size] = reflected;
    } else {
      const contracted = reflected.value < worst.value ? along(CONTRACT) : along(-CONTRACT);
      if (contracted.value < Math.min(worst.value, reflected.value)) simplex[size] = contracted;
      else for (let vertex = 1; vertex <= size; vertex++) simplex[vertex] = worth(towards(simplex[vertex]!.at, best.at));
    }
  }
  return simplex.reduce((best, vertex) => (vertex.value < best.value ? vertex : best));
}

function towards(at: readonly number[], best: readonly number[]): number[] {
  return at.map((value, index) => best[index]! + SHRINK * (value - best[index]!));
}

function spread(simplex: readonly Vertex[]): number {
  return Math.max(...simplex[0]!.at.map((value, axis) => Math.max(...simplex.map(({ at }) => Math.abs(at[axis]! - value)))));
}
