import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../laws/shipped-models.ts';

const made = shippedEvaluator(shippedModel('demography/china-population'));
const run = made.run({ from: '2020', to: '2100' });
const at = (name: string, year: string | number, element?: string) => run.value(name, String(year), element)!;

describe('the population of China', () => {
  test('begins with the census of 2020, 1,408.350 million on the mean of its year', () => {
    expect(at('total', 2020)).toBe(1_408_350_446);
  });

  test('stays within 2% of the UN’s medium variant in every year to 2100', () => {
    const years = run.periods.filter((year) => run.value('against_un', year) !== undefined);
    expect(years.length).toBeGreaterThan(70);
    for (const year of years) expect(Math.abs(at('against_un', year)), year).toBeLessThan(0.02);
  });

  test('changes by births less deaths plus migration', () => {
    for (const year of run.periods.slice(1)) {
      const change = at('total', year) - at('total', Number(year) - 1);
      // Sums of 202 ages of up to 10⁷ persons carry an error below 10⁻³ person.
      expect(Math.abs(change - at('births', year) + at('deaths', year) - at('migration', year)), year).toBeLessThan(1e-3);
    }
  });

  test('a cohort that is 30 in 2030 is what is left of those 20 in 2020, and some who came or went', () => {
    const young = at('population', 2020, 'female.20');
    const older = at('population', 2030, 'female.30');
    // Women in their twenties die at about 0.03% a year by the UN's rates; net migration of the nation is below 0.03% a year.
    expect(older / young).toBeGreaterThan(0.99);
    expect(older / young).toBeLessThan(1);
  });

  test('misses the UN’s low and high variants by no more than by its medium one in 2100, and a little', () => {
    // World Population Prospects 2024, China, 2100: 399.161 million in the low variant, 951.420 million in the high one.
    for (const [variant, published] of [['low', 399.160952e6], ['high', 951.419785e6]] as const) {
      const own = made.run({ from: '2020', to: '2100', overrides: [{ path: 'fertility_variant', from: '2020-01', value: variant }] }).value('total', '2100')!;
      expect(Math.abs(own / published - 1), variant).toBeLessThan(0.03);
    }
  });

  test('says that the census recorded about three deaths of four', () => {
    // 7.966 million recorded; the UN has 10.411 million in 2020 (0.765), its rates on the census' own ages 11.0 million.
    expect(at('death_registration', 2020)).toBeGreaterThan(0.7);
    expect(at('death_registration', 2020)).toBeLessThan(0.77);
  });

  test('years between those the UN’s table gives lie between them and say that they are interpolated', () => {
    const [before, between, after] = ['2050', '2052', '2055'].map((year) => at('mortality', year, 'male.70'));
    expect(between!).toBeLessThan(before!);
    expect(between!).toBeGreaterThan(after!);
    // Straight in logarithms: two fifths of the way.
    expect(between! / (before! ** 0.6 * after! ** 0.4)).toBeCloseTo(1, 13);
    expect(run.mark('mortality', '2052', 'male.70')).toBe('assumed');
  });
});
