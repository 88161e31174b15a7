/**
 * What was paid (or reported) for each origin period, cumulated by development period. Each origin is known from its first
 * development period on, without a gap, up to some period of its own: what lies beyond is the future.
 */
export interface Triangle {
  /** Origin periods in rising order: months, quarters, years. */
  readonly labels: readonly string[];
  readonly developments: number;
  /** Row by row, `labels.length × developments`, in yuan; what is not known holds 0 and is never read. */
  readonly cumulative: Float64Array;
  /** How many development periods of each origin are known, at least 1. */
  readonly known: Int32Array;
  /** Exposure of each origin, in persons, yuan of premium or any other measure; null where none was given. */
  readonly exposure: Float64Array | null;
}

/** Cumulative amount of origin i at development j (both from 0); null where it is not known. */
export function cumulativeAt({ cumulative, developments, known }: Triangle, i: number, j: number): number | null {
  return j >= 0 && j < known[i]! ? cumulative[i * developments + j]! : null;
}

/** Amount that came in development j alone; null where it is not known. */
export function incrementAt(triangle: Triangle, i: number, j: number): number | null {
  const now = cumulativeAt(triangle, i, j);
  if (now === null || j === 0) return now;
  return now - cumulativeAt(triangle, i, j - 1)!;
}

/** The last known cumulative amount of each origin. */
export function latest({ cumulative, developments, known, labels }: Triangle): Float64Array {
  return Float64Array.from(labels, (_, i) => cumulative[i * developments + known[i]! - 1]!);
}

/** The triangle as it stood `periods` calendar periods earlier; null where nothing of it would be left. Later origins drop off. */
export function asItStood(triangle: Triangle, periods: number): Triangle | null {
  const last = lastCalendar(triangle) - periods;
  const known = triangle.known.map((count, i) => Math.min(count, last - i + 1)).filter((count) => count > 0);
  if (known.length === 0) return null;
  const { developments } = triangle;
  return {
    labels: triangle.labels.slice(0, known.length),
    developments,
    cumulative: triangle.cumulative.slice(0, known.length * developments),
    known,
    exposure: triangle.exposure?.slice(0, known.length) ?? null,
  };
}

/** The calendar period of the latest known cell; origin i is in its development j in calendar period i + j. */
export function lastCalendar({ known }: Triangle): number {
  return known.reduce((last, count, i) => Math.max(last, i + count - 1), 0);
}

/**
 * Whether each origin is known up to the last calendar period (or to its last development): what methods need that step from
 * one calendar period to the next.
 */
export function isRegular(triangle: Triangle): boolean {
  const last = lastCalendar(triangle);
  return triangle.known.every((count, i) => count === Math.min(triangle.developments, last - i + 1));
}

/**
 * A triangle from rows of cumulative amounts, null for what is not known. For rows of a user's table read `triangleFrom` of
 * `read-triangle.ts`, which says what is wrong with them.
 *
 * @throws RangeError where a row has a gap, nothing at all, or a number that is not finite
 */
export function triangleOf(rows: readonly (readonly (number | null)[])[], labels?: readonly string[], exposure?: ArrayLike<number> | null): Triangle {
  const developments = Math.max(...rows.map((row) => row.length));
  const cumulative = new Float64Array(rows.length * developments);
  const known = new Int32Array(rows.length);
  rows.forEach((row, i) => {
    known[i] = row.findLastIndex((cell) => cell !== null) + 1;
    if (known[i] === 0) throw new RangeError(`triangleOf: at least one amount for each origin; got none for origin ${i + 1}`);
    for (let j = 0; j < known[i]!; j++) {
      const cell = row[j];
      if (typeof cell !== 'number' || !Number.isFinite(cell)) throw new RangeError(`triangleOf: finite amounts without a gap; got ${cell} at origin ${i + 1}, development ${j + 1}`);
      cumulative[i * developments + j] = cell;
    }
  });
  return { labels: labels ?? rows.map((_, i) => `${i + 1}`), developments, cumulative, known, exposure: exposure == null ? null : Float64Array.from(exposure) };
}
