import { readClaims, sourceOfBytes, type ClaimsTableReading, type ReadClaimsOptions } from '../../../src/tables/claims/index.ts';

const header = '结算编号,个人编号,结算日期,医院等级,医疗总费用';

/** Rows below a short header, or a whole file where the text has a header of its own. */
export function readText(text: string, options: ReadClaimsOptions = {}, name = 'claims.csv'): Promise<ClaimsTableReading> {
  return readClaims(sourceOfBytes({ name, bytes: new TextEncoder().encode(text) }), options);
}

export function readRows(rows: readonly string[], options: ReadClaimsOptions = {}): Promise<ClaimsTableReading> {
  return readText([header, ...rows, ''].join('\n'), options);
}

/** Columns of the table, row by row. */
export function cellsOf(reading: ClaimsTableReading, ...columns: string[]): (string | number | null)[][] {
  const { table } = reading;
  if (!table) return [];
  return Array.from({ length: table.rowCount }, (_, row) => columns.map((column) => table.column(column)?.[row] ?? null));
}

export function codesOf(reading: ClaimsTableReading, severities: readonly string[] = ['error', 'warning']): string[] {
  return reading.issues.filter(({ severity }) => severities.includes(severity)).map(({ code }) => code);
}
