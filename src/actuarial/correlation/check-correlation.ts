import { nearestCorrelation } from './nearest-correlation.ts';
import { symmetricEigen, type Matrix } from './symmetric-eigen.ts';
import { rangeOfPair } from './range-of-pair.ts';

/** Why a matrix is no correlation matrix. Pairs and triples are names. */
export type CorrelationFault =
  /** A row too many or too few, or of another length; `name` is the row's where it is one row. */
  | { readonly kind: 'size'; readonly expected: number; readonly found: number; readonly name?: string }
  | { readonly kind: 'not-a-number'; readonly pair: readonly [string, string]; readonly value: unknown }
  | { readonly kind: 'diagonal'; readonly name: string; readonly value: number }
  | { readonly kind: 'not-symmetric'; readonly pair: readonly [string, string]; readonly upper: number; readonly lower: number }
  | { readonly kind: 'outside'; readonly pair: readonly [string, string]; readonly value: number }
  /**
   * No variables are correlated like that. `pair` is most to blame: with the others as they are its correlation would have to
   * lie from `least` to `greatest` (null: no value would do), and in the nearest correlation matrix it is `nearest`. `triple`
   * is the pair with the third that contradicts it most, where three alone contradict each other.
   */
  | {
      readonly kind: 'not-positive-definite';
      readonly pair: readonly [string, string];
      readonly value: number;
      readonly range: { readonly least: number; readonly greatest: number } | null;
      readonly nearest: number;
      readonly triple: readonly [string, string, string] | null;
      readonly leastEigenvalue: number;
    };

/** Typed figures may be this far off symmetry, the diagonal, or semidefiniteness. */
const ROUNDED = 1e-9;

/**
 * What keeps a matrix from being the correlation matrix of the named variables; nothing where it is one. Fully dependent
 * variables (a singular matrix) are allowed. The last kind of fault is given once, when there is no other.
 */
export function checkCorrelation(names: readonly string[], matrix: Matrix): readonly CorrelationFault[] {
  const size = names.length;
  if (matrix.length !== size) return [{ kind: 'size', expected: size, found: matrix.length }];
  const faults: CorrelationFault[] = matrix.flatMap((row, i) => (row.length === size ? [] : [{ kind: 'size' as const, expected: size, found: row.length, name: names[i]! }]));
  if (faults.length > 0) return faults;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const fault = entryFault(names[i]!, names[j]!, matrix[i]![j]!, matrix[j]![i]!, i === j);
      if (fault !== undefined) faults.push(fault);
    }
  }
  if (faults.length > 0 || size === 0) return faults;
  const leastEigenvalue = symmetricEigen(matrix).values.at(-1)!;
  return leastEigenvalue >= -ROUNDED * size ? [] : [contradiction(names, matrix, leastEigenvalue)];
}

function entryFault(one: string, other: string, upper: number, lower: number, diagonal: boolean): CorrelationFault | undefined {
  const pair = [one, other] as const;
  const wrong = [upper, lower].find((value) => !Number.isFinite(value));
  if (wrong !== undefined) return { kind: 'not-a-number', pair, value: wrong };
  if (diagonal) return Math.abs(upper - 1) <= ROUNDED ? undefined : { kind: 'diagonal', name: one, value: upper };
  if (Math.abs(upper - lower) > ROUNDED) return { kind: 'not-symmetric', pair, upper, lower };
  return Math.abs(upper) > 1 ? { kind: 'outside', pair, value: upper } : undefined;
}

/**
 * The pair most to blame is the one that alone could mend the matrix by the least change; where none could, the one that
 * the nearest correlation matrix changes most.
 */
function contradiction(names: readonly string[], matrix: Matrix, leastEigenvalue: number): CorrelationFault {
  const nearest = nearestCorrelation(matrix);
  const pairs = names.flatMap((_, i) => names.slice(i + 1).map((_, offset) => [i, i + 1 + offset] as const));
  const judged = pairs.map(([i, j]) => {
    const value = matrix[i]![j]!;
    const range = rangeOfPair(matrix, i, j);
    const change = range === undefined ? Infinity : Math.max(0, range.least - value, value - range.greatest);
    return { i, j, value, range: range ?? null, change, moved: Math.abs(nearest[i]![j]! - value) };
  });
  const { i, j, value, range } = judged.reduce((worst, each) => (each.change < worst.change || (each.change === worst.change && each.moved > worst.moved) ? each : worst));
  const third = thirdAgainst(matrix, i, j);
  return {
    kind: 'not-positive-definite',
    pair: [names[i]!, names[j]!],
    value,
    range,
    nearest: nearest[i]![j]!,
    triple: third === undefined ? null : [names[i]!, names[j]!, names[third]!],
    leastEigenvalue,
  };
}

/** The third variable with which a pair is least possible: 1 + 2abc − a² − b² − c² < 0 of their three correlations. */
function thirdAgainst(matrix: Matrix, i: number, j: number): number | undefined {
  let third: number | undefined;
  let least = -ROUNDED;
  for (let k = 0; k < matrix.length; k++) {
    if (k === i || k === j) continue;
    const [a, b, c] = [matrix[i]![j]!, matrix[i]![k]!, matrix[j]![k]!];
    const determinant = 1 + 2 * a * b * c - a * a - b * b - c * c;
    if (determinant < least) [third, least] = [k, determinant];
  }
  return third;
}
