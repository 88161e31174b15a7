/** A figure of an outside case: a number in the unit its set states, or a word. `null`: no value. */
export type CaseValue = number | string | boolean | null;

/** What one case of a set gave. */
export interface CaseResult {
  readonly id: string;
  readonly expected: CaseValue;
  readonly got: CaseValue;
  /** |got − expected|, or null where they are no two numbers. */
  readonly error: number | null;
  /** Largest error the set allows, in the unit of `expected`. */
  readonly tolerance: number;
  readonly pass: boolean;
}

/**
 * Runs the cases of one set of outside figures through the program's own public functions. Each adapter is the export
 * `adapter` of a file in `adapters/` named after its set.
 */
export interface OracleAdapter {
  readonly set: string;
  /** @param folder holds the case files of the set */
  run(folder: string): Promise<readonly CaseResult[]>;
}

/**
 * A result compared with its expected value: two numbers within the tolerance (inclusive), anything else exactly. NaN
 * equals nothing.
 */
export function compared(id: string, expected: CaseValue, got: CaseValue, tolerance = 0): CaseResult {
  const numbers = typeof expected === 'number' && typeof got === 'number';
  const error = numbers ? Math.abs(got - expected) : null;
  const pass = got === expected || (error !== null && error <= tolerance);
  return { id, expected, got, error, tolerance, pass };
}
