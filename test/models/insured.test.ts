import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel, shippedTables } from '../laws/shipped-models.ts';

const made = shippedEvaluator(shippedModel('demography/insured'));
const run = made.run({ from: '2020', to: '2060' });
const at = (name: string, year: string | number, element?: string) => run.value(name, String(year), element)!;

describe('the staged retirement age', () => {
  test.each([
    // The schedules attached to the rule of 13 September 2024.
    ['men', '1965-01', 60 * 12 + 1],
    ['men', '1967-05', 60 * 12 + 8],
    ['men', '1976-08', 60 * 12 + 35],
    ['men', '1976-09', 63 * 12],
    ['women_55', '1971-04', 55 * 12 + 4],
    ['women_55', '1981-09', 58 * 12],
    ['women_50', '1975-01', 50 * 12 + 1],
    ['women_50', '1984-11', 55 * 12],
    ['men', '1964-12', 60 * 12],
  ])('%s born %s retire at %d months', (category, born, months) => {
    const year = Number(born.slice(0, 4)) + { men: 60, women_55: 55, women_50: 50 }[category]!;
    const element = `${category}.${Number(born.slice(5))}`;
    expect(made.run({ from: '2020', to: '2060' }).value('retirement_age', String(year), element)).toBe(months);
  });

  test('is that of the published table for every month of birth it lists', () => {
    const table = shippedTables('demography')['retirement_age']!;
    const [category, born, months] = ['category', 'birth_month', 'age_in_months'].map((name) => table.column(name)!);
    let compared = 0;
    for (let row = 0; row < table.rowCount; row++) {
      const month = String(born![row]);
      const year = Number(month.slice(0, 4)) + { men: 60, women_55: 55, women_50: 50 }[String(category![row])]!;
      const own = run.value('retirement_age', String(year), `${category![row]}.${Number(month.slice(5))}`);
      expect(own, `${category![row]} ${month}`).toBe(months![row]);
      compared++;
    }
    expect(compared).toBe(444);
  });

  test('of the men 60 at the end of 2025, those born from January to September 1965 have retired', () => {
    // Born in 1965-09 retire in 2025-12, born in 1965-10 in 2026-01.
    expect(at('retired_share', 2025, 'men.60')).toBe(9 / 12);
    expect(at('retired_share', 2024, 'men.60')).toBe(1);
    expect(at('retired_share', 2024, 'men.59')).toBe(0);
  });

  test('in 2040 men retire at 63 and women at 58 and 55', () => {
    for (const [category, age] of [['men', 63], ['women_55', 58], ['women_50', 55]] as const) {
      expect(at('retired_share', 2041, `${category}.${age - 1}`)).toBe(0);
      expect(at('retired_share', 2041, `${category}.${age}`)).toBe(1);
    }
  });
});

describe('insured employees and residents', () => {
  test('are those published, to the person, in every published year', () => {
    for (const year of [2020, 2021, 2022, 2023, 2024, 2025]) {
      expect(at('insured', year, 'active')).toBeCloseTo(at('published_active', year), 3);
      expect(at('insured', year, 'retired')).toBeCloseTo(at('published_retired', year), 3);
      expect(at('residents', year)).toBeCloseTo(at('published_residents', year), 3);
    }
  });

  test('go on as cohorts: who is insured is who was, less deaths, and who enters', () => {
    const sum = (name: string, year: number) => run.elements(name).reduce((all, element) => all + at(name, year, element), 0);
    for (const year of [2026, 2035, 2050]) {
      const left = run.elements('members').reduce((all, element) => {
        const [category, age] = element.split('.') as [string, string];
        const next = `${category}.${Math.min(100, Number(age) + 1)}`;
        return all + at('members', year - 1, element) * at('survival', year, element) * at('survival', year, next);
      }, 0);
      expect(Math.abs(sum('members', year) - left - sum('entrants', year)), String(year)).toBeLessThan(1e-3);
    }
  });

  test('a later retirement age keeps the same people, more of them active', () => {
    const former = made.run({ from: '2020', to: '2040', overrides: [{ path: 'greatest_delay', from: '2020-01', value: 0 }] });
    const all = (source: typeof run) => ['active', 'retired'].map((status) => source.value('insured', '2040', status)!);
    const [[active, retired], [activeBefore, retiredBefore]] = [all(run), all(former)] as [[number, number], [number, number]];
    expect(active).toBeGreaterThan(activeBefore * 1.05);
    // Entrants go by those not retired, so that the sums differ a little.
    expect((active + retired) / (activeBefore + retiredBefore)).toBeGreaterThan(0.995);
    expect((active + retired) / (activeBefore + retiredBefore)).toBeLessThan(1.02);
  });
});
