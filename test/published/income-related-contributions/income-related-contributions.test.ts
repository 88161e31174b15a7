import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';

const made = shippedEvaluator(shippedModel('proofs/income-related-contributions'));

function of(quantity: string, year: string, set: Readonly<Record<string, number | string>>): number | undefined {
  const overrides = Object.entries(set).map(([path, value]) => ({ path, from: `${year}-01`, value }));
  return made.run({ from: year, to: year, overrides }).value(quantity, year);
}

describe('the applicable percentage', () => {
  const percentage = (year: string, ratio: number) => of('contribution_rate', year, { income_over_poverty_line: ratio });

  test.each([
    // year, level below 1.33, then at each bound of the table: 1.33, 1.5, 2, 2.5, 3, 4
    ['2018', 0.0201, [0.0302, 0.0403, 0.0634, 0.081, 0.0956, 0.0956]],
    ['2019', 0.0208, [0.0311, 0.0415, 0.0654, 0.0836, 0.0986, 0.0986]],
    ['2020', 0.0206, [0.0309, 0.0412, 0.0649, 0.0829, 0.0978, 0.0978]],
    ['2026', 0.021, [0.0314, 0.0419, 0.066, 0.0844, 0.0996, 0.0996]],
  ] as const)('of %s is level, jumps at 1.33, climbs and ends above four times the line', (year, level, bounds) => {
    expect([0, 1, 1.3299].map((ratio) => percentage(year, ratio))).toEqual([level, level, level]);
    [1.33, 1.5, 2, 2.5, 3, 4].forEach((ratio, index) => expect(percentage(year, ratio)).toBeCloseTo(bounds[index]!, 14));
    expect(percentage(year, 2.25)).toBeCloseTo((bounds[2] + bounds[3]) / 2, 14);
    expect(percentage(year, 4.0001)).toBe(0);
  });

  test.each(['2021', '2023', '2025'])('of %s begins at 1.5 and never ends', (year) => {
    expect([1, 1.5, 2, 2.5, 3, 4, 10].map((ratio) => percentage(year, ratio)!.toFixed(14))).toEqual([0, 0, 0.02, 0.04, 0.06, 0.085, 0.085].map((v) => v.toFixed(14)));
  });

  test('has no table beyond 2026, and says nothing then', () => expect(percentage('2027', 2)).toBeUndefined());
});

describe('Medicare’s surcharges', () => {
  const partB = (year: string, filing_status: string, income_two_years_prior: number) => of('part_b_annual_premium', year, { filing_status, income_two_years_prior })!;

  test('begin with the first dollar above a bound', () => {
    expect(partB('2024', 'single', 103_000) / 12).toBeCloseTo(174.7, 10);
    expect(partB('2024', 'single', 103_001) / 12).toBeCloseTo(174.7 + 69.9, 10);
    expect(partB('2024', 'joint', 206_000) / 12).toBeCloseTo(174.7, 10);
    expect(partB('2026', 'joint', 750_000) / 12).toBeCloseTo(202.9 + 487, 10);
    expect(partB('2026', 'joint', 749_999) / 12).toBeCloseTo(202.9 + 446.3, 10);
  });

  test('skip the lower steps for spouses who file apart', () => {
    expect(partB('2025', 'separate', 106_001) / 12).toBeCloseTo(185 + 406.9, 10);
    expect(of('part_d_annual_surcharge', '2025', { filing_status: 'separate', income_two_years_prior: 394_000 })! / 12).toBeCloseTo(85.8, 10);
  });

  test('are the same for heads of household, surviving spouses and single persons', () => {
    for (const income of [50_000, 120_000, 180_000, 600_000]) {
      expect(new Set(['single', 'head_of_household', 'surviving_spouse'].map((status) => partB('2026', status, income))).size).toBe(1);
    }
  });

  test('are unknown before 2024, and so is the premium with them', () => expect(of('part_b_annual_premium', '2022', {})).toBeUndefined());
});
