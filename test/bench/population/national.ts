import { singleAges } from '../../../src/actuarial/population/age-groups.ts';
import type { PopulationInput } from '../../../src/actuarial/population/project-population.ts';

/** Years projected, ages 0 to 100 and over. */
export const years = 80;
export const open = 100;

/** Death rate of an age in a year: an infant's share and a Gompertz law that falls by 1% a year. The C program has the same. */
export const rate = (sex: number, age: number, year: number): number => {
  const level = 0.99 ** year;
  return level * ((age === 0 ? 0.005 : 0.0002) + (sex === 0 ? 4e-5 : 2e-5) * Math.exp(0.095 * age));
};

export const persons = (sex: number, age: number): number => (sex === 0 ? 7.6e6 : 7.1e6) * (1 + 0.3 * Math.sin(age / 9)) * Math.max(1 - age / 101, 0.001);

/** A nation by single age over eighty years, with what a projection assumes. */
export function nation(): PopulationInput {
  const ages = singleAges(open);
  const rates = (sex: number, year: number) => Float64Array.from(ages, (age) => rate(sex, age, year));
  const shares = Array.from({ length: 35 }, (_, index) => Math.exp(-(((index - 14) / 6) ** 2)));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return {
    ages,
    start: { male: ages.map((age) => persons(0, age)), female: ages.map((age) => persons(1, age)) },
    steps: Array.from({ length: years }, (_, year) => ({
      deathRates: { male: rates(0, year), female: rates(1, year) },
      totalFertility: 1.1 + 0.002 * year,
      fertilityShares: Object.fromEntries(shares.map((share, index) => [15 + index, share / whole])),
      sexRatioAtBirth: 1.08,
      migration: { kind: 'in-proportion', persons: -200_000 },
    })),
  };
}
