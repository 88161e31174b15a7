import { depletion } from '../../../src/actuarial/fund/depletion.ts';
import { compared, type CaseResult } from '../adapter.ts';
import { caseNumber } from '../csv-rows.ts';
import { tablesWith, type CaseTable } from './case-table.ts';

/** The published year of insolvency of each policy option, from its path of start-of-year ratios. */
export function depletionCases(tables: readonly CaseTable[]): readonly CaseResult[] {
  const paths = tablesWith(tables, ['option', 'year', 'trust_fund_ratio_start_of_year']).flatMap(({ rows }) => rows);
  return tablesWith(tables, ['option', 'insolvency_year']).flatMap(({ name, rows }) =>
    rows.map((row): CaseResult => {
      const id = `${name}.${row['option']}`;
      const own = paths.filter((each) => each['option'] === row['option']);
      if (own.length === 0) return compared(id, row['insolvency_year'] ?? null, 'no path of this option');
      const found = depletion(own.map((each) => ({ year: caseNumber(each, 'year'), reserve: caseNumber(each, 'trust_fund_ratio_start_of_year') })));
      const stated = row['insolvency_year'];
      return stated !== undefined && /^\d+$/.test(stated) ? compared(id, Number(stated), found.lastFunded) : compared(id, false, found.depleted);
    }),
  );
}
