/**
 * The flat form every formula is compiled to: a straight-line list of operations over numbered registers, run over a
 * vector axis (paths of a simulation on a time axis, rows of a table on a row axis).
 *
 * Registers are in single-assignment order: first the uniforms (one number for the whole vector), then the varyings
 * (one number for each position), then the constants, then one register for each operation.
 */
export interface Kernel {
  readonly uniforms: number;
  readonly varyings: number;
  readonly constants: readonly number[];
  readonly operations: readonly Operation[];
  /** Registers written to the output vectors, in order. */
  readonly outputs: readonly number[];
}

/** Comparisons and `and` / `or` / `not` give 1 or 0; `select` takes `b` where `a` is not 0, else `c`. */
export type OperationCode =
  | 'add' | 'subtract' | 'multiply' | 'divide' | 'negate'
  | 'min' | 'max' | 'abs' | 'sqrt' | 'floor' | 'exp' | 'log'
  | 'less' | 'lessEqual' | 'equal' | 'and' | 'or' | 'not' | 'select';

/** Operand registers must be smaller than the operation's own. Unused operands are -1. */
export interface Operation {
  readonly code: OperationCode;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Runs a kernel over positions `from` (inclusive) to `to` (exclusive) of the given columns. */
export type PreparedKernel = (
  uniforms: Float64Array,
  varyings: readonly Float64Array[],
  outputs: readonly Float64Array[],
  from: number,
  to: number,
) => void;

/** Memory of one run, from which all its columns are taken. Close it to let a later run of the same size reuse it. */
export interface Workspace {
  /** A column of `length` numbers whose content is undefined until written. */
  column(length: number): Float64Array;
  prepare(kernel: Kernel): PreparedKernel;
  close(): void;
}

/** The interpreter and the WebAssembly executor; they must agree bit for bit (NaN payloads apart). */
export interface Executor {
  readonly name: 'interpreter' | 'wasm';
  /** @param length total number of doubles that `column` will hand out, each column rounded up to an even length. */
  open(length: number): Workspace;
}
