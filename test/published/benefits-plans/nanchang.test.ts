import { describe, expect, test } from 'vitest';
import { settled, type Settling } from './settled.ts';

const tertiary = (expense: number) => ({ level: 'tertiary', expense });

describe('Nanchang residents', () => {
  const pays = (row: Parameters<typeof settled>[1][number], settling?: Settling) =>
    settled('nanchang-resident', [row], ['basic_payment', 'critical_payment', 'own_payment'], settling)[0];

  test('goes from basic to critical-illness insurance, half the deductible and 65% in hardship', () => {
    // 49400 × 60% = 29640; (20360 − 17000) × 60% = 2016; (20360 − 8500) × 65% = 7709
    expect(pays(tertiary(50000))).toEqual([29640, 2016, 18344]);
    expect(pays({ ...tertiary(50000), group: 'minimum_living' })).toEqual([29640, 7709, 12651]);
  });

  test('leaves 10 or 20% to the patient first in another province', () => {
    // 45000: 44400 × 60% = 26640; (18360 − 17000) × 60% = 816
    expect(pays({ ...tertiary(50000), place: 'outside_province' })).toEqual([26640, 816, 22544]);
    // 40000: 39400 × 60% = 23640; 16360 is below 17000
    expect(pays({ ...tertiary(50000), place: 'outside_province', referral: 'unreferred' })).toEqual([23640, 0, 26360]);
  });

  test('raises the cap of critical illness by 3000 a year, 20% at most, and has none in hardship', () => {
    // basic 100000; (900000 − 17000) × 60% = 529800
    const huge = tertiary(1000000);
    expect(pays(huge)?.[1]).toBe(300000);
    expect(pays({ ...huge, insured_years: 4, claimless_years: 2 })?.[1]).toBe(318000);
    expect(pays({ ...huge, insured_years: 30 })?.[1]).toBe(360000);
    // (900000 − 8500) × 65%
    expect(pays({ ...huge, group: 'extremely_poor', insured_years: 30 })?.[1]).toBe(579475);
  });

  test('reaches the basic cap in the middle of a settlement', () => {
    // 149400 × 60% = 89640, then 10360
    expect(settled('nanchang-resident', [tertiary(150000), tertiary(150000)], ['basic_payment'])).toEqual([[89640], [10360]]);
  });
});

describe('Nanchang employees', () => {
  const layers = ['basic_payment', 'outpatient_payment', 'critical_payment', 'supplement_payment', 'own_payment'];
  const pays = (row: Parameters<typeof settled>[1][number], settling?: Settling) =>
    settled('nanchang-employee', [{ status: 'active', ...row }], layers, settling)[0];

  test('pays 85% in a tertiary hospital, and critical illness 90% of what lies above the cap', () => {
    // 19200 × 85% = 16320
    expect(pays(tertiary(20000))).toEqual([16320, 0, 0, 0, 3680]);
    // 199200 × 85% = 169320, of which 100000; 69320 ÷ 85% = 81552.94, × 90% = 73397.65
    expect(pays(tertiary(200000))).toEqual([100000, 0, 73397.65, 0, 26602.35]);
  });

  test('pays civil servants 96 to 100% of the rest by rank', () => {
    // 26602.35 × 96% = 25538.26; 3680 × 98% = 3606.40
    expect(pays({ ...tertiary(200000), rank: 'section' })).toEqual([100000, 0, 73397.65, 25538.26, 1064.09]);
    expect(pays({ ...tertiary(20000), rank: 'county' })).toEqual([16320, 0, 0, 3606.4, 73.6]);
    expect(pays({ ...tertiary(20000), rank: 'county', status: 'retired' })).toEqual([16320, 0, 0, 3680, 0]);
  });

  test('pools outpatient care above 300 up to 2000 or 3000', () => {
    // 700 × 65% = 455; retired (5000 − 300) × 65% = 3055, capped at 3000
    expect(pays({ level: 'primary', expense: 1000, service: 'outpatient' })).toEqual([0, 455, 0, 0, 545]);
    expect(pays({ level: 'secondary', expense: 5000, service: 'outpatient', status: 'retired' })).toEqual([0, 3000, 0, 0, 2000]);
  });

  test('gives the published example with the deductible and the cap switched off, and only then', () => {
    // printed: basic 170000, serious illness 0, supplement 28800, patient 1200 of 200000; the schedule beside it has a deductible of 800 and a cap of 100000
    const civilServant = { ...tertiary(200000), rank: 'section' };
    expect(pays(civilServant, { set: { 'deductible.tertiary': 0, basic_cap: 1e12 } })).toEqual([170000, 0, 0, 28800, 1200]);
    expect(pays(civilServant)?.[0]).toBe(100000);
  });
});
