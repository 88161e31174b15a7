import type { Issue } from '../../i18n/issue.ts';
import type { ClaimLines } from '../../review/claims/claim-lines.ts';
import { isAscii, textForm } from '../../tables/claims/byte-text.ts';
import { dayInBytes, dayOfText, dayOfValue, noDay } from '../../tables/claims/calendar.ts';
import { RecordCells, scanRecords } from '../../tables/claims/csv-records.ts';
import { decimalInBytes } from '../../tables/claims/decimal-bytes.ts';
import { cellText, type CellValue } from '../../tables/grid.ts';
import { fileKind } from '../../tables/read/file-kind.ts';
import { openFile } from '../../tables/read/open-file.ts';
import { scanCsv } from '../../tables/read/scan-csv.ts';
import { readValue, scaled } from '../../tables/value-cells.ts';
import { shownPath, type World } from '../world.ts';
import { findClaimListHeader, isSumRow, type ClaimListColumns, type ClaimListHeader } from './claim-list-header.ts';
import type { DataSource } from './data-part.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue } from './files.ts';
import { issuesIn } from './in-file.ts';
import { isParquet, parquetTable } from './parquet-table.ts';

export interface ClaimList {
  readonly lines: ClaimLines | undefined;
  readonly source: DataSource | undefined;
  readonly issues: readonly Issue[];
}

/** Bytes in which encoding, delimiter and header are looked for, and after how many lines progress is told. */
const headLength = 1 << 18;
const stride = 65_536;

/** Opens a list of claims: settlement number, amount paid, day. Nothing is left out of it but rows of sums. */
export async function openClaimList(path: string, columns: ClaimListColumns, world: World): Promise<ClaimList> {
  const file = shownPath(world, path);
  world.progress(file);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return refused(bytes);
  const source = { path: file, sha256: digest(bytes) };
  if (isParquet(bytes)) {
    const table = await parquetTable('claims', file, bytes);
    if ('code' in table) return refused(table);
    const { parquetMetadata, parquetSchema } = await import('hyparquet');
    const names = parquetSchema(parquetMetadata(bytes.slice().buffer as ArrayBuffer)).children.map(({ element }) => element.name);
    const held = names.map((name) => table.column(name));
    const rows = [names, ...Array.from({ length: table.rowCount }, (_, row) => held.map((column) => column?.[row] ?? null))];
    return ofRows(rows, file, columns, source);
  }
  const form = fileKind(bytes.subarray(0, Math.min(bytes.length, 4096))) === 'text' ? textForm(bytes.subarray(0, headLength)) : undefined;
  if (form && form.wide === undefined) return ofText(bytes, form, file, columns, source, world);
  const { grids, findings } = await openFile({ name: file, bytes });
  const issues = issuesIn(findings.issues, () => file).filter(({ severity }) => severity === 'error');
  if (issues.length > 0) return { lines: undefined, source, issues };
  const found = grids.map(({ rows }) => ofRows(rows, file, columns, source));
  return found.find(({ lines }) => lines !== undefined) ?? found[0] ?? ofRows([], file, columns, source);
}

function refused(issue: Issue): ClaimList {
  return { lines: undefined, source: undefined, issues: [issue] };
}

function unknownForm(file: string, header: readonly CellValue[] | undefined): Issue {
  const headers = (header ?? [])
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '')
    .slice(0, 30)
    .join(', ');
  return { code: 'cli/claim-list-form', severity: 'error', place: { file }, values: { file, headers: headers === '' ? '–' : headers } };
}

