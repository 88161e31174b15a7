import path from 'node:path';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles } from '../csv-rows.ts';
import { quotedRows } from '../forecasting/quoted-rows.ts';
import { accountCase } from '../trust-funds/account-case.ts';
import { depletionCases } from '../trust-funds/depletion-cases.ts';
import { priceCases } from '../trust-funds/price-cases.ts';

/** Files of this ending state what is expected of the account whose name stands before it. */
const derived = /-derived\.json$/;

/** Published fund accounts, start-of-year ratios with the published year of insolvency, and amounts in two years' prices. */
export const adapter: OracleAdapter = {
  set: 'trust-funds',
  run: (folder): Promise<readonly CaseResult[]> => {
    const tables = caseFiles(folder, '.csv').map((file) => ({ name: path.basename(file, '.csv'), rows: quotedRows(file) }));
    const accounts = caseFiles(folder, '.json').filter((file) => derived.test(file));
    return Promise.resolve([
      ...accounts.flatMap((file) => attempted(path.basename(file), () => accountCase(file, file.replace(derived, '.csv')))),
      ...attempted('insolvency', () => depletionCases(tables)),
      ...attempted('prices', () => priceCases(tables)),
    ]);
  },
};

/** What cannot be read is a case that fails. */
function attempted(id: string, results: () => readonly CaseResult[]): readonly CaseResult[] {
  try {
    return results();
  } catch (error) {
    return [compared(id, 'a result', (error as Error).message)];
  }
}
