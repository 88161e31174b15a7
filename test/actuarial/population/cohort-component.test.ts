import { describe, expect, it } from 'vitest';
import { fiveYearAges, singleAges } from '../../../src/actuarial/population/age-groups.ts';
import { projectCohorts, type CohortInput, type CohortStep, type Projection } from '../../../src/actuarial/population/cohort-component.ts';
import { lifeTable, type LifeTable } from '../../../src/actuarial/population/life-table.ts';
import { dependencyRatios, medianAge, personsBetween } from '../../../src/actuarial/population/population-measures.ts';
import { projectPopulation, type DemographicAssumptions } from '../../../src/actuarial/population/project-population.ts';
import { analyseMatrix } from '../../../src/actuarial/population/projection-matrix.ts';
import { survivalRatios, type SurvivalRatios } from '../../../src/actuarial/population/survival-ratios.ts';

const ages = singleAges(4);
const survival = { newborn: 0.9, onward: Float64Array.of(0.95, 0.9, 0.8, 0.5, 0.5) };
const none = [0, 0, 0, 0, 0];
const step: CohortStep = { survival: { male: survival, female: survival }, fertility: [0, 0.2, 0.4, 0, 0], sexRatioAtBirth: 1, migration: { kind: 'by-age', persons: { male: none, female: none } } };
const start = { male: [100, 90, 80, 70, 60], female: [100, 90, 80, 70, 60] };

function projected(input: Partial<CohortInput> = {}): Projection {
  const made = projectCohorts({ ages, start, steps: [step], ...input });
  if ('fault' in made) throw new Error(JSON.stringify(made.fault));
  return made;
}

describe('one step', () => {
  it('moves each group on, and the last two into the open one', () => {
    const { persons } = projected();
    expect(Array.from(persons.female[1]!).slice(1)).toEqual([95, 81, 64, 70 * 0.5 + 60 * 0.5]);
  });

  it('has women of the start and of the end bear children, and half of them be girls', () => {
    const { births, persons } = projected();
    const born = 0.2 * (90 + 95) / 2 + 0.4 * (80 + 81) / 2;
    expect(births.female[0]! + births.male[0]!).toBeCloseTo(born, 12);
    expect(persons.male[1]![0]).toBeCloseTo((born / 2) * 0.9, 12);
    expect(projected({ birthExposure: 'start' }).births.female[0]).toBeCloseTo((0.2 * 90 + 0.4 * 80) / 2, 12);
  });

  it('gives boys and girls by the sex ratio', () => {
    const { births } = projected({ steps: [{ ...step, sexRatioAtBirth: 1.1 }] });
    expect(births.male[0]! / births.female[0]!).toBeCloseTo(1.1, 14);
  });

  it.each([
    ['start', 90 * 0.9 + 10 * 0.9],
    ['end', 90 * 0.9 + 0],
    ['half-and-half', 90 * 0.9 + 5 * 0.9],
  ] as const)('lets migrants live on who come at the %s', (migrationTiming, expected) => {
    const come = { male: none, female: [0, 10, 0, 0, 0] };
    const { persons } = projected({ migrationTiming, steps: [{ ...step, migration: { kind: 'by-age', persons: come } }] });
    expect(persons.female[1]![2]).toBeCloseTo(expected, 12);
    expect(persons.female[1]![1]).toBeCloseTo(95 + { start: 0, end: 10, 'half-and-half': 5 }[migrationTiming], 12);
  });

  it('spreads a total of migrants over those who are there', () => {
    const { migrants, persons } = projected({ migrationTiming: 'end', steps: [{ ...step, migration: { kind: 'in-proportion', persons: -80 } }] });
    expect([migrants.male[0], migrants.female[0]]).toEqual([-40, -40]);
    expect(persons.male[1]![1]).toBeCloseTo(95 - 90 * 0.1, 12);
  });
});

