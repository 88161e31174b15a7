import { describe, expect, it } from 'vitest';
import { abridgedAges, singleAges } from '../../src/actuarial/population/age-groups.ts';
import type { Projection } from '../../src/actuarial/population/cohort-component.ts';
import { singleAgeRates } from '../../src/actuarial/population/graduation.ts';
import { lifeTable, type LifeTable } from '../../src/actuarial/population/life-table.ts';
import { projectPopulation, type DemographicAssumptions } from '../../src/actuarial/population/project-population.ts';
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

describe('the level of mortality', () => {
  const levels = rows('mortality_level');

  it('brings the expectancy of both sexes to the official one', () => {
    const gaps = levels.map((level) => {
      const factor = Number(level['factor']);
      const boys = figure(rows('fertility'), { year: level['year']!, variant: 'medium' }, 'sex_ratio_at_birth')!;
      const [men, women] = sexes.map((sex) => table(ratesOf(Number(level['year']), sex).map((rate) => rate * factor), sex).expectancy[0]!) as [number, number];
      return (boys * men + women) / (1 + boys) - Number(level['expectancy']);
    });
    expect(levels.map((level) => level['year'])).toEqual(['2020', '2021', '2023', '2024', '2025']);
    expect(Math.max(...gaps.map(Math.abs))).toBeLessThan(1e-3);
  });

  it('brings deaths of 2025, projected from the census, from 12.34 to 11.45 million, 1.3% above those published', () => {
    const factors = new Map(levels.map((level) => [Number(level['year']), Number(level['factor'])]));
    factors.set(2022, (factors.get(2021)! + factors.get(2023)!) / 2);
    const deaths = (level: (year: number) => number): string => {
      const made = nation(2020, 2025, level);
      return ((made.deaths.male[5]! + made.deaths.female[5]!) / 1e6).toFixed(2);
    };
    expect([deaths(() => 1), deaths((year) => factors.get(year)!)]).toEqual(['12.34', '11.45']);
    expect(figure(rows('compared'), { year: '2025', measure: 'deaths', published_by: 'statistics' }, 'value')).toBe(11_310_000);
  });
});

describe('a projection from the census', () => {
  it('falls by 12.4% from 2020 to 2050, as the UN’s falls by 12.0% from its own start', () => {
    const made = nation(2020, 2049, () => 1);
    const total = (at: number) => sum(Array.from(made.persons.male[at]!)) + sum(Array.from(made.persons.female[at]!));
    expect((1 - total(30) / total(0)).toFixed(3)).toBe('0.124');
    const un = rows('published_projection').find((row) => row['year'] === '2050')!;
    const start = figure(rows('compared'), { year: '2020', measure: 'population', published_by: 'un' }, 'value')!;
    expect((1 - ((Number(un['male']) + Number(un['female'])) * 1000) / start).toFixed(3)).toBe('0.120');
  });
});

/** China from the census of 2020, on the medium variant, through the years; death rates times the level of the year. */
function nation(from: number, through: number, level: (year: number) => number): Projection {
  const mortalityOf = (sex: string) => years.map((year) => ({ year, values: ratesOf(year, sex) }));
  const [men, women] = [mortalityOf('male'), mortalityOf('female')];
  const pattern = rows('fertility_pattern');
  const patterns = [...new Set(pattern.map((row) => Number(row['year'])))].map((year) => ({ year, values: column(pattern.filter((row) => row['year'] === `${year}`), 'share') }));
  const fertility = rows('fertility').filter((row) => row['variant'] === 'medium');
  const start = { male: column(census.filter((row) => row['sex'] === 'male'), 'persons'), female: column(census.filter((row) => row['sex'] === 'female'), 'persons') };
  const steps = Array.from({ length: through - from + 1 }, (_, index): DemographicAssumptions => {
    const year = from + index;
    const row = fertility.find((one) => one['year'] === `${year}`)!;
    const rates = (known: typeof men) => valuesOfYear(known, year, 'log').map((rate) => rate * level(year));
    return {
      deathRates: { male: rates(men), female: rates(women) },
      totalFertility: Number(row['total_fertility']),
      fertilityShares: Object.fromEntries(Array.from(valuesOfYear(patterns, year, 'linear'), (share, age) => [15 + age, share])),
      sexRatioAtBirth: Number(row['sex_ratio_at_birth']),
      migration: { kind: 'in-proportion', persons: figure(rows('migration'), { year: `${year}` }, 'persons')! * 1000 },
    };
  });
  const made = projectPopulation({ ages, start, steps });
  if ('fault' in made) throw new Error(JSON.stringify(made.fault));
  return made;
}

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
