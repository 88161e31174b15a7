import type { Kernel, Operation, OperationCode } from '../kernel.ts';
import { APPLY, type PositionOperation } from '../run-kernel/apply-operation.ts';

/** A register before its number is known: leaves and constants are numbered when the kernel is finished. */
export type Ref = { readonly kind: 'uniform' | 'varying' | 'constant' | 'operation'; readonly index: number };

/** Collects operations, giving the same register to the same operation on the same operands. */
export class KernelBuilder {
  private readonly uniformIds: string[] = [];
  private readonly varyingIds: string[] = [];
  private readonly constants: number[] = [];
  private readonly bytes: number[] = [];
  private readonly operations: { readonly code: OperationCode; readonly operands: readonly Ref[]; readonly count?: number }[] = [];
  private readonly seen = new Map<string, Ref>();

  /** A number that is the same at all positions, named by `id`. */
  uniform(id: string): Ref {
    return this.once(`u:${id}`, () => ({ kind: 'uniform', index: this.uniformIds.push(id) - 1 }));
  }

  /** A column with one number for each position, named by `id`. */
  varying(id: string): Ref {
    return this.once(`v:${id}`, () => ({ kind: 'varying', index: this.varyingIds.push(id) - 1 }));
  }

  /** A column of bytes, such as the elements of a category. */
  byteVarying(id: string): Ref {
    return this.once(`v:${id}`, () => {
      const index = this.varyingIds.push(id) - 1;
      this.bytes.push(index);
      return { kind: 'varying', index };
    });
  }

  /** The one of the uniforms that the position's byte names; undefined where the operands are not of that kind. */
  gather(selector: Ref, among: readonly Ref[]): Ref | undefined {
    const isByte = selector.kind === 'varying' && this.bytes.includes(selector.index);
    if (!isByte || among.some(({ kind }) => kind !== 'uniform')) return undefined;
    const key = `gather(${selector.index}: ${among.map(({ index }) => index).join()})`;
    return this.once(key, () => {
      // The table stands in one piece, so its numbers are uniforms once more.
      const first = this.uniformIds.length;
      for (const { index } of among) this.uniformIds.push(this.uniformIds[index]!);
      const operands = [selector, { kind: 'uniform', index: first }] as const;
      return { kind: 'operation', index: this.operations.push({ code: 'gather', operands, count: among.length }) - 1 };
    });
  }

  /** A random number of the subject: draw `offset` after the uniform named `count`, under the seed named `seed`. */
  random(subject: Ref, count: string, seed: string, offset: number): Ref {
    // The two stand side by side.
    const first = this.once(`r:${count} ${seed}`, () => {
      const index = this.uniformIds.push(count) - 1;
      this.uniformIds.push(seed);
      return { kind: 'uniform', index };
    });
    return this.once(`random(${subject.kind}${subject.index},${first.index},${offset})`, () => ({
      kind: 'operation', index: this.operations.push({ code: 'random', operands: [subject, first], count: offset }) - 1,
    }));
  }

  constant(value: number): Ref {
    return this.once(`c:${Object.is(value, -0) ? '-0' : value}`, () => ({ kind: 'constant', index: this.constants.push(value) - 1 }));
  }

  /** The number of a register that is one for every run; undefined for all others. */
  constantOf(ref: Ref): number | undefined {
    return ref.kind === 'constant' ? this.constants[ref.index] : undefined;
  }

  /** Operations on constants alone are worked out here, by the executors' own definitions. */
  operation(code: OperationCode, ...operands: readonly Ref[]): Ref {
    if (Object.hasOwn(APPLY, code) && operands.every(({ kind }) => kind === 'constant')) {
      const [a = none, b = none, c = none] = operands.map(({ index }) => Float64Array.of(this.constants[index]!));
      const out = new Float64Array(1);
      APPLY[code as PositionOperation](out, 1, a, b, c);
      return this.constant(out[0]!);
    }
    const key = `${code}(${operands.map((r) => `${r.kind}${r.index}`).join()})`;
    return this.once(key, () => ({ kind: 'operation', index: this.operations.push({ code, operands }) - 1 }));
  }

  private once(key: string, make: () => Ref): Ref {
    const known = this.seen.get(key);
    if (known) return known;
    const ref = make();
    this.seen.set(key, ref);
    return ref;
  }

  finish(outputs: readonly Ref[], sums: readonly Ref[] = []): { readonly kernel: Kernel; readonly uniformIds: readonly string[]; readonly varyingIds: readonly string[] } {
    const starts = {
      uniform: 0,
      varying: this.uniformIds.length,
      constant: this.uniformIds.length + this.varyingIds.length,
      operation: this.uniformIds.length + this.varyingIds.length + this.constants.length,
    };
    const number = (ref: Ref | undefined) => (ref ? starts[ref.kind] + ref.index : -1);
    const operations: Operation[] = this.operations.map(({ code, operands: [a, b, c], count }) => ({ code, a: number(a), b: number(b), c: count ?? number(c) }));
    const kernel: Kernel = {
      uniforms: this.uniformIds.length,
      varyings: this.varyingIds.length,
      constants: [...this.constants],
      operations,
      outputs: outputs.map(number),
      ...(this.bytes.length > 0 && { bytes: [...this.bytes] }),
      ...(sums.length > 0 && { sums: sums.map(number) }),
    };
    return { kernel, uniformIds: [...this.uniformIds], varyingIds: [...this.varyingIds] };
  }
}

const none = new Float64Array(0);
