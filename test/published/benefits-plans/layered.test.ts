import { describe, expect, test } from 'vitest';
import { settled, type Settling } from './settled.ts';

const stay = (expense: number) => ({ level: 'tertiary', expense });

describe('residents in five layers', () => {
  const layers = ['basic_payment', 'critical_payment', 'assistance_payment', 'extra_payment', 'own_payment'];
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) => settled('resident-layered', rows, layers, settling);

  test('goes through the layers in order', () => {
    // (50000 − 1000) × 60% = 29400; (20600 − 5000) × 65% = 10140; 10460 × 80% = 8368; 2092 is below 5000
    expect(pays([{ ...stay(50000), group: 'minimum_living' }])).toEqual([[29400, 10140, 8368, 0, 2092]]);
    // ordinary: (20600 − 10000) × 60% = 6360
    expect(pays([stay(50000)])).toEqual([[29400, 6360, 0, 0, 14240]]);
    // 350000 left: 279250; 70750 × 80% = 56600; (14150 − 5000) × 90% = 8235
    expect(pays([{ ...stay(500000), group: 'minimum_living' }])).toEqual([[150000, 279250, 56600, 8235, 5915]]);
  });
});

describe('employees in four layers', () => {
  const layers = ['basic_payment', 'mutual_payment', 'outpatient_payment', 'assistance_payment', 'own_payment'];
  const pays = (rows: Parameters<typeof settled>[1], settling?: Settling) =>
    settled(
      'employee-layered',
      rows.map((row) => ({ status: 'active', ...row })),
      layers,
      settling,
    );

  test('goes through the layers in order', () => {
    // 167160 capped at 100000; 79952.38 × 92% = 73556.19; 26443.81 × 80% = 21155.05
    expect(pays([{ ...stay(200000), group: 'minimum_living' }])).toEqual([[100000, 73556.19, 0, 21155.05, 5288.76]]);
    // marginal: (26443.81 − 3000) × 70% = 16410.67
    expect(pays([{ ...stay(200000), group: 'marginal' }])).toEqual([[100000, 73556.19, 0, 16410.67, 10033.14]]);
  });

  test('halves the second deductible and pools outpatient care up to its cap', () => {
    // 19000 × 84%; 19500 × 84%; (5000 − 300) × 55% = 2585, capped at 2000; retired (5000 − 300) × 60% = 2820
    const visit = { ...stay(5000), service: 'outpatient' };
    expect(pays([stay(20000), visit, stay(20000)])).toEqual([
      [15960, 0, 0, 0, 4040],
      [0, 0, 2000, 0, 3000],
      [16380, 0, 0, 0, 3620],
    ]);
    expect(pays([{ ...visit, status: 'retired' }])).toEqual([[0, 0, 2820, 0, 2180]]);
  });
});
