import { describe, expect, it } from 'vitest';
import { abridgedAges, singleAges } from '../../../src/actuarial/population/age-groups.ts';
import { lifeTable, type LifeTable, type LifeTableInput } from '../../../src/actuarial/population/life-table.ts';
import { scaledToExpectancy } from '../../../src/actuarial/population/scaled-to-expectancy.ts';
import { infantYearsLived } from '../../../src/actuarial/population/years-lived.ts';

function table(input: LifeTableInput): LifeTable {
  const made = lifeTable(input);
  if ('fault' in made) throw new Error(JSON.stringify(made.fault));
  return made;
}

const ages = abridgedAges(85);
const rates = [0.0212, 0.0011, 0.0004, 0.0004, 0.0008, 0.0011, 0.0012, 0.0014, 0.0019, 0.0029, 0.0045, 0.0072, 0.0114, 0.0184, 0.0292, 0.0457, 0.0718, 0.1113, 0.2016];

describe('a life table', () => {
  it('reproduces the United Nations model table of 35 years (1982, page 34), but for half a hundredth of a year', () => {
    // Model Life Tables for Developing Countries, as quoted in the tests of the package DemoTools.
    const m = [0.23669, 0.04672, 0.00982, 0.00511, 0.00697, 0.01036, 0.01169, 0.01332, 0.01528, 0.01757, 0.02092, 0.02517, 0.03225, 0.04241, 0.06056, 0.08574, 0.1184, 0.16226, 0.23745];
    const published = [35, 42.901, 47.19, 44.438, 40.523, 36.868, 33.691, 30.567, 27.5, 24.485, 21.504, 18.599, 15.758, 13.08, 10.584, 8.466, 6.729, 5.312, 4.211];
    const made = table({ ages, rates: m, sex: 'male', adults: 'united-nations' });
    const gaps = published.map((years, group) => Math.abs(made.expectancy[group]! - years));
    expect(Math.max(...gaps)).toBeLessThan(0.005);
  });

  it('gives back the death rates it was made of', () => {
    const made = table({ ages, rates, sex: 'female' });
    const found = made.yearsLived.map((lived, group) => (made.survivors[group]! * made.deathChance[group]!) / lived);
    expect(Math.max(...rates.map((rate, group) => Math.abs(found[group]! / rate - 1)))).toBeLessThan(1e-12);
  });

  it('has everybody die once', () => {
    const made = table({ ages, rates, sex: 'both' });
    expect(made.deathChance.at(-1)).toBe(1);
    const deaths = made.survivors.reduce((sum, l, group) => sum + l * made.deathChance[group]!, 0);
    expect(Math.abs(deaths - 1)).toBeLessThan(1e-14);
  });

  it('is the exponential law where the rate never changes', () => {
    // Constant hazard: a year of age divided into halves keeps q = m/(1 + m/2); from any age 1/m years are ahead but for that.
    const made = table({ ages: singleAges(200), rates: new Array(201).fill(0.02), sex: 'both', infants: 'midpoint', adults: 'midpoint' });
    expect(Math.max(...Array.from(made.expectancy, (years) => Math.abs(years - 50)))).toBeLessThan(1e-10);
  });

  it('counts years that infants live by Coale and Demeny on both sides of 0.107', () => {
    expect(infantYearsLived(0.02, 'male', 'coale-demeny')).toBe(0.045 + 2.684 * 0.02);
    expect(infantYearsLived(0.107, 'male', 'coale-demeny')).toBe(0.33);
    expect(infantYearsLived(0.02, 'female', 'coale-demeny')).toBe(0.053 + 2.8 * 0.02);
    expect(infantYearsLived(0.2, 'both', 'coale-demeny')).toBe((0.33 + 0.35) / 2);
  });

  it('lets nobody live through a group whose rate kills more than all', () => {
    const made = table({ ages: [0, 1, 5], rates: [3, 0.1, 0.2], sex: 'male', infants: 'midpoint' });
    expect(made.deathChance[0]).toBe(1);
    expect(made.expectancy[1]).toBe(0);
  });

  it.each([
    ['a negative rate', { ages: [0, 1], rates: [-0.1, 0.2] }, { kind: 'value', name: 'death rate', at: 0, found: -0.1, minimum: 0 }],
    ['no number', { ages: [0, 1], rates: [Number.NaN, 0.2] }, { kind: 'value', name: 'death rate', at: 0, found: Number.NaN, minimum: 0 }],
    ['too few rates', { ages: [0, 1, 5], rates: [0.1, 0.2] }, { kind: 'length', name: 'death rate', found: 2, needed: 3 }],
    ['ages that fall', { ages: [0, 5, 1], rates: [0.1, 0.2, 0.3] }, { kind: 'ages', at: 2, found: 1 }],
    ['ages that start late', { ages: [1, 5], rates: [0.1, 0.2] }, { kind: 'ages', at: 0, found: 1 }],
    ['an open group that never dies', { ages: [0, 1], rates: [0.1, 0] }, { kind: 'open-rate', at: 1, found: 0 }],
  ])('names %s', (_, input, fault) => {
    expect(lifeTable({ ...input, sex: 'male' })).toEqual({ fault });
  });
});

describe('rates scaled to an expectancy', () => {
  it('reach it', () => {
    const scaled = scaledToExpectancy({ ages, rates, sex: 'male' }, 70);
    if ('fault' in scaled) throw new Error('fault');
    expect(Math.abs(table({ ages, rates: scaled.rates, sex: 'male' }).expectancy[0]! - 70)).toBeLessThan(1e-11);
    expect(Math.abs(scaled.rates[3]! - rates[3]! * scaled.factor)).toBe(0);
  });

  it('cannot reach what ten times fewer deaths would not', () => {
    expect(scaledToExpectancy({ ages, rates, sex: 'male' }, 150)).toMatchObject({ fault: { kind: 'value', name: 'expectancy', found: 150 } });
  });
});
