import { describe, expect, test } from 'vitest';
import { settled, type Settling } from './settled.ts';

const inTertiary = (expense: number) => ({ level: 'tertiary', expense });

describe('residents of the city that is not named', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled('resident-city', rows, ['basic_payment', 'own_payment'], settling);

  test('pays the level’s ratio of what lies above the deductible', () => {
    // 10000 − 500 − 300 = 9200; (9200 − 500) × 75% = 6525; own 10000 − 6525
    expect(pays([{ level: 'secondary', expense: 10000, excluded: 500, own_first: 300 }])).toEqual([[6525, 3475]]);
  });

  test('halves the deductible from the second admission on', () => {
    // (20000 − 1000) × 60% = 11400; (20000 − 500) × 60% = 11700; (1000 − 100) × 90% = 810
    expect(pays([inTertiary(20000), inTertiary(20000), { level: 'primary', expense: 1000 }])).toEqual([
      [11400, 8600],
      [11700, 8300],
      [810, 190],
    ]);
  });

  test('keeps the year’s deductibles within their limit, where one is set', () => {
    // 1000, then 1200 − 1000 = 200 instead of 500: (20000 − 200) × 60% = 11880
    expect(pays([inTertiary(20000), inTertiary(20000)], { set: { yearly_deductible_limit: 1200 } })).toEqual([
      [11400, 8600],
      [11880, 8120],
    ]);
  });

  test('takes 15 points off unreferred care outside the city, and at home only where a referral is asked for there', () => {
    const unreferred = { ...inTertiary(20000), referral: 'unreferred' };
    // 19000 × (60% − 15%) = 8550
    expect(pays([{ ...unreferred, place: 'outside_city' }])).toEqual([[8550, 11450]]);
    expect(pays([unreferred])).toEqual([[11400, 8600]]);
    expect(pays([unreferred], { set: { referral_needed: 'above_primary' } })).toEqual([[8550, 11450]]);
    // 200 of the deductible, then 800 × 90%: no referral is needed at the lowest level
    expect(pays([{ level: 'primary', expense: 1000, referral: 'unreferred' }], { set: { referral_needed: 'above_primary' } })).toEqual([
      [720, 280],
    ]);
  });

  test('reaches the cap in the middle of a settlement', () => {
    // 199000 × 60% = 119400; 99500 × 60% = 59700, of which 150000 − 119400 = 30600
    expect(pays([inTertiary(200000), inTertiary(100000)])).toEqual([
      [119400, 80600],
      [30600, 69400],
    ]);
  });

  test('leaves outpatient care to the patient and does not count it as an admission', () => {
    expect(pays([{ level: 'tertiary', expense: 500, service: 'outpatient' }, inTertiary(20000)])).toEqual([
      [0, 500],
      [11400, 8600],
    ]);
  });
});

describe('employees of the city that is not named', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled(
      'employee-city',
      rows.map((row) => ({ status: 'active', ...row })),
      ['basic_payment', 'mutual_payment', 'own_payment'],
      settling,
    );

  test('pays 84, 89 and 94%, and 3 points more in retirement', () => {
    // 19000 × 84% = 15960; 19500 × 89% = 17355; 19800 × 94% = 18612; 19000 × 87% = 16530
    expect(pays([inTertiary(20000)])).toEqual([[15960, 0, 4040]]);
    expect(pays([{ level: 'secondary', expense: 20000 }])).toEqual([[17355, 0, 2645]]);
    expect(pays([{ level: 'primary', expense: 20000 }])).toEqual([[18612, 0, 1388]]);
    expect(pays([{ ...inTertiary(20000), status: 'retired' }])).toEqual([[16530, 0, 3470]]);
  });

  test('takes 15 points off, retirement’s points included', () => {
    // 19000 × (84% + 3% − 15%) = 13680
    expect(pays([{ ...inTertiary(20000), status: 'retired', place: 'outside_province', referral: 'unreferred' }])).toEqual([
      [13680, 0, 6320],
    ]);
  });

  test('goes on with mutual aid at 92% where the cap is reached in the middle of a settlement', () => {
    // 199000 × 84% = 167160, of which 100000; expense above the cap 67160 ÷ 84% = 79952.38, × 92% = 73556.19
    // then 9500 all above the cap: × 92% = 8740
    expect(pays([inTertiary(200000), inTertiary(10000)])).toEqual([
      [100000, 73556.19, 26443.81],
      [0, 8740, 1260],
    ]);
  });

  test('stops mutual aid at its own cap', () => {
    expect(pays([inTertiary(200000), inTertiary(10000)], { set: { mutual_cap: 75000 } })[1]).toEqual([0, 1443.81, 8556.19]);
  });
});

describe('employees by bands of expense', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled(
      'employee-tiered',
      rows.map((row) => ({ status: 'active', ...row })),
      ['basic_payment', 'own_payment'],
      settling,
    );

  test('pays each slice at its own rate', () => {
    // tertiary: 29000 × 85% + 10000 × 90% + 10000 × 95% = 24650 + 9000 + 9500 = 43150
    expect(pays([inTertiary(50000)])).toEqual([[43150, 6850]]);
    // primary: (30000 − 200) × 90% + 5000 × 95% = 26820 + 4750 = 31570; secondary: 29500 × 87% + 10000 × 92% + 1000 × 97% = 35835
    expect(pays([{ level: 'primary', expense: 35000 }])).toEqual([[31570, 3430]]);
    expect(pays([{ level: 'secondary', expense: 41000 }])).toEqual([[35835, 5165]]);
  });

  test('leaves the retired 60% of an active person’s own share', () => {
    // active own share above the deductible 49000 − 43150 = 5850; × 60% = 3510; 49000 − 3510 = 45490
    expect(pays([{ ...inTertiary(50000), status: 'retired' }])).toEqual([[45490, 4510]]);
  });

  test('starts the bands anew for each admission, or goes on through the year', () => {
    // each: 24000 × 85% = 20400; year: from 26000 to 50000: 4000 × 85% + 10000 × 90% + 10000 × 95% = 21900
    expect(pays([inTertiary(25000), inTertiary(25000)])).toEqual([
      [20400, 4600],
      [20400, 4600],
    ]);
    expect(pays([inTertiary(25000), inTertiary(25000)], { set: { bands_over: 'whole_year' } })).toEqual([
      [20400, 4600],
      [21900, 3100],
    ]);
  });

  test('pays the whole amount at the rate of its band, where it is said so', () => {
    // 49000 × 95% = 46550; at the bound itself the lower band: 29000 × 85% = 24650
    expect(pays([inTertiary(50000)], { set: { bands_apply: 'whole_amount' } })).toEqual([[46550, 3450]]);
    expect(pays([inTertiary(30000)], { set: { bands_apply: 'whole_amount' } })).toEqual([[24650, 5350]]);
  });

  test('reaches the cap in the middle of a settlement', () => {
    expect(pays([inTertiary(25000), inTertiary(25000)], { set: { annual_cap: 40000 } })).toEqual([
      [20400, 4600],
      [19600, 5400],
    ]);
  });
});
