import { dependencyRatios, personsBetween } from '../../../src/actuarial/population/population-measures.ts';
import { lifeTable } from '../../../src/actuarial/population/life-table.ts';
import { projectPopulation, type DemographicAssumptions } from '../../../src/actuarial/population/project-population.ts';
import type { BySex, Projection } from '../../../src/actuarial/population/cohort-component.ts';
import { compared, type CaseResult } from '../adapter.ts';
import { caseNumber, csvRows, type CaseRow } from '../csv-rows.ts';

/** The files of one country by what they hold: `base-population-2020`, `mx-abridged`, … */
export type CountryFiles = Readonly<Record<string, string>>;

const sexes = ['male', 'female'] as const;

/** The UN's inputs through the textbook method, against its published results and what another textbook method gives. */
export function countryResults(country: string, files: CountryFiles): readonly CaseResult[] {
  const rows = (kind: string): readonly CaseRow[] => (files[kind] === undefined ? [] : csvRows(files[kind]));
  const baseName = Object.keys(files).find((kind) => kind.startsWith('base-population'));
  if (baseName === undefined) return [compared(country, 'a base population', 'none')];
  const base = rows(baseName);
  const ages = base.map((row) => firstAge(row['age_group']!));
  const rates = byKey(rows('mx-abridged'), (row) => `${row['period']} ${/^m/i.test(row['sex']!) ? 'male' : 'female'}`);
  const tableAges = [...rates.values()][0]!.map((row) => firstAge(row['age']!));
  const shares = byKey(rows('percent-asfr'), (row) => row['period']!);
  const assumed = rows('tfr-srb-migration');
  const start = bySex((sex) => base.map((row) => caseNumber(row, `${sex}_thousands`)));
  const deathRates = (period: string): BySex<readonly number[]> => bySex((sex) => rates.get(`${period} ${sex}`)!.map((row) => caseNumber(row, 'value')));
  const steps = assumed.map((row): DemographicAssumptions => ({
    deathRates: deathRates(row['period']!),
    totalFertility: caseNumber(row, 'tfr'),
    fertilityShares: Object.fromEntries(shares.get(row['period']!)!.map((share) => [firstAge(share['age_group']!), caseNumber(share, 'percent_of_tfr') / 100])),
    sexRatioAtBirth: caseNumber(row, 'sex_ratio_at_birth'),
    migration: { kind: 'in-proportion', persons: caseNumber(row, 'net_migration_thousands_per_5_years') },
  }));
  const projection = projectPopulation({ ages, tableAges, start, steps });
  if ('fault' in projection) return [compared(country, 'a projection', JSON.stringify(projection.fault))];
  const ends = assumed.map((row) => Number(row['period']!.split('-')[1]));
  const guide = new Map(rows('textbook-method-vs-published').map((row) => [Number(row['year']), row]));
  return [
    ...rows('expected-e0').flatMap((row) => sexes.map((sex) => {
      const table = lifeTable({ ages: tableAges, rates: deathRates(row['period']!)[sex], sex });
      return compared(`${country} e0 ${row['period']} ${sex}`, caseNumber(row, `e0_${sex}`), 'fault' in table ? null : table.expectancy[0]!, 0.02);
    })),
    ...publishedResults({ country, projection, ends, published: rows('expected-population-medium'), guide }),
    ...guideResults({ country, projection, ends, guide }),
  ];
}

interface Against {
  readonly country: string;
  readonly projection: Projection;
  readonly ends: readonly number[];
  readonly guide: ReadonlyMap<number, CaseRow>;
}

