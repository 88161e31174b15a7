import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { power } from '../../../src/actuarial/elementary/power.ts';
import { roundHalfUp } from '../../../src/actuarial/elementary/rounding.ts';
import { KernelBuilder, type Ref } from '../../../src/language/compile/kernel-builder.ts';
import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { lowerPower, lowerWholePower } from '../../../src/language/run-kernel/lowering/power.ts';
import { lowerRoundHalfUp } from '../../../src/language/run-kernel/lowering/round-half-up.ts';
import { anyNumber } from './random-kernel.ts';

/** The lowered function of one column and one uniform, run by the interpreter. */
function lowered(lower: (builder: KernelBuilder, x: Ref, y: Ref) => Ref): (x: number, y: number) => number {
  const builder = new KernelBuilder();
  const x = builder.varying('x');
  const y = builder.uniform('y');
  const { kernel, uniformIds, varyingIds } = builder.finish([lower(builder, x, y)]);
  const workspace = interpreter.open(4);
  const [column, output] = [workspace.column(1), workspace.column(1)];
  const run = workspace.prepare(kernel);
  return (a, b) => {
    column[0] = a;
    run(Float64Array.from(uniformIds, () => b), varyingIds.map(() => column), [output], 0, 1);
    return output[0]!;
  };
}

describe('the lowered operations give the bits of', () => {
  it('power, for any exponent', () => {
    const compiled = lowered(lowerPower);
    const exponents = fc.oneof(anyNumber, fc.integer({ min: -70, max: 70 }), fc.integer(), fc.double({ min: -5, max: 5 }));
    fc.assert(
      fc.property(fc.oneof(anyNumber, fc.double({ min: 0.5, max: 2 })), exponents, (x, y) => {
        expect(compiled(x, y)).toEqual(power(x, y));
      }),
      { numRuns: 5000 },
    );
  });

  it('power, for whole exponents known when compiling', () => {
    for (let n = -64; n <= 64; n++) {
      const compiled = lowered((builder, x) => lowerWholePower(builder, x, n));
      for (const x of [1.04, -0.97, 0, -0, NaN, Infinity, 3]) expect(compiled(x, 0)).toEqual(power(x, n));
    }
  });

  it('roundHalfUp', () => {
    for (const digits of [-3, -1, 0, 2, 4]) {
      const compiled = lowered((builder, x) => lowerRoundHalfUp(builder, x, digits));
      fc.assert(
        fc.property(fc.oneof(anyNumber, fc.double({ min: -1e15, max: 1e15 }), fc.integer().map((n) => n / 1000)), (x) => {
          expect(compiled(x, 0)).toEqual(roundHalfUp(x, digits));
        }),
        { numRuns: 1000 },
      );
    }
  });
});
