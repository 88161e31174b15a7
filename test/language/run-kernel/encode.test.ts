import { describe, expect, it } from 'vitest';
import { double, encodeModule, I32, signed, unsigned, V128 } from '../../../src/language/run-kernel/wasm/encode.ts';
import { get, set, splat } from '../../../src/language/run-kernel/wasm/instructions.ts';

describe('the encoder', () => {
  it('writes whole numbers in LEB128', () => {
    // 624485 and -123456 are the examples of Wikipedia's article on LEB128.
    expect(unsigned(0)).toEqual([0]);
    expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect(unsigned(2 ** 32 - 1)).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
    expect(signed(-123456)).toEqual([0xc0, 0xbb, 0x78]);
    expect([signed(63), signed(64), signed(-64), signed(-65)]).toEqual([[63], [0xc0, 0], [0x40], [0xbf, 0x7f]]);
  });

  it('writes doubles with the lowest byte first', () => {
    expect(double(-2)).toEqual([0, 0, 0, 0, 0, 0, 0, 0xc0]);
  });

  it('writes modules that the machine accepts, and broken code is told apart', () => {
    const accepted = (code: readonly number[]) => WebAssembly.validate(encodeModule({ parameters: [I32], locals: [V128, V128, I32], code }));
    expect(accepted(set(2, splat(1)).concat(set(3, get(0))))).toBe(true);
    expect(accepted(set(3, splat(1)))).toBe(false);
  });
});
