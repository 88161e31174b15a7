import { atPrices } from '../../../src/actuarial/fund/prices.ts';
import { compared, type CaseResult } from '../adapter.ts';
import { caseNumber } from '../csv-rows.ts';
import type { CaseTable } from './case-table.ts';

/** Costs at the prices of one year and of their own, with the price index of both. */
export function priceCases(tables: readonly CaseTable[]): readonly CaseResult[] {
  return tables.flatMap(({ name, rows }) => {
    const columns = Object.keys(rows[0] ?? {});
    const real = columns.find((column) => /_bn_\d{4}_usd$|_real$/.test(column));
    const nominal = columns.find((column) => real !== undefined && column.startsWith(real.replace(/_\d{4}_usd$|_real$/, '')) && column.endsWith('nominal'));
    const index = columns.find((column) => /^cpi/.test(column));
    if (real === undefined || nominal === undefined || index === undefined) return [];
    return rows.map((row) =>
      // Products of figures as they are printed; the set gives them with four decimals at least.
      compared(`${name}.${row['year']}.${nominal}`, caseNumber(row, nominal), atPrices(caseNumber(row, real), caseNumber(row, index)), 0.5e-4),
    );
  });
}
