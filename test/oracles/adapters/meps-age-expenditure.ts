import { readFileSync } from 'node:fs';
import { composedCost, costChange, type CostGroup } from '../../../src/actuarial/population/cost-by-group.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, type CaseRow } from '../csv-rows.ts';
import { quotedRows } from '../forecasting/quoted-rows.ts';

type Expected = Readonly<Record<string, number>> & { readonly year: number };

/** Ages without a gap and without an overlap. */
const ages = ['Under 18', '18-64', '65+'];

/** Groups of a year in the unit of the set: thousands of persons, dollars. */
function groupsOf(rows: readonly CaseRow[], year: number): readonly CostGroup[] {
  const found = ages.map((age) => rows.find((row) => Number(row['year']) === year && row['age_group'] === age));
  return found.map((row, index) => {
    if (row === undefined) throw new RangeError(`groupsOf: ${ages[index]} of ${year}; got none`);
    return {
      persons: caseNumber(row, 'population_all'),
      mean: caseNumber(row, 'mean_per_person_all'),
      personsError: caseNumber(row, 'population_all_se'),
      meanError: caseNumber(row, 'mean_per_person_all_se'),
    };
  });
}

function yearResults({ year, ...expected }: Expected, rows: readonly CaseRow[]): readonly CaseResult[] {
  try {
    const groups = groupsOf(rows, year);
    const { mean } = composedCost(groups);
    const all = rows.find((row) => Number(row['year']) === year && /^all/i.test(row['age_group'] ?? ''));
    const published = all === undefined ? (expected['mean_published'] ?? null) : caseNumber(all, 'mean_per_person_all');
    return Object.entries(expected).map(([name, value]) => {
      const base = /base_(\d{4})/.exec(name)?.[1];
      const [got, tolerance] =
        base !== undefined ? [costChange(groupsOf(rows, Number(base)), groups).structure, 0.5e-6 + 1e-12]
        : /error_pct/.test(name) ? [published === null ? null : 100 * (mean / published - 1), 0.5e-3 + 1e-9]
        : /recomposed/.test(name) ? [mean, 0.005 + 1e-9]
        : [published, 0];
      return compared(`${year}.${name}`, value, got, tolerance);
    });
  } catch (error) {
    return [compared(String(year), 'a result', (error as Error).message)];
  }
}

/** total = population · mean of each group and sex, within the rounding of whole dollars, thousands and millions. */
function totalResults(row: CaseRow): readonly CaseResult[] {
  return ['all', 'male', 'female'].flatMap((sex) => {
    const names = [`population_${sex}`, `mean_per_person_${sex}`, `total_expenditure_${sex}`];
    if (names.some((name) => row[name] === undefined)) return [];
    const [persons = 0, mean = 0, total = 0] = names.map((name) => caseNumber(row, name));
    return [compared(`${row['year']}.${row['age_group']}.${sex}.total`, total, composedCost([{ persons, mean }]).total / 1000, (0.5 * persons + 0.5 * mean) / 1000 + 0.5)];
  });
}

/** US spending per person by age and sex: recomposition, an ageing index at a fixed base, totals. */
export const adapter: OracleAdapter = {
  set: 'meps-age-expenditure',
  run: (folder): Promise<readonly CaseResult[]> => {
    const rows = caseFiles(folder, '.csv').flatMap((file) => quotedRows(file));
    const expected = caseFiles(folder, '.json').flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly Expected[]);
    return Promise.resolve([...expected.flatMap((one) => yearResults(one, rows)), ...rows.flatMap(totalResults)]);
  },
};