/** Totals and age groups below 85 of the published medium variant, within what the set states or its own method misses by. */
function publishedResults({ country, projection, ends, published, guide }: Against & { readonly published: readonly CaseRow[] }): readonly CaseResult[] {
  return [...byKey(published, (row) => row['year']!)].flatMap(([text, rows]) => {
    const year = Number(text);
    const at = ends.indexOf(year) + 1;
    if (at === 0) return [compared(`${country} ${year}`, 'a year of the projection', ends.join(' '))];
    const given = guide.get(year);
    const total = rows.reduce((sum, row) => sum + caseNumber(row, 'female_thousands') + caseNumber(row, 'male_thousands'), 0);
    const share = Math.max(statedTotal(year), given ? Math.abs(caseNumber(given, 'total_error_pct')) + 0.01 : 0) / 100;
    const dependency = given?.[dependencyColumn] === undefined ? [] : dependencyResults({ id: `${country} old-age dependency`, year, expected: caseNumber(given, dependencyColumn), rows, projection, at });
    const results = [...dependency, compared(`${country} total ${year}`, total, sum(projection.persons.male[at]!) + sum(projection.persons.female[at]!), share * total)];
    if (year > 2050) return results;
    const byAge = Math.max(1.1, given ? caseNumber(given, 'max_abs_age_error_pct_below_85') + 0.01 : 0) / 100;
    const groups = rows.flatMap((row) => {
      const age = firstAge(row['age_group']!);
      const group = projection.ages.indexOf(age);
      const both = caseNumber(row, 'female_thousands') + caseNumber(row, 'male_thousands');
      return age >= 85 ? [] : [compared(`${country} ${row['age_group']} ${year}`, both, projection.persons.male[at]![group]! + projection.persons.female[at]![group]!, byAge * both)];
    });
    return [...results, ...groups];
  });
}

const dependencyColumn = 'published_old_age_dependency_65_to_20_64';

interface Dependency {
  readonly id: string;
  readonly year: number;
  readonly expected: number;
  readonly rows: readonly CaseRow[];
  readonly projection: Projection;
  readonly at: number;
}

/** Of the published population to its printed digits; of the projected one, to 2050, within what age groups may be off. */
function dependencyResults({ id, year, expected, rows, projection, at }: Dependency): readonly CaseResult[] {
  const old = (ages: readonly number[], persons: ArrayLike<number>) => dependencyRatios(ages, persons, { from: 20, to: 65 }).old;
  const published = rows.map((row) => caseNumber(row, 'female_thousands') + caseNumber(row, 'male_thousands'));
  const own = projection.persons.male[at]!.map((count, group) => count + projection.persons.female[at]![group]!);
  return [
    compared(`${id} of the published ${year}`, expected, old(rows.map((row) => firstAge(row['age_group']!)), published), 0.5e-6 + 1e-12),
    ...(year > 2050 ? [] : [compared(`${id} ${year}`, expected, old(projection.ages, own), 0.011 * expected)]),
  ];
}

/** In per cent: 0.1 at 2025, 0.3 at 2050, and from there to the 1.5 that the method misses China by in 2100. */
function statedTotal(year: number): number {
  return year <= 2050 ? Math.max(0.1, 0.1 + (0.2 * (year - 2025)) / 25) : 0.3 + (1.2 * (year - 2050)) / 50;
}

/** The other textbook method follows the same rules: the same figures to its printed digits and its own rounding. */
function guideResults({ country, projection, ends, guide }: Against): readonly CaseResult[] {
  return [...guide].flatMap(([year, row]) => {
    const at = ends.indexOf(year) + 1;
    const both = Float64Array.from(projection.persons.male[at] ?? [], (count, group) => count + projection.persons.female[at]![group]!);
    if (both.length === 0) return [compared(`${country} ${year}`, 'a year of the projection', ends.join(' '))];
    const old = personsBetween(projection.ages, both, 65);
    const born = projection.births.male[at - 1]! + projection.births.female[at - 1]!;
    const close = (name: string, got: number, column: string): CaseResult[] => {
      const expected = row[column] === undefined ? undefined : Number(row[column]);
      return expected === undefined ? [] : [compared(`${country} ${name} by textbook ${year}`, expected, got, 1e-5 * expected)];
    };
    return [...close('total', sum(both), 'textbook_total'), ...close('65 and over', old, 'textbook_65plus'), ...close('births', born, 'textbook_births_in_period_thousands')];
  });
}

function firstAge(text: string): number {
  return Number.parseInt(text, 10);
}

function bySex<T>(of: (sex: 'male' | 'female') => T): BySex<T> {
  return { male: of('male'), female: of('female') };
}

function byKey(rows: readonly CaseRow[], key: (row: CaseRow) => string): ReadonlyMap<string, readonly CaseRow[]> {
  const groups = new Map<string, CaseRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
