import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, roundHalfAway } from '../../src/i18n/decimal-text.ts';

describe('decimalText', () => {
  // Expected texts follow the rule: 15 significant digits, halves away from zero.
  it.each<[number, number, string]>([
    [1.005, 2, '1.01'],
    [2.675, 2, '2.68'],
    [0.5, 0, '1'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [0.05, 1, '0.1'],
    [0.049999, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [999.95, 1, '1,000.0'],
    [9.96, 1, '10.0'],
    [1234567.891, 2, '1,234,567.89'],
    [1e21, 0, '1,000,000,000,000,000,000,000'],
    [1.5e-9, 2, '0.00'],
    [0.1 + 0.2, 15, '0.300000000000000'],
    [17342.46, 1, '17,342.5'],
    [0, 2, '0.00'],
    [2026, 0, '2,026'],
  ])('%d with %d decimals is %s', (value, digits, text) => {
    expect(decimalText(value, digits, 'comma')).toBe(text);
  });

  it('groups by a narrow space unless told otherwise', () => {
    expect(decimalText(17342.46, 1)).toBe('17\u202f342.5');
    expect(decimalText(2026, 0, 'none')).toBe('2026');
  });

  it('shows what a formula made infinite, or left without a value', () => {
    expect([NaN, Infinity, -Infinity].map((value) => decimalText(value, 1))).toEqual(['#', '∞', '−∞']);
    expect([NaN, -Infinity].map((value) => roundHalfAway(value, 1))).toEqual([NaN, -Infinity]);
  });

  it('is the number rounded, within half a unit of its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) => {
        const shown = Number(decimalText(value, digits, 'none').replace('−', '-'));
        // Half a unit, and the noise cut off at the 15th digit of a number below 1e9.
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6);
        expect(Math.abs(shown)).toBe(Math.abs(roundHalfAway(value, digits)));
      }),
      { seed: 20261121 },
    );
  });
});
