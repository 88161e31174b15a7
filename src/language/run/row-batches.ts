import { columnId, type RowStage, type Scan } from '../compile/row-plan.ts';
import type { Column } from '../columns.ts';
import type { Executor, PreparedKernel, Workspace } from '../kernel.ts';
import type { Model } from '../model.ts';
import type { RowInputs, RowNumbers } from './row-inputs.ts';

/** One batch as those who collect results see it: positions `from` to `to`, and the batch's part of each wanted column. */
export interface RowBatch {
  readonly from: number;
  readonly to: number;
  /** Numbers of the batch; the first stands for position `from`. */
  column(column: Column): Float64Array;
}

export interface RowCollector {
  collect(batch: RowBatch): void;
}

/**
 * Rows of a batch: enough that the calls of the kernels do not count, few enough that a batch's columns stay in the
 * second-level cache. Groups are never cut, so a batch may be longer.
 */
const BATCH_ROWS = 1024;

interface PreparedStage {
  readonly uniformIds: readonly string[];
  readonly uniforms: Float64Array;
  readonly run: PreparedKernel | undefined;
  readonly varyings: readonly Float64Array[];
  readonly outputs: readonly Float64Array[];
  readonly scans: readonly { readonly scan: Scan; readonly argument: Float64Array; readonly into: Float64Array }[];
}

/** The stages of a plan, ready to go through all rows batch by batch: every stage of a batch before the next batch. */
export class RowBatches {
  private readonly workspace: Workspace;
  private readonly columns: ReadonlyMap<string, Float64Array>;
  private readonly loads: readonly { readonly numbers: RowNumbers; readonly into: Float64Array }[];
  private readonly stages: readonly PreparedStage[];
  private readonly starts: Uint32Array;

  constructor(model: Model, stages: readonly RowStage[], private readonly inputs: RowInputs, wanted: readonly Column[], executor: Executor) {
    const group = model.axis.kind === 'rows' ? model.axis.group : undefined;
    const streamed = stages.every(({ scans }) => scans.every(({ by }) => by === group));
    this.starts = batchStarts(inputs, streamed);
    const ids = new Set(wanted.map(({ quantity, element }) => columnId(quantity, element)));
    for (const { varyingIds, outputIds, scans } of stages) {
      for (const id of [...varyingIds, ...outputIds, ...scans.flatMap(({ id, argument }) => [id, argument])]) ids.add(id);
    }
    const longest = this.starts.reduce((most, start, batch) => Math.max(most, (this.starts[batch + 1] ?? start) - start), 0);
    this.workspace = executor.open(ids.size * (longest + (longest % 2)));
    const columns = new Map([...ids].map((id) => [id, this.workspace.column(longest)]));
    this.columns = columns;
    this.loads = [...inputs.numbers].flatMap(([name, numbers]) => {
      const into = columns.get(`${name}[]`);
      return into ? [{ numbers, into }] : [];
    });
    this.stages = stages.map(({ kernel, uniformIds, varyingIds, outputIds, scans }) => ({
      uniformIds,
      uniforms: new Float64Array(uniformIds.length),
      run: outputIds.length > 0 ? this.workspace.prepare(kernel) : undefined,
      varyings: varyingIds.map((id) => columns.get(id)!),
      outputs: outputIds.map((id) => columns.get(id)!),
      scans: scans.map((scan) => ({ scan, argument: columns.get(scan.argument)!, into: columns.get(scan.id)! })),
    }));
  }

  /** @param uniforms numbers of the parameters by leaf. */
  run(uniforms: ReadonlyMap<string, number>, collectors: readonly RowCollector[]): void {
    for (const stage of this.stages) stage.uniformIds.forEach((id, index) => (stage.uniforms[index] = uniforms.get(id)!));
    for (let batch = 0; batch + 1 < this.starts.length; batch++) {
      const [from, to] = [this.starts[batch]!, this.starts[batch + 1]!];
      for (const { numbers, into } of this.loads) load(numbers, from, to, into);
      for (const { run, uniforms: own, varyings, outputs, scans } of this.stages) {
        run?.(own, varyings, outputs, 0, to - from);
        for (const { scan, argument, into } of scans) sumOverRows(scan, argument, this.inputs, from, to, into);
      }
      const part = { from, to, column: ({ quantity, element }: Column) => this.columns.get(columnId(quantity, element))! };
      for (const collector of collectors) collector.collect(part);
    }
  }

  close(): void {
    this.workspace.close();
  }
}

/** First positions of the batches and the end; whole groups where sums stream, all rows at once where they cannot. */
function batchStarts({ count, groupStarts }: RowInputs, streamed: boolean): Uint32Array {
  if (!streamed) return Uint32Array.of(0, count);
  const starts: number[] = [0];
  if (groupStarts) {
    for (const start of groupStarts) if (start > starts.at(-1)! && start - starts.at(-1)! >= BATCH_ROWS) starts.push(start);
  } else {
    for (let start = BATCH_ROWS; start < count; start += BATCH_ROWS) starts.push(start);
  }
  if (starts.at(-1)! < count) starts.push(count);
  return Uint32Array.from(starts);
}

function load(numbers: RowNumbers, from: number, to: number, into: Float64Array): void {
  if (numbers instanceof Float64Array) into.set(numbers.subarray(from, to));
  else for (let position = from; position < to; position++) into[position - from] = numbers[position]!;
}

/** Sums run in row order from the group's first row, so that the same rows give the same bits. */
function sumOverRows(scan: Scan, argument: Float64Array, { numbers, groupStarts }: RowInputs, from: number, to: number, into: Float64Array): void {
  const groups = numbers.get(scan.by)!;
  if (groupStarts) sumOverNeighbours(scan, argument, groups, from, to, into);
  else sumOverScattered(scan, argument, groups, from, to, into);
}

/** Rows of a group stand together. */
function sumOverNeighbours(scan: Scan, argument: Float64Array, groups: RowNumbers, from: number, to: number, into: Float64Array): void {
  let sum = 0;
  for (let position = from; position < to; position++) {
    const starts = position === from || groups[position] !== groups[position - 1];
    sum = (starts ? 0 : sum) + argument[position - from]!;
    into[position - from] = sum;
  }
  if (scan.kind === 'running') return;
  for (let position = to - 2; position >= from; position--) {
    if (groups[position] === groups[position + 1]) into[position - from] = into[position - from + 1]!;
  }
}

function sumOverScattered(scan: Scan, argument: Float64Array, groups: RowNumbers, from: number, to: number, into: Float64Array): void {
  const sums = new Map<number, number>();
  for (let position = from; position < to; position++) {
    const sum = (sums.get(groups[position]!) ?? 0) + argument[position - from]!;
    sums.set(groups[position]!, sum);
    into[position - from] = sum;
  }
  if (scan.kind === 'total') for (let position = from; position < to; position++) into[position - from] = sums.get(groups[position]!)!;
}
