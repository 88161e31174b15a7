import type { CaseRow } from '../csv-rows.ts';

export interface CaseTable {
  readonly name: string;
  readonly rows: readonly CaseRow[];
}

/** Tables all of whose columns are named somewhere in their rows: empty cells are not there. */
export function tablesWith(tables: readonly CaseTable[], columns: readonly string[]): readonly CaseTable[] {
  return tables.filter(({ rows }) => columns.every((column) => rows.some((row) => row[column] !== undefined)));
}
