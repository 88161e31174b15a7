export interface PolytopeMinimum {
  readonly at: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  /** Whether it ended before the evaluations did. */
  readonly settled: boolean;
}

/** Stands for values that are no number, so that they are the worst. */
const WORST = 1e35;
const CONTRACT = 0.5;
const EXPAND = 2;

/**
 * One descent of Nelder and Mead's polytope as Nash gives it, which is the search that R's published fits of exponential
 * smoothing stand on: where a likelihood has several hills they end on the hill this search climbs. `minimum` of
 * src/actuarial/fit starts again until nothing is gained, and so may climb another.
 *
 * @param tolerance spread of values at which it ends, relative to the first value
 * @param most evaluations
 * @returns null where the first value is no number
 * Source: Nash, Compact Numerical Methods for Computers (2nd edition, 1990), algorithm 19.
 */
export function polytopeSearch(
  objective: (at: Float64Array) => number,
  start: ArrayLike<number>,
  tolerance = Math.sqrt(Number.EPSILON),
  most = 2000,
): PolytopeMinimum | null {
  const n = start.length;
  let evaluations = 0;
  const worth = (at: Float64Array): number => {
    evaluations++;
    const value = objective(at);
    return Number.isFinite(value) ? value : WORST;
  };
  const first = objective(Float64Array.from(start));
  evaluations++;
  if (!Number.isFinite(first)) return null;
  const enough = tolerance * (Math.abs(first) + tolerance);
  const vertices = firstPolytope(start);
  const values = new Float64Array(n + 1);
  values[0] = first;
  let low = 0;
  let size = vertices.slice(1).reduce((total, vertex) => total + distance(vertex, vertices[0]!), 0);
  let rebuilt = true;
  do {
    if (rebuilt) {
      for (let j = 0; j <= n; j++) if (j !== low) values[j] = worth(vertices[j]!);
      rebuilt = false;
    }
    let high = low;
    for (let j = 0; j <= n; j++) {
      if (j === low) continue;
      if (values[j]! < values[low]!) low = j;
      if (values[j]! > values[high]!) high = j;
    }
    if (values[high]! <= values[low]! + enough) return { at: vertices[low]!, value: values[low]!, evaluations, settled: true };
    const worst = vertices[high]!;
    const centre = centreWithout(vertices, high);
    const reflected = centre.map((value, index) => 2 * value - worst[index]!);
    const reflectedValue = worth(reflected);
    const highest = values[high]!;
    const put = (vertex: Float64Array, value: number): void => {
      vertices[high] = vertex;
      values[high] = value;
    };
    if (reflectedValue < values[low]!) {
      const expanded = centre.map((value, index) => EXPAND * reflected[index]! + (1 - EXPAND) * value);
      const expandedValue = worth(expanded);
      if (expandedValue < reflectedValue) put(expanded, expandedValue);
      else put(reflected, reflectedValue);
      continue;
    }
    if (reflectedValue < highest) put(reflected, reflectedValue);
    const contracted = centre.map((value, index) => (1 - CONTRACT) * vertices[high]![index]! + CONTRACT * value);
    const contractedValue = worth(contracted);
    if (contractedValue < values[high]!) put(contracted, contractedValue);
    else if (reflectedValue >= highest) {
      const best = vertices[low]!;
      let shrunk = 0;
      for (let j = 0; j <= n; j++) {
        if (j === low) continue;
        vertices[j] = vertices[j]!.map((value, index) => CONTRACT * (value - best[index]!) + best[index]!);
        shrunk += distance(vertices[j]!, best);
      }
      rebuilt = true;
      if (shrunk >= size) break;
      size = shrunk;
    }
  } while (evaluations <= most);
  return { at: vertices[low]!, value: values[low]!, evaluations, settled: false };
}

/** The start, and a vertex a step along each coordinate; the step is a tenth of the greatest coordinate. */
function firstPolytope(start: ArrayLike<number>): Float64Array[] {
  const origin = Float64Array.from(start);
  const tenth = origin.reduce((greatest, value) => Math.max(greatest, 0.1 * Math.abs(value)), 0);
  const step = tenth === 0 ? 0.1 : tenth;
  return [origin, ...Array.from(origin, (_, axis) => origin.map((value, index) => (index === axis ? moved(value, step) : value)))];
}

/** The step grows until it moves the coordinate. */
function moved(value: number, step: number): number {
  let by = step;
  while (value + by === value) by *= 10;
  return value + by;
}

function centreWithout(vertices: readonly Float64Array[], left: number): Float64Array {
  const n = vertices.length - 1;
  return Float64Array.from({ length: n }, (_, index) => {
    let total = -vertices[left]![index]!;
    for (const vertex of vertices) total += vertex[index]!;
    return total / n;
  });
}

function distance(one: Float64Array, other: Float64Array): number {
  return one.reduce((total, value, index) => total + Math.abs(value - other[index]!), 0);
}
