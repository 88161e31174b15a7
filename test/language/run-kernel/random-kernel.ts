import fc from 'fast-check';
import type { Kernel, Operation, OperationCode } from '../../../src/language/kernel.ts';
import { OPERANDS } from '../../../src/language/run-kernel/check-kernel.ts';

/** The numbers at which operations change their ways. */
export const SPECIAL = [
  0, -0, 1, -1, 0.5, -2.5, NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e-310, 2 ** -1022, Number.MAX_VALUE, -Number.MAX_VALUE,
  709.782712893384, 709.782712893385, -745.2, -708.5, 2 ** 52, 2 ** 53 + 2, Math.SQRT1_2, Math.SQRT2,
];

export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...SPECIAL),
  fc.double(),
  fc.double({ min: -1000, max: 1000 }),
);

/** All but `gather` and `random`, whose operands are of a kind of their own. */
export const codes = (Object.keys(OPERANDS) as OperationCode[]).filter((code) => code !== 'gather' && code !== 'random');

/** Any kernel of up to 40 operations, with unread registers, repeated outputs, and outputs that are no operations. */
export const anyKernel = kernelOf(codes);
/** Any kernel whose numbers do not depend on the positions before them. */
export const anyPositionKernel = kernelOf(codes.filter((code) => code !== 'running'));

function kernelOf(among: readonly OperationCode[]): fc.Arbitrary<Kernel> {
  return fc
    .record({
      uniforms: fc.nat(3),
      varyings: fc.nat(3),
      constants: fc.array(anyNumber, { minLength: 1, maxLength: 4 }),
      codes: fc.array(
        fc.tuple(fc.constantFrom(...among), fc.nat(), fc.nat(), fc.nat()),
        { maxLength: 40 },
      ),
      outputs: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    })
    .map(({ uniforms, varyings, constants, codes, outputs }) => {
      const first = uniforms + varyings + constants.length;
      const operations = codes.map(([code, a, b, c], index): Operation => {
        const [x, y, z] = [a, b, c].map((seed, place) => (place < OPERANDS[code] ? seed % (first + index) : -1)) as [number, number, number];
        return { code, a: x, b: y, c: z };
      });
      return { uniforms, varyings, constants, operations, outputs: outputs.map((seed) => seed % (first + operations.length)) };
    });
}

/** A kernel with numbers for its uniforms and columns of `length` for its varyings. */
export const anyRun = (lengths: fc.Arbitrary<number>, kernels: fc.Arbitrary<Kernel> = anyKernel) =>
  fc.tuple(kernels, lengths).chain(([kernel, length]) =>
    fc.record({
      kernel: fc.constant(kernel),
      length: fc.constant(length),
      uniforms: fc.array(anyNumber, { minLength: kernel.uniforms, maxLength: kernel.uniforms }),
      // A few numbers, repeated in different rhythms: long columns cost fast-check too much time.
      numbers: fc.array(anyNumber, { minLength: 7, maxLength: 29 }),
    }),
  );
