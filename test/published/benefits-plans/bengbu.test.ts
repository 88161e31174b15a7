import { describe, expect, test } from 'vitest';
import { settled, type Settling } from './settled.ts';

const pays = (row: Parameters<typeof settled>[1][number], settling?: Settling) =>
  settled('bengbu-resident', [row], ['basic_payment', 'own_payment'], settling)[0];

describe('residents of Bengbu', () => {
  test('has four levels in the city', () => {
    // (10000 − 500) × 80% = 7600; (30000 − 1200) × 65% = 18720; (10000 − 200) × 85% = 8330; (10000 − 800) × 70% = 6440
    expect(pays({ level: 'secondary', expense: 10000 })).toEqual([7600, 2400]);
    expect(pays({ level: 'provincial_tertiary', expense: 30000 })).toEqual([18720, 11280]);
    expect(pays({ level: 'primary', expense: 10000 })).toEqual([8330, 1670]);
    expect(pays({ level: 'tertiary', expense: 10000 })).toEqual([6440, 3560]);
  });

  test('has deductibles of its own outside the city and the province, whatever the level', () => {
    // (30000 − 2000) × 60% = 16800; (30000 − 2500) × 60% = 16500
    expect(pays({ level: 'primary', expense: 30000, place: 'outside_city' })).toEqual([16800, 13200]);
    expect(pays({ level: 'tertiary', expense: 30000, place: 'outside_province' })).toEqual([16500, 13500]);
  });

  test('pays the floor where the catalogue leaves little', () => {
    // 14000 eligible: (14000 − 1200) × 65% = 8320 is less than (30000 − 1200) × 45% = 12960
    const stay = { level: 'provincial_tertiary', expense: 30000, excluded: 16000 };
    expect(pays(stay)).toEqual([12960, 17040]);
    expect(pays(stay, { set: { floor_of: 'nothing' } })).toEqual([8320, 21680]);
    expect(pays(stay, { set: { floor_of: 'whole_expense' } })).toEqual([13500, 16500]);
    // outside the province: (30000 − 2500) × 40% = 11000 is more than (14000 − 2500) × 60% = 6900
    expect(pays({ ...stay, place: 'outside_province' })).toEqual([11000, 19000]);
  });

  test('takes points off unreferred care elsewhere where they are set', () => {
    // 28000 × (60% − 10%) = 14000 is more than 28000 × 45% = 12600
    expect(
      pays({ level: 'tertiary', expense: 30000, place: 'outside_city', referral: 'unreferred' }, { set: { unreferred_reduction: 0.1 } }),
    ).toEqual([14000, 16000]);
  });

  test('reaches the cap in the middle of a settlement', () => {
    const stay = { level: 'tertiary', expense: 30000, place: 'outside_city' };
    expect(settled('bengbu-resident', [stay, stay], ['basic_payment'], { set: { annual_cap: 20000 } })).toEqual([[16800], [3200]]);
  });
});
