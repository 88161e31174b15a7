import { dot, limitOfPowers, spectralRadius, times, type Matrix } from './matrix-powers.ts';
import { valuesFault, type PopulationFault } from './population-fault.ts';

/** What a population comes to whose stages change into each other by one matrix for ever. */
export interface MatrixAnalysis {
  /** Dominant eigenvalue: growth over one step in the long run. */
  readonly growth: number;
  /** Share of each stage in the long run; adds up to 1. */
  readonly stableStructure: Float64Array;
  /** Worth of one of each stage for the future, against the first stage; not divided where the first is worth nothing. */
  readonly reproductiveValue: Float64Array;
  /** Growth over the size of the next greatest eigenvalue; 1 where the structure never settles, infinite where it settles at once. */
  readonly dampingRatio: number;
  /** Change of growth for a change of each entry. */
  readonly sensitivity: readonly Float64Array[];
  /** Relative change of growth for a relative change of each entry; adds up to 1. */
  readonly elasticity: readonly Float64Array[];
}

/**
 * Analyses a projection matrix: entry [i][j] is what one of stage j gives to stage i over a step.
 *
 * The dominant vectors come from powers of the matrix shifted by its own size, so that a matrix whose structure swings for
 * ever (a cohort that breeds once) has its one positive vector too. The next eigenvalue is the spectral radius of what is left.
 *
 * A fault where the matrix is not square, an entry is negative or no number, or nothing is left in the long run.
 *
 * @see Caswell (2001), Matrix Population Models, chapters 4 and 9
 */
export function analyseMatrix(matrix: Matrix): MatrixAnalysis | { readonly fault: PopulationFault } {
  const fault = matrixFault(matrix);
  if (fault) return { fault };
  const size = spectralRadius(matrix);
  if (size === 0) return { fault: { kind: 'dies-out' } };
  const shifted = matrix.map((row, i) => Float64Array.from(row, (entry, j) => entry + (i === j ? size : 0)));
  const limit = limitOfPowers(shifted);
  const right = shares(Float64Array.from(limit, (row) => row.reduce((sum, entry) => sum + entry, 0)));
  const left = shares(Float64Array.from(limit, (_, column) => limit.reduce((sum, row) => sum + row[column]!, 0)));
  const both = dot(left, right);
  const growth = dot(left, times(matrix, right)) / both;
  const rest = spectralRadius(matrix.map((row, i) => Float64Array.from(row, (entry, j) => entry - (growth * right[i]! * left[j]!) / both)));
  const sensitivity = Array.from(left, (value) => Float64Array.from(right, (share) => (value * share) / both));
  return {
    growth,
    stableStructure: right,
    reproductiveValue: left[0]! > 0 ? left.map((value) => value / left[0]!) : left,
    dampingRatio: rest > growth * 1e-13 ? growth / rest : Infinity,
    sensitivity,
    elasticity: sensitivity.map((row, i) => row.map((entry, j) => (entry * matrix[i]![j]!) / growth)),
  };
}

/**
 * Persons of each stage at the start and after each step.
 *
 * A fault where the matrix is not square, or there are not as many stages as it has; steps must be a whole number.
 */
export function projectStages(matrix: Matrix, start: ArrayLike<number>, steps: number): { readonly stages: readonly Float64Array[] } | { readonly fault: PopulationFault } {
  const fault = matrixFault(matrix) ?? valuesFault('stages', start, matrix.length) ?? valuesFault('steps', [Number.isInteger(steps) ? steps : Number.NaN], 1);
  if (fault) return { fault };
  const stages: Float64Array[] = [Float64Array.from(start)];
  for (let step = 0; step < steps; step++) stages.push(times(matrix, stages[step]!));
  return { stages };
}

function matrixFault(matrix: Matrix): PopulationFault | undefined {
  if (matrix.length === 0) return { kind: 'square', rows: 0, at: 0, columns: 0 };
  for (const [at, row] of matrix.entries()) {
    if (row.length !== matrix.length) return { kind: 'square', rows: matrix.length, at, columns: row.length };
    const fault = valuesFault('matrix', row, row.length);
    if (fault) return fault;
  }
  return undefined;
}

/** Over their sum. */
function shares(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}
