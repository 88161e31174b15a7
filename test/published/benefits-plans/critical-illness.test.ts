import { describe, expect, test } from 'vitest';
import { settled, type Settling } from './settled.ts';

/** Basic insurance pays (50000 − 1000) × 60% = 29400 of it and (50000 − 500) × 60% = 29700 of a second one. */
const stay = { level: 'tertiary', expense: 50000 };

describe('critical-illness insurance of Wushan', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled('wushan-critical-illness', rows, ['critical_payment'], settling).flat();

  test('counts neither the basic deductible nor what is lost for want of referral', () => {
    // 50000 − 29400 − 1000 = 19600; above 5000: 14600 = 10000 × 60% + 4600 × 65% = 8990
    expect(pays([stay])).toEqual([8990]);
    // unreferred: basic pays 49000 × 45% = 22050 and 7350 is lost; the base is 19600 again
    expect(pays([{ ...stay, place: 'outside_city', referral: 'unreferred' }])).toEqual([8990]);
    // counted: 26950 − 5000 = 21950 = 10000 × 60% + 10000 × 65% + 1950 × 70% = 13865
    expect(pays([{ ...stay, place: 'outside_city', referral: 'unreferred' }], { set: { unreferred_counted: 1 } })).toEqual([13865]);
    // the deductible counted: 15600 = 6000 + 5600 × 65% = 9640
    expect(pays([stay], { set: { deductible_counted: 1 } })).toEqual([9640]);
  });

  test('starts each claim from the lowest band, or lets the year’s sum go through them', () => {
    // second: 50000 − 29700 − 500 = 19800: 10000 × 60% + 9800 × 65% = 12370
    expect(pays([stay, stay])).toEqual([8990, 12370]);
    // from 14600 to 34400: 5400 × 65% + 14400 × 70% = 3510 + 10080 = 13590
    expect(pays([stay, stay], { set: { bands: 'yearly_sum' } })).toEqual([8990, 13590]);
  });

  test('gives low-income groups half the deductible and 5 points more', () => {
    // 19600 − 2500 = 17100 = 10000 × 65% + 7100 × 70% = 11470
    expect(pays([{ ...stay, group: 'minimum_living' }])).toEqual([11470]);
  });

  test('pays 20000 a year for accidents at most, and goes through every band without a cap otherwise', () => {
    // basic capped at 150000; 300000 − 150000 − 1000 − 5000 = 144000 = 6000 + 6500 + 21000 + 37500 + 44000 × 80% = 106200
    const large = { level: 'tertiary', expense: 300000 };
    expect(pays([large])).toEqual([106200]);
    expect(pays([{ ...large, cause: 'accident' }])).toEqual([20000]);
    // an accident first (8990), then another (12370) of which 20000 − 8990 = 11010, then an illness in full
    expect(
      pays([
        { ...stay, cause: 'accident' },
        { ...stay, cause: 'accident' },
        { ...stay, cause: 'illness' },
      ]),
    ).toEqual([8990, 11010, 12370]);
  });

  test('pays nothing below the deductible', () => {
    // (8000 − 500) × 75% = 5625; 8000 − 5625 − 500 = 1875
    expect(pays([{ level: 'secondary', expense: 8000 }])).toEqual([0]);
  });
});

describe('three designs of critical-illness insurance', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled('critical-illness', rows, ['critical_payment'], settling).flat();
  /** Basic insurance pays 149000 × 60% = 89400 and leaves 60600. */
  const large = { level: 'tertiary', expense: 150000 };
  const design = (design_chosen: string): Settling => ({ set: { design_chosen } });

  test('crosses the bands of the accumulated own payment', () => {
    // 10000 design: 40000 × 60% + 10600 × 70% = 31420
    expect(pays([large])).toEqual([31420]);
    // 12000 design: 18000 × 55% + 30600 × 65% = 29790
    expect(pays([large], design('with_12000'))).toEqual([29790]);
    // 21202 design: (60600 − 21202) × 60% = 23638.80
    expect(pays([large], design('with_21202'))).toEqual([23638.8]);
  });

  test('gives low-income groups a lower deductible and 5 points', () => {
    // 45000 × 65% + 10600 × 75% = 29250 + 7950 = 37200
    expect(pays([{ ...large, group: 'extremely_poor' }])).toEqual([37200]);
    // 12000 design: 25000 × 60% + 30600 × 70% = 36420; 21202 design: (60600 − 10601) × 65% = 32499.35
    expect(pays([{ ...large, group: 'monitored' }], design('with_12000'))).toEqual([36420]);
    expect(pays([{ ...large, group: 'monitored' }], design('with_21202'))).toEqual([32499.35]);
  });

  test('lets the own first share and the deductible count or not', () => {
    // 48000 eligible: basic 47000 × 60% = 28200; 19800 + 2000 = 21800; (21800 − 10000) × 60% = 7080
    const withFirst = { ...stay, own_first: 2000 };
    expect(pays([withFirst])).toEqual([7080]);
    expect(pays([withFirst], { set: { own_first_counted: 0 } })).toEqual([5880]);
    expect(pays([withFirst], { set: { deductible_counted: 0 } })).toEqual([6480]);
    // unreferred: basic 47000 × 45% = 21150, 7050 lost; 48000 − 21150 + 2000 − 7050 = 21800 again
    expect(pays([{ ...withFirst, place: 'outside_city', referral: 'unreferred' }], { set: { unreferred_counted: 0 } })).toEqual([7080]);
  });

  test('reaches the cap in the middle of a settlement, and has none for low-income groups', () => {
    // second stay of 600000: basic 150000 − 89400 = 60600 leaves 539400; in all 600000: 24000 + 35000 + 500000 × 80% = 459000, capped at 300000
    const second = { level: 'tertiary', expense: 600000 };
    expect(pays([large, second])).toEqual([31420, 268580]);
    // 37200 first; in all 459000 + 5000 × 60% + 595000 × 5% = 491750
    expect(pays([large, second].map((row) => ({ ...row, group: 'extremely_poor' })))).toEqual([37200, 454550]);
  });

  test('pays special drugs outside the catalogue in the design that has them', () => {
    const drugs = { ...stay, expense: 60000, excluded: 10000, special_drugs: 10000 };
    const paid = (settling?: Settling) => settled('critical-illness', [drugs], ['special_drug_payment', 'own_payment'], settling)[0];
    // 10000 × 85% × 80% = 6800; critical (20600 − 10000) × 60% = 6360; own 60000 − 29400 − 6360 − 6800
    expect(paid()).toEqual([6800, 17440]);
    // 12000 design: none; critical (20600 − 12000) × 55% = 4730
    expect(paid(design('with_12000'))).toEqual([0, 25870]);
  });
});
