import type { SourceTables } from '../../language/model.ts';
import type { PlainTable, PlainTables } from './plain-tables.ts';

/** Tables with figures year by year, and their columns that a back-test reads. */
const columns: Readonly<Record<string, readonly string[]>> = {
  fund_flows: ['year', 'scheme', 'account', 'side', 'line', 'amount'],
  fund_balance: ['year', 'scheme', 'account', 'closing'],
  insured: ['year', 'scheme', 'status', 'region', 'age_band', 'persons'],
  contribution_base: ['year', 'scheme', 'contributors', 'base_total', 'average_base', 'average_wage'],
  utilisation: ['year', 'scheme', 'status', 'visits', 'admissions', 'cost_per_admission', 'admission_rate', 'payment_ratio'],
  payments_by_age: ['year', 'scheme', 'age_band', 'amount'],
  resident_funding: ['notice_year', 'fiscal_subsidy', 'personal_premium'],
  macro: ['year', 'average_wage', 'disposable_income'],
  monthly_flows: ['month', 'scheme', 'account', 'side', 'cumulative'],
  past_budgets: ['year', 'region', 'scheme', 'account', 'side', 'line', 'budget', 'expected', 'outturn'],
  budget_outturn: ['year', 'place', 'region', 'scheme', 'account', 'side', 'line', 'unit', 'budget', 'expected', 'outturn'],
};

/** What of a dataset can be back-tested, in a form that goes to a worker. */
export function seriesTables(tables: SourceTables): PlainTables {
  return Object.fromEntries(Object.entries(columns).flatMap(([name, wanted]) => {
    const table = tables[name];
    if (!table) return [];
    const plain: PlainTable = {
      rowCount: table.rowCount,
      columns: Object.fromEntries(wanted.flatMap((id) => {
        const column = table.column(id);
        return column ? [[id, Array.from(column)]] : [];
      })),
      statuses: [],
    };
    return [[name, plain]];
  }));
}
