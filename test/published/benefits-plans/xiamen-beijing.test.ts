import { describe, expect, test } from 'vitest';
import { settled, type Settling } from './settled.ts';

describe('Xiamen in 2013', () => {
  const pays = (rows: Parameters<typeof settled>[1], settling: Settling = { period: '2013' }) =>
    settled(
      'xiamen-2013',
      rows.map((row) => ({ status: 'resident', ...row })),
      ['basic_payment', 'critical_payment', 'own_payment'],
      settling,
    );

  test('goes over from basic to critical-illness insurance in the middle of a settlement', () => {
    // 80000 × 75% = 60000; then 20000 × 75% = 15000 and 40000 × 80% = 32000
    expect(pays([{ expense: 80000 }, { expense: 60000 }])).toEqual([
      [60000, 0, 20000],
      [15000, 32000, 13000],
    ]);
  });

  test('pays half of residents’ outpatient care and adds it to the year’s expense', () => {
    // 10000 × 50%; then 90000 × 75% = 67500 and 10000 × 80%
    expect(pays([{ expense: 10000, service: 'outpatient' }, { expense: 100000 }])).toEqual([
      [5000, 0, 5000],
      [67500, 8000, 24500],
    ]);
  });

  test('ends at 450000 of expense for residents and 500000 for employees', () => {
    // 100000 × 75%, 350000 × 80% = 280000, 400000 × 80% = 320000
    expect(pays([{ expense: 600000 }])).toEqual([[75000, 280000, 245000]]);
    expect(pays([{ expense: 600000, status: 'active' }])).toEqual([[75000, 320000, 205000]]);
  });

  test('takes the limit as one of payment where it is said so', () => {
    expect(pays([{ expense: 600000 }], { period: '2013', set: { critical_limit_of: 'payment' } })).toEqual([[75000, 350000, 175000]]);
  });

  test('had a limit of 40000 and 70% before, and 150000 above it', () => {
    // 40000 × 75% and 40000 × 70%; 150000 × 70% = 105000
    expect(pays([{ expense: 80000 }], { period: '2000' })).toEqual([[30000, 28000, 22000]]);
    expect(pays([{ expense: 300000 }], { period: '2000' })).toEqual([[30000, 105000, 165000]]);
  });
});

describe('Beijing by bed-day', () => {
  const pays = (row: Parameters<typeof settled>[1][number]) =>
    settled('beijing-per-diem', [row], ['own_payment', 'fund_payment', 'hospital_bears'])[0];

  test('leaves 20 yuan a day to the active and 12 to the retired, and the rest of 110 to the fund', () => {
    // 30 × 20 = 600; 30 × 90 = 2700; 3500 − 3300 = 200
    expect(pays({ status: 'active', days: 30, expense: 3500 })).toEqual([600, 2700, 200]);
    // 30 × 12 = 360; 30 × 98 = 2940; the hospital keeps 300
    expect(pays({ status: 'retired', days: 30, expense: 3000 })).toEqual([360, 2940, -300]);
  });
});
