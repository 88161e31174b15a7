import { isSumRow } from '../../../tables/claims/amount-columns.ts';
import { isAscii, type textForm } from '../../../tables/claims/byte-text.ts';
import { dayInBytes, dayOfText, noDay } from '../../../tables/claims/calendar.ts';
import { RecordCells, scanRecords } from '../../../tables/claims/csv-records.ts';
import { decimalInBytes } from '../../../tables/claims/decimal-bytes.ts';
import { scanCsv } from '../../../tables/read/scan-csv.ts';
import { scaled } from '../../../tables/value-cells.ts';
import type { CellValue } from '../../../tables/grid.ts';
import { paidAmount } from './paid-amount.ts';
import { findClaimListHeader, type ClaimListColumns } from './claim-list-header.ts';
import type { ListLines } from './list-lines.ts';

/** Bytes in which delimiter and header are looked for, and after how many lines progress is told. */
const headLength = 1 << 18;
const stride = 65_536;

/**
 * A list of claims straight from the bytes of a text file: half a million lines in about a second. Its first row where no
 * row of its head names the columns.
 */
export function textList(
  bytes: Uint8Array,
  form: ReturnType<typeof textForm>,
  file: string,
  columns: ClaimListColumns,
  onProgress: (done: number, total: number) => void,
): ListLines | { readonly header: readonly CellValue[] | undefined } {
  const { encoding } = form;
  const own = bytes.subarray(form.mark);
  const decoder = new TextDecoder(encoding);
  const scanned = scanCsv(decoder.decode(own.subarray(0, headLength)));
  const header = findClaimListHeader(scanned.rows, columns);
  if (!header) return { header: scanned.rows[0] };
  const { id, amount, day, reported, factor } = header;
  const intake = new Intake(own.length);
  const cells = new RecordCells();
  const text = (index: number): string =>
    index < cells.count ? decoder.decode(own.subarray(cells.starts[index]!, cells.ends[index]!)) : '';
  const dayAt = (index: number | undefined): number =>
    index === undefined || index >= cells.count
      ? noDay
      : Math.max(noDay, dayInBytes(own, cells.starts[index]!, cells.ends[index]!) ?? dayOfText(text(index)));
  const slot = new Float64Array(1);
  let record = 0;
  scanRecords(own, scanned.delimiter.charCodeAt(0), true, cells, () => {
    const row = record++;
    if (row <= header.row) return;
    if (row % stride === 0) onProgress(cells.starts[0] ?? 0, own.length);
    if (id >= cells.count) return;
    const [start, end] = [cells.starts[id]!, cells.ends[id]!];
    const plainAmount = amount < cells.count && decimalInBytes(own, cells.starts[amount]!, cells.ends[amount]!, slot, 0);
    const paid = plainAmount ? scaled(slot[0]!, factor) : paidAmount(text(amount), factor);
    if (start === end && (paid === null || amount >= cells.count)) return;
    if (end - start < 16 && mayBeSum(own.subarray(start, end)) && isSumRow(text(id))) return;
    intake.take(own, start, end, paid, dayAt(day), reported === undefined ? noDay : dayAt(reported), row);
  });
  return intake.lines(file, encoding, { days: day !== undefined, reported: reported !== undefined }, amount);
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
  private readonly reported: number[] = [];
  private readonly rows: number[] = [];

  constructor(most: number) {
    this.bytes = new Uint8Array(most);
  }

  take(from: Uint8Array, start: number, end: number, amount: number | null, day: number, reported: number, row: number): void {
    for (let at = start; at < end; at++) this.bytes[this.at++] = from[at]!;
    this.offsets.push(this.at);
    this.amounts.push(amount);
    this.days.push(day);
    this.reported.push(reported);
    this.rows.push(row + 1);
  }

  lines(file: string, encoding: string, has: { readonly days: boolean; readonly reported: boolean }, amountColumn: number): ListLines {
    const rows = Uint32Array.from(this.rows);
    return {
      file,
      sheet: '',
      rows,
      amountColumn,
      count: rows.length,
      ids: { bytes: this.bytes, offsets: Uint32Array.from(this.offsets), encoding },
      amounts: this.amounts,
      days: has.days ? Int32Array.from(this.days) : undefined,
      ...(has.reported && { reported: Int32Array.from(this.reported) }),
      place: (line) => ({ file, row: rows[line]! }),
    };
  }
}
