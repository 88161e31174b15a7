import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { scalarKernel } from '../../../src/language/run-kernel/scalar.ts';
import { execute } from './execute.ts';
import { anyNumber, anyRun } from './random-kernel.ts';

describe('a kernel run once over plain numbers', () => {
  it('gives the bits that the interpreter gives at one position', () => {
    fc.assert(
      fc.property(anyRun(fc.constant(1)), fc.array(anyNumber, { minLength: 3, maxLength: 3 }), (run, more) => {
        const kernel = { ...run.kernel, uniforms: run.kernel.uniforms + run.kernel.varyings, varyings: 0 };
        const uniforms = [...run.uniforms, ...more].slice(0, kernel.uniforms);
        const outputs = new Float64Array(kernel.outputs.length);
        scalarKernel(kernel)(Float64Array.from(uniforms), outputs);
        expect([...outputs]).toEqual(execute(interpreter, { ...run, kernel, uniforms }).map(([first]) => first));
      }),
      { numRuns: 500 },
    );
  });

  it('does not take columns', () => {
    expect(() => scalarKernel({ uniforms: 0, varyings: 1, constants: [], operations: [], outputs: [0] })).toThrow(RangeError);
  });
});
