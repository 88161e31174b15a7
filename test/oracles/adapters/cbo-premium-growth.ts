import { readFileSync } from 'node:fs';
import path from 'node:path';
import { costIndex } from '../../../src/actuarial/population/cost-by-group.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, type CaseRow } from '../csv-rows.ts';
import { quotedRows } from '../forecasting/quoted-rows.ts';
import { growthCase, type GrowthCase } from '../premium-growth/growth-case.ts';

/** CBO's model of private premiums, and its age-sex index of the population under 65. */
export const adapter: OracleAdapter = {
  set: 'cbo-premium-growth',
  run: (folder): Promise<readonly CaseResult[]> => {
    const tables = caseFiles(folder, '.csv').map((file) => quotedRows(file));
    const withColumns = (...columns: readonly string[]): readonly CaseRow[] => tables.find(([first]) => columns.every((column) => first?.[column] !== undefined)) ?? [];
    const inputs = tables.find((rows) => rows.some((row) => row['medical_price_index'] !== undefined)) ?? [];
    const cases = caseFiles(folder, '.json').flatMap((file): readonly CaseResult[] => {
      try {
        const content = JSON.parse(readFileSync(file, 'utf8')) as GrowthCase | readonly GrowthCase[];
        return (Array.isArray(content) ? (content as readonly GrowthCase[]) : [content as GrowthCase]).flatMap((one) => growthCase(one, inputs));
      } catch (error) {
        return [compared(path.basename(file), 'a result', (error as Error).message)];
      }
    });
    return Promise.resolve([...cases, ...indexResults(withColumns('survey_year', 'published_index'), withColumns('survey_year', 'female_share'), withColumns('malefact', 'femfact'))]);
  },
};

/** Published index of each survey year, given to more digits than the set's own check of 1e-6. */
function indexResults(expected: readonly CaseRow[], shares: readonly CaseRow[], factors: readonly CaseRow[]): readonly CaseResult[] {
  return expected.map((row) => {
    const own = shares.filter((each) => each['survey_year'] === row['survey_year']);
    const costs = own.flatMap((each) => {
      const factor = factors.find((other) => other['age'] === each['age']);
      return factor === undefined ? [] : [caseNumber(factor, 'femfact'), caseNumber(factor, 'malefact')];
    });
    const index = own.length > 0 && costs.length === 2 * own.length ? costIndex(own.flatMap((each) => [caseNumber(each, 'female_share'), caseNumber(each, 'male_share')]), costs) : null;
    return compared(`age-sex-index.${row['survey_year']}`, caseNumber(row, 'published_index'), index, 1e-6);
  });
}
