import type { Executor, Kernel, PreparedKernel } from '../kernel.ts';
import { addUp, APPLY, applyGather, applyRandom, applyRunning } from './apply-operation.ts';
import { checkKernel, firstOperation } from './check-kernel.ts';
import { lastReaders, operandsOf, varyingRegisters } from './register-life.ts';

/** Positions worked on at once: small enough that the blocks of a kernel stay in the first-level cache. */
const BLOCK = 512;

/** The reference executor: runs on any machine, one loop for each operation over blocks of positions. */
export const interpreter: Executor = {
  name: 'interpreter',
  open(length) {
    let rest = new Float64Array(length);
    return {
      column(positions) {
        const end = positions + (positions % 2);
        if (end > rest.length) throw new RangeError(`column: at most ${rest.length} numbers are left; got ${positions}`);
        const column = rest.subarray(0, positions);
        rest = rest.subarray(end);
        return column;
      },
      bytes(positions) {
        const doubles = 2 * Math.ceil(positions / 16);
        if (doubles > rest.length) throw new RangeError(`bytes: at most ${8 * rest.length} bytes are left; got ${positions}`);
        const column = new Uint8Array(rest.buffer, rest.byteOffset, positions);
        rest = rest.subarray(doubles);
        return column;
      },
      prepare,
      close() {
        rest = rest.subarray(0, 0);
      },
    };
  },
};

function prepare(kernel: Kernel): PreparedKernel {
  checkKernel(kernel);
  const { uniforms: uniformCount, operations, constants, outputs: outputRegisters } = kernel;
  const first = firstOperation(kernel);
  const varying = varyingRegisters(kernel);
  let width = 0;
  let blocks: Float64Array[] = [];
  const none = new Float64Array(0);
  /** Sums that go on from one block of a call to the next. */
  const carried = new Float64Array(operations.length);
  let given: Float64Array = none;

  const apply = (index: number, n: number): void => {
    const { code, a, b, c } = operations[index]!;
    if (code === 'gather') applyGather(blocks[first + index]!, n, blocks[a]!, given, b);
    else if (code === 'random') applyRandom(blocks[first + index]!, n, blocks[a]!, given, b, c);
    else if (code === 'running') carried[index] = applyRunning(blocks[first + index]!, n, blocks[a]!, blocks[b]!, carried[index]!);
    else APPLY[code](blocks[first + index]!, n, blocks[a]!, blocks[b] ?? none, blocks[c] ?? none);
  };
  const uniformOperations = operations.map((_, index) => index).filter((index) => !varying[first + index]);
  const varyingOperations = operations.map((_, index) => index).filter((index) => varying[first + index]);

  const sumRegisters = kernel.sums ?? [];
  return (uniforms, varyings, outputs, from, to, sums) => {
    const widest = Math.min(BLOCK, to - from);
    const places = sumRegisters.map(() => new Float64Array(2));
    given = uniforms;
    sums?.fill(0);
    if (widest <= 0) return;
    if (widest > width) blocks = assignBlocks(kernel, varying, (width = widest));
    for (let r = 0; r < uniformCount; r++) blocks[r]!.fill(uniforms[r]!, 0, widest);
    constants.forEach((constant, index) => blocks[first - constants.length + index]!.fill(constant, 0, widest));
    carried.fill(0);
    for (const index of uniformOperations) apply(index, widest);

    for (let start = from; start < to; start += BLOCK) {
      const end = Math.min(start + BLOCK, to);
      varyings.forEach((column, index) => {
        if (column instanceof Float64Array) blocks[uniformCount + index] = column.subarray(start, end);
        else blocks[uniformCount + index]!.set(column.subarray(start, end));
      });
      for (const index of varyingOperations) apply(index, end - start);
      // Last, and from copies, so that an output may be the column of a varying.
      const results = outputRegisters.map((register) =>
        register < first ? blocks[register]!.slice(0, end - start) : blocks[register]!.subarray(0, end - start),
      );
      results.forEach((result, index) => outputs[index]!.set(result, start));
      sumRegisters.forEach((register, index) => addUp(blocks[register]!, end - start, places[index]!));
    }
    places.forEach(([even, odd], index) => (sums![index] = even! + odd!));
  };
}

/** One block of memory for each register; operations that vary take over the blocks nobody reads any more. */
function assignBlocks(kernel: Kernel, varying: readonly boolean[], width: number): Float64Array[] {
  const first = firstOperation(kernel);
  const last = lastReaders(kernel);
  const free: Float64Array[] = [];
  const blocks: Float64Array[] = [];
  for (let register = 0; register < varying.length; register++) {
    const operation = kernel.operations[register - first];
    const operands = operation ? operandsOf(operation) : [];
    const dead = new Set(operands.filter((r) => r >= first && varying[r] && last[r] === register));
    for (const operand of dead) free.push(blocks[operand]!);
    blocks.push((register >= first && varying[register] ? free.pop() : undefined) ?? new Float64Array(width));
    if (last[register] === -1 && register >= first && varying[register]) free.push(blocks[register]!);
  }
  return blocks;
}
