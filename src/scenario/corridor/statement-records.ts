import type { Issue } from '../../i18n/issue.ts';
import type { SourceTable } from '../../language/model.ts';

interface StatementRow {
  readonly year: string;
  readonly item: string;
  readonly amount: number;
  readonly index: number;
}

/**
 * A statement given as records, such as a JSON file holds: `[{year: 2024, item: 'claims_paid', amount: 86400000}, …]`.
 * No table where a record is none. Places count records from 1.
 */
export function statementFromRecords(records: unknown, file: string): { readonly table?: SourceTable; readonly issues: readonly Issue[] } {
  if (!Array.isArray(records) || records.length === 0) return { issues: [{ code: 'contract/statement-form', severity: 'error', place: { file }, values: { missing: 'year, item, amount' } }] };
  const issues: Issue[] = [];
  const rows = (records as readonly unknown[]).flatMap((record, index) => statementRow(record, index, file, issues) ?? []);
  if (issues.length > 0) return { issues };
  const columns: Readonly<Record<string, readonly (string | number)[]>> = { year: rows.map(({ year }) => year), item: rows.map(({ item }) => item), amount: rows.map(({ amount }) => amount) };
  const table: SourceTable = {
    name: file,
    rowCount: rows.length,
    column: (name) => columns[name],
    place: (row, column) => ({ file, row: rows[row]!.index + 1, column }),
    source: () => undefined,
    status: () => undefined,
  };
  return { table, issues };
}

function statementRow(record: unknown, index: number, file: string, issues: Issue[]): StatementRow | undefined {
  const { year, item, amount } = (typeof record === 'object' && record !== null ? record : {}) as Readonly<Record<string, unknown>>;
  const place = { file, row: index + 1 };
  const text = typeof year === 'number' || typeof year === 'string' ? String(year) : '';
  const missing = [/^\d{4}$/.test(text) ? '' : 'year', typeof item === 'string' && item !== '' ? '' : 'item', amount === undefined ? 'amount' : ''].filter((name) => name !== '');
  if (missing.length > 0) {
    issues.push({ code: 'contract/statement-form', severity: 'error', place, values: { missing: missing.join(', ') } });
    return undefined;
  }
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    issues.push({ code: 'contract/amount-unreadable', severity: 'error', place: { ...place, column: 'amount' }, values: { year: text, item: item as string, found: JSON.stringify(amount) } });
    return undefined;
  }
  return { year: text, item: item as string, amount, index };
}
