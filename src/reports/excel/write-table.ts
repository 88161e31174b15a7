import type { CellValue } from 'hucre/xlsx';
import { cellStyle } from './cell-styles.ts';

export interface ExcelTable {
  /** Of the sheet; what Excel does not take in it is left out. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null | undefined)[])[];
}

export interface TableHeader {
  readonly name: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

/** A table with more rows is written row by row, with pauses in which the page can answer. */
const LONG = 5_000;
const ROWS_AT_A_TIME = 2_000;

/**
 * A table as the bytes of an Excel file: plain numbers, text as text, the head row staying in sight. The run header stands on
 * a sheet of its own; of a long table below the rows, because such a file is written in one go.
 *
 * @param progress told how much is written, from 0 to 1
 */
export async function tableWorkbook(table: ExcelTable, header: TableHeader, progress: (share: number) => void = () => undefined): Promise<Uint8Array> {
  const bytes = table.rows.length > LONG ? await longTable(table, header, progress) : await shortTable(table, header);
  progress(1);
  return bytes;
}

async function shortTable({ name, columns, rows }: ExcelTable, header: TableHeader): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const asText = (content: readonly (readonly CellValue[])[]) => {
    const cells = new Map<string, { readonly value: CellValue; readonly style: ReturnType<typeof cellStyle> }>();
    content.forEach((row, r) => row.forEach((value, c) => {
      if (typeof value === 'string') cells.set(`${r},${c}`, { value, style: cellStyle({ value, kind: r === 0 ? 'heading' : 'label' }) });
    }));
    return { rows: content.map((row) => [...row]), cells };
  };
  return writeXlsx({
    sheets: [
      { name: sheetName(name), freezePane: { rows: 1 }, ...asText([columns, ...rows.map((row) => row.map(cellOf))]) },
      { name: otherName(header.name, name), ...asText(header.rows) },
    ],
  });
}

async function longTable({ name, columns, rows }: ExcelTable, header: TableHeader, progress: (share: number) => void): Promise<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  async function* inParts(): AsyncGenerator<CellValue[]> {
    yield [...columns];
    for (const [at, row] of rows.entries()) {
      if (at % ROWS_AT_A_TIME === 0) {
        progress(at / rows.length);
        await new Promise((resolve) => setTimeout(resolve));
      }
      yield row.map(cellOf);
    }
    yield [];
    for (const line of header.rows) yield [...line];
  }
  const parts: Uint8Array[] = [];
  const reader = writeXlsxStream(inParts(), { name: sheetName(name), freezePane: { rows: 1 } }).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function cellOf(value: string | number | null | undefined): CellValue {
  return value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value;
}

/** Excel takes 31 characters, none of these, and no name twice. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').replace(/^'|'$/g, ' ').trim().slice(0, 31) || 'Sheet1';
}

function otherName(name: string, taken: string): string {
  const own = sheetName(name);
  return own.toLowerCase() === sheetName(taken).toLowerCase() ? `${own.slice(0, 29)} 2` : own;
}
