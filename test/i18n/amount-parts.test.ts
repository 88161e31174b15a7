import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountParts } from '../../src/i18n/amount-parts.ts';
import { roundHalfAway } from '../../src/i18n/decimal-text.ts';

describe('amountParts', () => {
  it('gives the missing unit to the part with the largest remainder', () => {
    expect(amountParts([33.34, 33.33, 33.33], 100, 1)).toEqual([33.4, 33.3, 33.3]);
  });

  // 1/3 of 10 is 3.33…: the three remainders are equal.
  it('favours the earlier of equal remainders', () => {
    expect(amountParts([10 / 3, 10 / 3, 10 / 3], 10, 1)).toEqual([3.4, 3.3, 3.3]);
  });

  // A county's published employee fund 2024 is off by exactly 30.00 万元; rounding must not hide it.
  it('leaves a real difference visible', () => {
    expect(amountParts([1079.96, 21772.41, -21885.53], 996.84, 1)).toEqual([1080, 21772.4, -21885.5]);
  });

  it('adds up to the shown total, each part within one printed unit of itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 2 }),
        (cents, digits) => {
          const parts = cents.map((c) => c / 1000);
          const total = cents.reduce((a, b) => a + b, 0) / 1000;
          const units = 10 ** digits;
          const shown = amountParts(parts, total, digits);
          const whole = shown.map((part) => Math.round(part * units));
          expect(whole.reduce((a, b) => a + b, 0)).toBe(Math.round(roundHalfAway(total, digits) * units));
          // 1e-6 of a unit for the binary noise of parts given in thousandths.
          shown.forEach((part, index) => expect(Math.abs(part - parts[index]!) * units).toBeLessThan(1 + 1e-6));
        },
      ),
      { seed: 20261121 },
    );
  });
});
