import { sum } from '../elementary/sum.ts';

export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  /** Rows less columns. */
  readonly degreesOfFreedom: number;
  /** Standard deviation of the error, √(RSS / degrees of freedom). */
  readonly sigma: number;
  readonly standardErrors: readonly number[];
  /** Share of the variance around the mean that is explained. */
  readonly r2: number;
  /** x'(X'X)⁻¹x, the variance of the fit at x in units of σ². */
  leverage(x: readonly number[]): number;
}

/**
 * Ordinary least squares by Householder's reflections.
 *
 * @param rows of the design, each with a 1 where an intercept is wanted
 * @returns null where a column is a combination of the others, or there are fewer rows than columns
 * Source: Golub & Van Loan, Matrix Computations (4th edition), section 5.3.
 */
export function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): LeastSquares | null {
  const n = rows.length;
  const p = rows[0]?.length ?? 0;
  if (n < p || p === 0) return null;
  const r = rows.map((row) => [...row]);
  const b = [...y];
  for (let column = 0; column < p; column++) {
    const scale = Math.sqrt(sum(rows.map((row) => row[column]! ** 2)));
    const norm = Math.sqrt(sum(r.slice(column).map((row) => row[column]! ** 2)));
    if (!(norm > 1e-11 * scale)) return null;
    const pivot = r[column]![column]! > 0 ? -norm : norm;
    const v = r.slice(column).map((row, index) => row[column]! - (index === 0 ? pivot : 0));
    const square = sum(v.map((each) => each * each));
    const reflect = (get: (row: number) => number, set: (row: number, value: number) => void): void => {
      const share = (2 * sum(v.map((each, index) => each * get(column + index)))) / square;
      v.forEach((each, index) => set(column + index, get(column + index) - share * each));
    };
    for (let other = column; other < p; other++) reflect((row) => r[row]![other]!, (row, value) => (r[row]![other] = value));
    reflect((row) => b[row]!, (row, value) => (b[row] = value));
  }
  const coefficients = backward(r, b, p);
  const fitted = rows.map((row) => sum(row.map((value, index) => value * coefficients[index]!)));
  const residuals = y.map((value, index) => value - fitted[index]!);
  const rss = sum(residuals.map((each) => each * each));
  const mean = sum(y) / n;
  const sigma = Math.sqrt(rss / (n - p));
  const leverage = (x: readonly number[]): number => sum(forward(r, x, p).map((each) => each * each));
  return {
    coefficients, fitted, residuals, sigma, leverage,
    degreesOfFreedom: n - p,
    standardErrors: coefficients.map((_, index) => sigma * Math.sqrt(leverage(coefficients.map((_value, other) => (other === index ? 1 : 0))))),
    r2: 1 - rss / sum(y.map((value) => (value - mean) ** 2)),
  };
}

function backward(r: readonly (readonly number[])[], b: readonly number[], p: number): number[] {
  const x = new Array<number>(p).fill(0);
  for (let i = p - 1; i >= 0; i--) {
    let value = b[i]!;
    for (let j = i + 1; j < p; j++) value -= r[i]![j]! * x[j]!;
    x[i] = value / r[i]![i]!;
  }
  return x;
}

/** z with R'z = x. */
function forward(r: readonly (readonly number[])[], x: readonly number[], p: number): number[] {
  const z: number[] = [];
  for (let i = 0; i < p; i++) {
    let value = x[i]!;
    for (let j = 0; j < i; j++) value -= r[j]![i]! * z[j]!;
    z.push(value / r[i]![i]!);
  }
  return z;
}
