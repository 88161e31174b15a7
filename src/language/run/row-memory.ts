import { columnId, GROUP_BEGINS } from '../compile/row-plan.ts';
import type { Executor, Kernel, PreparedKernel, Workspace } from '../kernel.ts';
import type { Model } from '../model.ts';
import type { RowInputs, RowNumbers } from './row-inputs.ts';

/** A column as kernels take it: doubles, or the bytes of a category. */
export type RowColumn = Float64Array | Uint8Array;

/**
 * The rows of a session in the memory of an executor, so that kernels read them where they lie, and room for the columns
 * of one batch.
 */
export class RowMemory {
  private readonly workspace: Workspace;
  private readonly columns = new Map<string, RowColumn>();
  /** The inputs by quantity, as they are held; keys stay where they were. */
  readonly numbers: ReadonlyMap<string, RowNumbers>;
  private readonly batchColumns: Float64Array[] = [];

  /** @param longest rows of the longest batch; @param most columns that a plan can want of a batch. */
  constructor(model: Model, inputs: RowInputs, executor: Executor, private readonly longest: number, most: number) {
    const numbers = [...inputs.numbers].filter(([name]) => model.quantities.get(name)!.type !== 'key');
    const doubles = (length: number): number => length + (length % 2);
    const bytes = (length: number): number => 2 * Math.ceil(length / 16);
    const distinct = new Set(numbers.map(([, column]) => column));
    const held = [...distinct].reduce((sum, column) => sum + (column instanceof Uint8Array ? bytes : doubles)(inputs.count), 0);
    this.workspace = executor.open(held + bytes(inputs.count) + most * doubles(longest));
    const columns = new Map([...distinct].map((column) => [column, this.hold(column)]));
    for (const [name, column] of numbers) this.columns.set(columnId(model.quantities.get(name)!, ''), columns.get(column)!);
    this.numbers = new Map([...inputs.numbers].map(([name, column]) => [name, this.columns.get(columnId(model.quantities.get(name)!, '')) ?? column]));
    this.columns.set(GROUP_BEGINS, this.hold(beginsOf(inputs)));
  }

  private hold(numbers: RowNumbers): RowColumn {
    const column = numbers instanceof Uint8Array ? this.workspace.bytes(numbers.length) : this.workspace.column(numbers.length);
    column.set(numbers);
    return column;
  }

  /** A column of all rows; undefined for what is worked out. */
  held(id: string): RowColumn | undefined {
    return this.columns.get(id);
  }

  /** Room for one column of a batch; the same room serves every plan, as runs do not overlap. */
  batchColumn(index: number): Float64Array {
    return (this.batchColumns[index] ??= this.workspace.column(this.longest));
  }

  prepare(kernel: Kernel): PreparedKernel {
    return this.workspace.prepare(kernel);
  }

  close(): void {
    this.workspace.close();
  }
}

/** 1 in the first row of each group. */
function beginsOf({ count, groupStarts }: RowInputs): Uint8Array {
  const begins = new Uint8Array(count);
  for (const start of groupStarts ?? []) if (start < count) begins[start] = 1;
  return begins;
}
