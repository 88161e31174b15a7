import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abridgedAges, singleAges } from '../../../src/actuarial/population/age-groups.ts';
import { singleAgeRates } from '../../../src/actuarial/population/graduation.ts';
import { lifeTable, type LifeTable } from '../../../src/actuarial/population/life-table.ts';
import { valuesOfYear } from '../../../src/actuarial/population/rates-of-year.ts';
import { singleAgeShares } from '../../../src/actuarial/population/single-age-shares.ts';

const ages = abridgedAges(100);
/** China, men, mid-2020 to mid-2025 (United Nations, World Population Prospects 2024). */
const men = [
  0.00617945, 0.0004244, 0.00028363, 0.00034746, 0.00043866, 0.00068096, 0.00088927, 0.00103633, 0.00124095, 0.00200365, 0.00316504,
  0.00557292, 0.00815101, 0.01442388, 0.02268395, 0.03629138, 0.0580327, 0.10220349, 0.17461498, 0.29908516, 0.51846034, 0.82248322,
];

function graduated(rates: readonly number[]): { readonly rates: Float64Array; readonly table: LifeTable } {
  const made = singleAgeRates({ ages, rates, sex: 'male' });
  if ('fault' in made) throw new Error(JSON.stringify(made.fault));
  return { rates: made.rates, table: lifeTable({ ages: singleAges(100), rates: made.rates, sex: 'male' }) as LifeTable };
}

function rateOfGroup({ survivors, yearsLived }: LifeTable, from: number, to: number): number {
  let lived = 0;
  for (let age = from; age < to; age++) lived += yearsLived[age]!;
  return (survivors[from]! - survivors[to]!) / lived;
}

describe('death rates by single age', () => {
  it('give back the rate of every group', () => {
    const { rates, table } = graduated(men);
    const gaps = ages.slice(0, -1).map((age, group) => Math.abs(rateOfGroup(table, age, ages[group + 1]!) / men[group]! - 1));
    expect(Math.max(...gaps)).toBeLessThan(1e-12);
    expect([rates[0], rates[100]]).toEqual([expect.closeTo(men[0]!, 12), men.at(-1)]);
  });

  it('rise with age from 10 on where those of groups do', () => {
    const { rates } = graduated(men);
    expect(Array.from(rates).slice(10).filter((rate, index, all) => index > 0 && rate <= all[index - 1]!)).toEqual([]);
  });

  it('stay positive whatever groups go up and down', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 1e-5, max: 0.2, noNaN: true }), { minLength: 22, maxLength: 22 }), (rates) => {
      const made = graduated(rates);
      return made.rates.every((rate) => rate > 0) && ages.slice(0, -1).every((age, group) => Math.abs(rateOfGroup(made.table, age, ages[group + 1]!) / rates[group]! - 1) < 1e-9);
    }), { seed: 5, numRuns: 200 });
  });

  it('keep a group in which nobody dies', () => {
    const { rates } = graduated(men.map((rate, group) => (group === 3 ? 0 : rate)));
    expect(Array.from(rates.slice(10, 15))).toEqual([0, 0, 0, 0, 0]);
  });

  it('name a fault of the groups', () => {
    expect(singleAgeRates({ ages: [0, 1.5, 5], rates: [0.1, 0.1, 0.1], sex: 'male' })).toEqual({ fault: { kind: 'ages', at: 1, found: 1.5 } });
    expect(singleAgeRates({ ages, rates: men.slice(1), sex: 'male' })).toMatchObject({ fault: { kind: 'length' } });
  });
});

describe('shares by single age', () => {
  const groups = [15, 20, 25, 30, 35, 40, 45, 50];
  const sums = [0.02, 0.26, 0.36, 0.22, 0.09, 0.04, 0.01];

  it('keep the sum of every group and nothing below 0', () => {
    const made = singleAgeShares(groups, sums);
    if ('fault' in made) throw new Error('fault');
    const found = sums.map((_, group) => made.values.slice(group * 5, group * 5 + 5).reduce((sum, value) => sum + value, 0));
    expect(Math.max(...found.map((sum, group) => Math.abs(sum - sums[group]!)))).toBeLessThan(1e-15);
    expect(made.values.every((value) => value >= 0)).toBe(true);
    expect(made.values).toHaveLength(35);
  });

  it('have one top', () => {
    const made = singleAgeShares(groups, sums) as { readonly values: Float64Array };
    const turns = Array.from(made.values).filter((value, index, all) => index > 0 && index < 34 && value > all[index - 1]! && value >= all[index + 1]!);
    expect(turns).toHaveLength(1);
  });
});

describe('figures of a year between known ones', () => {
  const known = [{ year: 2020, values: [0.01, 0.4, 0] }, { year: 2030, values: [0.0025, 0.2, 0.1] }];

  it('lie on the logarithm or on the straight line', () => {
    expect(Array.from(valuesOfYear(known, 2025, 'log'), (value) => Number(value.toFixed(15)))).toEqual([0.005, Number(Math.sqrt(0.08).toFixed(15)), 0.05]);
    expect(Array.from(valuesOfYear(known, 2025, 'linear'))).toEqual([0.00625, 0.30000000000000004, 0.05]);
  });

  it('are held outside them and are theirs in them', () => {
    expect([2010, 2020, 2030, 2050].map((year) => valuesOfYear(known, year, 'log')[0]!)).toEqual([0.01, 0.01, expect.closeTo(0.0025, 17), 0.0025]);
  });
});
