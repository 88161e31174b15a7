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
  /** Which varyings come as bytes (the elements of a category); the others are doubles. */
  readonly bytes?: readonly number[];
  readonly constants: readonly number[];
  readonly operations: readonly Operation[];
  /** Registers written to the output vectors, in order. */
  readonly outputs: readonly number[];
  /** Registers added up over the positions of a call. */
  readonly sums?: readonly number[];
}

/**
 * Comparisons and `and` / `or` / `not` give 1 or 0; `select` takes `b` where `a` is not 0, else `c`. `running` alone
 * looks beyond its position: it is the sum of `a` since the last position where `b` is not 0, or since the call's first.
 * `gather` is the uniform in register `b` + `a`, where `a` is a varying of bytes below `c`. `random` is `CounterDraws.uniform`
 * of subject `a`, a whole number below 2^32, draw number `c` after the even number in uniform `b`, seed in uniform `b` + 1.
 * `normalQuantile` is that of src/actuarial/elementary.
 */
export type OperationCode =
  | 'add' | 'subtract' | 'multiply' | 'divide' | 'negate'
  | 'min' | 'max' | 'abs' | 'sqrt' | 'floor' | 'exp' | 'log'
  | 'less' | 'lessEqual' | 'equal' | 'and' | 'or' | 'not' | 'select' | 'running' | 'gather' | 'random' | 'normalQuantile';

/** Operand registers must be smaller than the operation's own. Unused operands are -1; `c` of `gather` is a count, of `random` an offset. */
export interface Operation {
  readonly code: OperationCode;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/**
 * Runs a kernel over positions `from` (inclusive) to `to` (exclusive) of the given columns. `sums` takes the kernel's
 * sums: of every other position from `from` on, in order, plus those between.
 */
export type PreparedKernel = (
  uniforms: Float64Array,
  varyings: readonly (Float64Array | Uint8Array)[],
  outputs: readonly Float64Array[],
  from: number,
  to: number,
  sums?: Float64Array,
) => void;

/** Memory of one run, from which all its columns are taken. Close it to let a later run of the same size reuse it. */
export interface Workspace {
  /** A column of `length` numbers whose content is undefined until written. */
  column(length: number): Float64Array;
  /** A column of bytes; eight of them count as one double of the workspace's length, rounded up to 16 bytes. */
  bytes(length: number): Uint8Array;
  prepare(kernel: Kernel): PreparedKernel;
  close(): void;
}

/** The interpreter and the WebAssembly executor; they must agree bit for bit (NaN payloads apart). */
export interface Executor {
  readonly name: 'interpreter' | 'wasm';
  /** @param length total number of doubles that `column` will hand out, each column rounded up to an even length. */
  open(length: number): Workspace;
}
