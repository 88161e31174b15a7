import { columnId, type RowStage, type Scan } from '../compile/row-plan.ts';
import type { Column } from '../columns.ts';
import type { PreparedKernel } from '../kernel.ts';
import type { RowInputs } from './row-inputs.ts';
import type { RowColumn, RowMemory } from './row-memory.ts';

/** One batch as those who collect results see it: positions `from` to `to`, and the batch's part of each wanted column. */
export interface RowBatch {
  readonly from: number;
  readonly to: number;
  /** Numbers of the batch; the first stands for position `from`. */
  column(column: Column): RowColumn;
  /** Sum of a column over the batch, where its sum was wanted. */
  sum(column: Column): number;
}

export interface RowCollector {
  collect(batch: RowBatch): void;
}

/**
 * Rows of a batch: enough that the calls of the kernels do not count, few enough that a batch's columns stay in the
 * second-level cache. Groups are never cut, so a batch may be longer.
 */
const BATCH_ROWS = 4096;

interface PreparedStage {
  readonly uniformIds: readonly string[];
  readonly uniforms: Float64Array;
  readonly run: PreparedKernel | undefined;
  readonly varyings: readonly RowColumn[];
  readonly outputs: readonly Float64Array[];
  readonly sumIds: readonly string[];
  readonly sums: Float64Array;
  readonly scans: readonly { readonly scan: Scan; readonly argument: Float64Array; readonly into: Float64Array }[];
}

/** The stages of a plan, ready to go through all rows batch by batch: every stage of a batch before the next batch. */
export class RowBatches {
  private readonly columns = new Map<string, Float64Array>();
  private readonly stages: readonly PreparedStage[];

  constructor(stages: readonly RowStage[], private readonly inputs: RowInputs, private readonly memory: RowMemory, private readonly starts: Uint32Array) {
    for (const { outputIds, scans } of stages) for (const id of [...outputIds, ...scans.map((scan) => scan.id)]) this.columns.set(id, memory.batchColumn(this.columns.size));
    this.stages = stages.map(({ kernel, uniformIds, varyingIds, outputIds, sumIds, scans }) => ({
      uniformIds,
      uniforms: new Float64Array(uniformIds.length),
      run: outputIds.length + sumIds.length > 0 ? memory.prepare(kernel) : undefined,
      varyings: varyingIds.map((id) => this.columns.get(id) ?? memory.held(id)!),
      outputs: outputIds.map((id) => this.columns.get(id)!),
      sumIds,
      sums: new Float64Array(sumIds.length),
      scans: scans.map((scan) => ({ scan, argument: this.columns.get(scan.argument)!, into: this.columns.get(scan.id)! })),
    }));
  }

  /** @param uniforms numbers of the parameters by leaf. */
  run(uniforms: ReadonlyMap<string, number>, collectors: readonly RowCollector[]): void {
    const ofBatch = new Set<RowColumn>(this.columns.values());
    for (const stage of this.stages) stage.uniformIds.forEach((id, index) => (stage.uniforms[index] = uniforms.get(id)!));
    for (let batch = 0; batch + 1 < this.starts.length; batch++) {
      const [from, to] = [this.starts[batch]!, this.starts[batch + 1]!];
      const part = (column: RowColumn): RowColumn => (ofBatch.has(column) ? column : column.subarray(from, to));
      for (const { run, uniforms: own, varyings, outputs, sums, scans } of this.stages) {
        run?.(own, varyings.map(part), outputs, 0, to - from, sums);
        for (const { scan, argument, into } of scans) sumOverRows(scan, argument, this.inputs, from, to, into);
      }
      const results: RowBatch = {
        from, to,
        column: ({ quantity, element }) => this.columns.get(columnId(quantity, element)) ?? part(this.memory.held(columnId(quantity, element))!),
        sum: ({ quantity, element }) => this.sumOf(columnId(quantity, element)),
      };
      for (const collector of collectors) collector.collect(results);
    }
  }

  private sumOf(id: string): number {
    const stage = this.stages.find(({ sumIds }) => sumIds.includes(id))!;
    return stage.sums[stage.sumIds.indexOf(id)]!;
  }
}

/** First positions of the batches and the end: whole groups, or all rows at once where sums go across groups. */
export function batchStarts({ count, groupStarts }: RowInputs, streamed: boolean): Uint32Array {
  if (!streamed) return Uint32Array.of(0, count);
  const starts: number[] = [0];
  if (groupStarts) {
    for (const start of groupStarts) if (start - starts.at(-1)! >= BATCH_ROWS) starts.push(start);
  } else {
    for (let start = BATCH_ROWS; start < count; start += BATCH_ROWS) starts.push(start);
  }
  if (starts.at(-1)! < count) starts.push(count);
  return Uint32Array.from(starts);
}

/** Sums run in row order from the group's first row, so that the same rows give the same bits. */
function sumOverRows(scan: Scan, argument: Float64Array, { numbers }: RowInputs, from: number, to: number, into: Float64Array): void {
  const groups = numbers.get(scan.by)!;
  const sums = new Map<number, number>();
  for (let position = from; position < to; position++) {
    const sum = (sums.get(groups[position]!) ?? 0) + argument[position - from]!;
    sums.set(groups[position]!, sum);
    into[position - from] = sum;
  }
  if (scan.kind === 'total') for (let position = from; position < to; position++) into[position - from] = sums.get(groups[position]!)!;
}
