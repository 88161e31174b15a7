import { describe, expect, it } from 'vitest';
import { abridgedAges, singleAges } from '../../src/actuarial/population/age-groups.ts';
import { singleAgeRates } from '../../src/actuarial/population/graduation.ts';
import { lifeTable, type LifeTable } from '../../src/actuarial/population/life-table.ts';
import { valuesOfYear } from '../../src/actuarial/population/rates-of-year.ts';
import { scaledToExpectancy } from '../../src/actuarial/population/scaled-to-expectancy.ts';
import { singleAgeShares } from '../../src/actuarial/population/single-age-shares.ts';
import { figure, rowsOf } from './shipped.ts';

const rows = (name: string) => rowsOf('demography', name);
const column = (list: readonly Readonly<Record<string, string>>[], name: string) => list.map((row) => Number(row[name]));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const sexes = ['male', 'female'] as const;
const census = rows('population_by_age');
const mortality = rows('mortality');
const abridged = rows('abridged_mortality');
const ages = singleAges(100);
const years = [...new Set(mortality.map((row) => Number(row['year'])))];
const ratesOf = (year: number, sex: string) => column(mortality.filter((row) => row['year'] === `${year}` && row['sex'] === sex), 'death_rate');
const table = (rates: ArrayLike<number>, sex: 'male' | 'female') => lifeTable({ ages, rates, sex }) as LifeTable;

describe('the census of 2020', () => {
  it('adds up to its published totals of the census year', () => {
    expect(sexes.map((sex) => sum(column(census.filter((row) => row['sex'] === sex), 'persons')))).toEqual([720_881_862, 687_468_584]);
    expect(sum(column(rows('census_deaths'), 'deaths'))).toBe(7_965_772);
  });

  it('recorded 0.765 of the deaths that the UN estimates', () => {
    const compared = rows('compared');
    const deaths = (by: string) => figure(compared, { year: '2020', measure: 'deaths', published_by: by }, 'value')!;
    expect((deaths('census') / deaths('un')).toFixed(3)).toBe('0.765');
  });

  it('would give 79.2 and 84.2 years by its own deaths, above the 77.93 published for both sexes', () => {
    const years = sexes.map((sex) => {
      const of = (name: string, value: string) => column(rows(name).filter((row) => row['sex'] === sex), value);
      const persons = of('population_by_age', 'persons');
      return table(of('census_deaths', 'deaths').map((dead, age) => dead / persons[age]!), sex).expectancy[0]!.toFixed(1);
    });
    expect(years).toEqual(['79.2', '84.2']);
    expect(figure(rows('compared'), { year: '2020', measure: 'life_expectancy', published_by: 'statistics' }, 'value')).toBe(77.93);
  });
});

describe('mortality', () => {
  it('gives every age of every year and sex once', () => {
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, ...Array.from({ length: 15 }, (_, index) => 2030 + 5 * index)]);
    expect(years.flatMap((year) => sexes.map((sex) => ratesOf(year, sex).length)).filter((count) => count !== 101)).toEqual([]);
  });

  it('has the expectancy published for its years, to six digits of the rates', () => {
    const published = rows('life_expectancy');
    const gaps = years.flatMap((year) => sexes.map((sex) => Math.abs(table(ratesOf(year, sex), sex).expectancy[0]! - figure(published, { year: `${year}`, sex }, 'expectancy')!)));
    expect(Math.max(...gaps)).toBeLessThan(1e-4);
  });

  it('has that of every year between to 0.02 years when logarithms are interpolated', () => {
    const published = rows('life_expectancy');
    const known = Object.fromEntries(sexes.map((sex) => [sex, years.map((year) => ({ year, values: ratesOf(year, sex) }))]));
    const all = Array.from({ length: 81 }, (_, index) => 2020 + index);
    const gaps = all.flatMap((year) => sexes.map((sex) => Math.abs(table(valuesOfYear(known[sex]!, year, 'log'), sex).expectancy[0]! - figure(published, { year: `${year}`, sex }, 'expectancy')!)));
    expect(Math.max(...gaps)).toBeLessThan(0.02);
  });

  it('comes from the abridged rates by the method its note tells', () => {
    const starts = [...new Set(abridged.map((row) => Number(row['period_start'])))];
    for (const [year, sex] of [[2020, 'male'], [2026, 'female'], [2075, 'male'], [2100, 'female']] as const) {
      const known = starts.map((start) => {
        const made = singleAgeRates({ ages: abridgedAges(100), rates: column(abridged.filter((row) => row['period_start'] === `${start}` && row['sex'] === sex), 'death_rate'), sex });
        if ('fault' in made) throw new Error('fault');
        return { year: start + 3, values: made.rates };
      });
      const scaled = scaledToExpectancy({ ages, rates: valuesOfYear(known, year + 0.5, 'log'), sex }, figure(rows('life_expectancy'), { year: `${year}`, sex }, 'expectancy')!);
      if ('fault' in scaled) throw new Error('fault');
      expect(Math.max(...ratesOf(year, sex).map((rate, age) => Math.abs(rate / scaled.rates[age]! - 1)))).toBeLessThan(5e-6);
    }
  });
});