/** Text straight from its bytes: half a million lines in about a second. */
function ofText(
  bytes: Uint8Array,
  form: ReturnType<typeof textForm>,
  file: string,
  columns: ClaimListColumns,
  source: DataSource,
  world: World,
): ClaimList {
  const { encoding } = form;
  const own = bytes.subarray(form.mark);
  const decoder = new TextDecoder(encoding);
  const scanned = scanCsv(decoder.decode(own.subarray(0, headLength)));
  const header = findClaimListHeader(scanned.rows, columns);
  if (!header) return { lines: undefined, source, issues: [unknownForm(file, scanned.rows[0])] };
  const { id, amount, day, factor } = header;
  const intake = new Intake(own.length);
  const cells = new RecordCells();
  const text = (index: number): string =>
    index < cells.count ? decoder.decode(own.subarray(cells.starts[index]!, cells.ends[index]!)) : '';
  const slot = new Float64Array(1);
  let record = 0;
  scanRecords(own, scanned.delimiter.charCodeAt(0), true, cells, () => {
    const row = record++;
    if (row <= header.row) return;
    if (row % stride === 0) world.progress(`${file} ${Math.floor((100 * (cells.starts[0] ?? 0)) / own.length)}%`);
    if (id >= cells.count) return;
    const [start, end] = [cells.starts[id]!, cells.ends[id]!];
    const plainAmount = amount < cells.count && decimalInBytes(own, cells.starts[amount]!, cells.ends[amount]!, slot, 0);
    const paid = plainAmount ? scaled(slot[0]!, factor) : amountOf(text(amount), factor);
    if (start === end && (paid === null || amount >= cells.count)) return;
    if (end - start < 16 && mayBeSum(own.subarray(start, end)) && isSumRow(text(id))) return;
    const settled =
      day === undefined || day >= cells.count ? noDay : (dayInBytes(own, cells.starts[day]!, cells.ends[day]!) ?? dayOfText(text(day)));
    intake.take(own, start, end, paid, Math.max(noDay, settled), row);
  });
  return { lines: intake.lines(file, encoding, day !== undefined), source, issues: [] };
}

/** 合计, total, sum: most numbers are passed over without being decoded. */
function mayBeSum(id: Uint8Array): boolean {
  return !isAscii(id) || /^[ts]/i.test(String.fromCharCode(id[0] ?? 0));
}

/** Lines as they come, as columns. */
class Intake {
  private readonly bytes: Uint8Array;
  private at = 0;
  private readonly offsets: number[] = [0];
  private readonly amounts: (number | null)[] = [];
  private readonly days: number[] = [];
  private readonly rows: number[] = [];

  constructor(most: number) {
    this.bytes = new Uint8Array(most);
  }

  take(from: Uint8Array, start: number, end: number, amount: number | null, day: number, row: number): void {
    for (let at = start; at < end; at++) this.bytes[this.at++] = from[at]!;
    this.offsets.push(this.at);
    this.amounts.push(amount);
    this.days.push(day);
    this.rows.push(row);
  }

  lines(file: string, encoding: string, hasDays: boolean): ClaimLines {
    const { rows } = this;
    return {
      count: rows.length,
      ids: { bytes: this.bytes, offsets: Uint32Array.from(this.offsets), encoding },
      amounts: this.amounts,
      days: hasDays ? Int32Array.from(this.days) : undefined,
      place: (line) => ({ file, row: rows[line]! + 1 }),
    };
  }
}

function ofRows(rows: readonly (readonly CellValue[])[], file: string, columns: ClaimListColumns, source: DataSource): ClaimList {
  const header = findClaimListHeader(rows, columns);
  if (!header) return { lines: undefined, source, issues: [unknownForm(file, rows[0])] };
  return { lines: linesOfRows(rows, header, file), source, issues: [] };
}

function linesOfRows(
  rows: readonly (readonly CellValue[])[],
  { row: first, id, amount, day, factor }: ClaimListHeader,
  file: string,
): ClaimLines {
  const kept = rows.flatMap((cells, row) => {
    const [number, paid] = [cellText(cells[id]).trim(), amountOf(cells[amount], factor)];
    return row <= first || (number === '' && paid === null) || isSumRow(number)
      ? []
      : [{ row, number, paid, day: Math.max(noDay, day === undefined ? noDay : dayOfValue(cells[day])) }];
  });
  return {
    count: kept.length,
    ids: kept.map(({ number }) => number),
    amounts: kept.map(({ paid }) => paid),
    days: day === undefined ? undefined : Int32Array.from(kept, (line) => line.day),
    place: (line) => ({ file, row: kept[line]!.row + 1 }),
  };
}

/** Yuan; null where there is none that can be read. */
function amountOf(cell: CellValue | undefined, factor: number): number | null {
  const value = readValue(cell);
  return value.kind === 'number' ? scaled(value.value, value.unit?.factor ?? factor) : null;
}