describe('a projection', () => {
  const many = projected({ steps: Array.from({ length: 40 }, (_, year) => ({ ...step, sexRatioAtBirth: 1.05, migration: { kind: 'in-proportion' as const, persons: (year - 10) / 10 } })) });

  it('balances every step: those before, born and come, less dead, are those after', () => {
    for (let year = 0; year < 40; year++) {
      const all = (at: number) => personsBetween(ages, many.persons.male[at]!, 0) + personsBetween(ages, many.persons.female[at]!, 0);
      const flow = (of: { male: Float64Array; female: Float64Array }) => of.male[year]! + of.female[year]!;
      expect(Math.abs(all(year) + flow(many.births) + flow(many.migrants) - flow(many.deaths) - all(year + 1))).toBeLessThan(1e-11);
      expect(flow(many.migrants)).toBeCloseTo((year - 10) / 10, 12);
      expect(flow(many.deaths)).toBeGreaterThan(0);
    }
  });

  it('grows in the long run as its matrix does', () => {
    // Women alone: births over a step from women at its start, girls half of them.
    const matrix = [[0, 0.2, 0.4, 0, 0].map((rate) => (rate / 2) * 0.9), [0.95, 0, 0, 0, 0], [0, 0.9, 0, 0, 0], [0, 0, 0.8, 0, 0], [0, 0, 0, 0.5, 0.5]];
    const analysis = analyseMatrix(matrix);
    if ('fault' in analysis) throw new Error('fault');
    const { persons } = projected({ birthExposure: 'start', steps: new Array(200).fill(step) as CohortStep[] });
    const [before, after] = [persons.female[199]!, persons.female[200]!];
    const totals = [before, after].map((group) => personsBetween(ages, group, 0));
    expect(totals[1]! / totals[0]!).toBeCloseTo(analysis.growth, 12);
    expect(Math.max(...Array.from(after, (count, group) => Math.abs(count / totals[1]! - analysis.stableStructure[group]!)))).toBeLessThan(1e-12);
  });

  it.each<[string, Partial<CohortInput>, object]>([
    ['fewer women than ages', { start: { ...start, female: [1, 2] } }, { kind: 'length', name: 'women', found: 2, needed: 5 }],
    ['negative men', { start: { ...start, male: [1, -2, 3, 4, 5] } }, { kind: 'value', name: 'men', at: 1, found: -2, minimum: 0 }],
    ['survival above one', { steps: [{ ...step, survival: { male: survival, female: { newborn: 1.1, onward: survival.onward } } }] }, { kind: 'value', name: 'survival of the newborn', at: 1, found: 1.1 }],
    ['groups of two widths', { ages: [0, 1, 2, 4, 5] }, { kind: 'step', step: 1, at: 2, width: 2 }],
    ['more who leave than are there', { steps: [{ ...step, migration: { kind: 'by-age', persons: { male: [-1000, 0, 0, 0, 0], female: none } } }] }, { kind: 'emptied', period: 0, sex: 'male', at: 0 }],
  ])('names %s', (_, input, fault) => {
    expect(projectCohorts({ ages, start, steps: [step], ...input })).toMatchObject({ fault });
  });
});

describe('a stationary population', () => {
  const rates = [0.005, 0.0004, 0.0003, 0.0004, 0.0006, 0.0008, 0.001, 0.0012, 0.0016, 0.0022, 0.0035, 0.006, 0.009, 0.015, 0.024, 0.038, 0.06, 0.1, 0.2];
  const tableAges = [0, 1, ...fiveYearAges(85).slice(1)];
  const table = lifeTable({ ages: tableAges, rates, sex: 'both' }) as LifeTable;
  const groups = fiveYearAges(85);

  it('lives on into itself by its own survival', () => {
    const ratios = survivalRatios(table, groups) as SurvivalRatios;
    const stationary = groups.map((age, group) => table.yearsAhead[tableAges.indexOf(age)]! - (group + 1 < groups.length ? table.yearsAhead[tableAges.indexOf(groups[group + 1]!)]! : 0));
    const next = new Array<number>(groups.length).fill(0);
    stationary.forEach((count, group) => (next[Math.min(group + 1, groups.length - 1)]! += count * ratios.onward[group]!));
    next[0] = 5 * ratios.newborn;
    expect(Math.max(...next.map((count, group) => Math.abs(count - stationary[group]!)))).toBeLessThan(1e-12);
  });

  it('says in which step an assumption is wrong', () => {
    const fine: DemographicAssumptions = { deathRates: { male: rates, female: rates }, totalFertility: 2, fertilityShares: { 20: 0.5, 25: 0.5 }, sexRatioAtBirth: 1.05, migration: { kind: 'in-proportion', persons: 0 } };
    const input = (second: Partial<DemographicAssumptions>) => projectPopulation({ ages: groups, tableAges, start: { male: groups.map(() => 1), female: groups.map(() => 1) }, steps: [fine, { ...fine, ...second }] });
    expect(input({ totalFertility: -1 })).toEqual({ fault: { kind: 'value', name: 'total fertility', at: 0, found: -1, minimum: 0, inStep: 1 } });
    expect(input({ fertilityShares: { 22: 1 } })).toEqual({ fault: { kind: 'ages', at: 0, found: 22, inStep: 1 } });
    expect(input({ sexRatioAtBirth: Number.NaN })).toMatchObject({ fault: { name: 'sex ratio at birth', inStep: 1 } });
    expect(input({})).toHaveProperty('births');
  });
});

describe('measures', () => {
  const five = fiveYearAges(65);
  const persons = five.map(() => 10);

  it('count the young, the old and the half', () => {
    expect(dependencyRatios(five, persons, { from: 20, to: 65 })).toEqual({ young: 40 / 90, old: 10 / 90, total: 40 / 90 + 10 / 90 });
    expect(medianAge(five, persons)).toBe(35);
    expect(medianAge(five, five.map(() => 0))).toBeNull();
  });

  it('refuse an age inside a group', () => {
    expect(() => personsBetween(five, persons, 18)).toThrow(RangeError);
  });
});