describe('fertility', () => {
  const pattern = rows('fertility_pattern');
  const patternYears = [...new Set(pattern.map((row) => row['year']!))];

  it('has shares that add up to one in every year', () => {
    const sums = patternYears.map((year) => sum(column(pattern.filter((row) => row['year'] === year), 'share')));
    expect(sums.filter((total) => Math.abs(total - 1) > 35 * 0.5e-8)).toEqual([]);
  });

  it('comes from the shares of age groups', () => {
    const groups = rows('abridged_fertility');
    const shares = (start: number) => (singleAgeShares([15, 20, 25, 30, 35, 40, 45, 50], column(groups.filter((row) => row['period_start'] === `${start}`), 'share')) as { values: Float64Array }).values;
    // 1 July 2030 lies half-way between the middles of the two periods, 1 January 2028 and 2033.
    const expected = shares(2025).map((share, age) => (share + shares(2030)[age]!) / 2);
    const found = column(pattern.filter((row) => row['year'] === '2030'), 'share');
    expect(Math.max(...found.map((share, age) => Math.abs(share - expected[age]!)))).toBeLessThan(2e-8);
  });

  it('has a low and a high variant half a child away from 2034 on', () => {
    const fertility = rows('fertility');
    const of = (year: string, variant: string) => figure(fertility, { year, variant }, 'total_fertility')!;
    expect(['2024', '2030', '2034', '2100'].map((year) => (of(year, 'high') - of(year, 'medium')).toFixed(2))).toEqual(['0.25', '0.40', '0.50', '0.50']);
    expect(of('2021', 'low')).toBe(of('2021', 'medium'));
    expect(fertility).toHaveLength(3 * 81);
  });
});

describe('cost by age', () => {
  const curve = (service: string) => column(rows('cost_by_age').filter((row) => row['service'] === service), 'relative_cost');
  const both = ages.map((age) => sum(column(census.filter((row) => row['age'] === `${age}`), 'persons')));
  const mean = (values: readonly number[], from: number, to: number) => sum(values.map((value, age) => (age >= from && age < to ? value * both[age]! : 0))) / sum(both.slice(from, to));

  it('has the three bands of the Chinese sample of 2017', () => {
    const inpatient = curve('inpatient');
    expect([mean(inpatient, 0, 60), mean(inpatient, 60, 70), mean(inpatient, 70, 101)].map((value) => value.toFixed(3))).toEqual(['0.565', '2.279', '4.290']);
  });

  it('has a mean of one over the census population for outpatients', () => {
    expect(Math.abs(mean(curve('outpatient'), 0, 101) - 1)).toBeLessThan(0.5e-4);
  });
});

describe('retirement ages', () => {
  const table = rows('retirement_age');

  it.each([
    ['men', '1967-05', 60 * 12 + 8, '2028-01'],
    ['women_55', '1971-04', 55 * 12 + 4, '2026-08'],
  ])('gives the example published for %s born in %s', (category, birth_month, months, retirement) => {
    const row = table.find((one) => one['category'] === category && one['birth_month'] === birth_month)!;
    expect([Number(row['age_in_months']), row['retirement_month']]).toEqual([months, retirement]);
  });

  it('follows the rule: a month later for every four (two) months of birth, to 63, 58 and 55', () => {
    const rules = { men: [60, 1965, 4, 36], women_55: [55, 1970, 4, 36], women_50: [50, 1975, 2, 60] } as const;
    const wrong = table.filter((row) => {
      const [age, first, every, most] = rules[row['category'] as keyof typeof rules];
      const [year, month] = row['birth_month']!.split('-').map(Number) as [number, number];
      const delay = Math.min(Math.floor(((year - first) * 12 + month - 1) / every) + 1, most);
      const retires = year * 12 + month - 1 + age * 12 + delay;
      const text = `${Math.floor(retires / 12)}-${String((retires % 12) + 1).padStart(2, '0')}`;
      return Number(row['delay']) !== delay || Number(row['age_in_months']) !== age * 12 + delay || row['retirement_month'] !== text;
    });
    expect(wrong).toEqual([]);
    expect(table).toHaveLength(444);
  });
});
