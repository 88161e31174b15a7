import { exampleMark } from '../template-marks.ts';
import { scanCsv } from '../read/scan-csv.ts';
import { isAscii, textForm, type TextForm } from './byte-text.ts';
import { RecordCells, scanRecords } from './csv-records.ts';
import { ByteCells } from './fill-from-bytes.ts';
import { announceHeader } from './header-report.ts';
import { findClaimHeader } from './header.ts';
import type { ReadClaimsOptions } from './read-claims.ts';
import { RowIntake } from './row-intake.ts';
import { columnsOf, type RowPlaces } from './row-places.ts';
import type { ClaimsSource } from './source.ts';

/** Bytes read at a time. */
const pieceLength = 4 << 20;
/** Bytes in which encoding, delimiter and header are looked for. */
const headLength = 1 << 18;

/** Reads delimited text piece by piece. @returns undefined where reading was broken off */
export async function readCsvClaims(source: ClaimsSource, options: ReadClaimsOptions): Promise<RowIntake | undefined> {
  const pieceSize = options.pieceLength ?? pieceLength;
  const head = await source.slice(0, Math.min(headLength, source.byteLength));
  const form = await formOf(source, head, options);
  const headText = new TextDecoder(form.wide ?? form.encoding).decode(head.subarray(form.mark));
  const scanned = scanCsv(headText);
  const header = findClaimHeader(scanned.rows, options.columns);
  const roles = header?.roles ?? [];
  const places: RowPlaces = { file: source.name, parts: [{ first: 0, columns: columnsOf(roles) }] };
  const bytesARow = Math.max(8, head.length / Math.max(1, scanned.rows.length));
  const cells = new RecordCells();
  const intake: RowIntake = new RowIntake(
    { places, roles, words: options.words ?? {}, expected: Math.ceil((source.byteLength / bytesARow) * 1.05), encoding: form.encoding },
    (id) => reader.text(id),
  );
  const reader = new ByteCells(intake, roles, cells, form.encoding);
  if (form.guessed) intake.findings.push({ code: 'file/encoding', severity: 'note', place: { file: source.name }, values: { encoding: 'GB18030' } });
  if (!announceHeader(intake.findings, header, scanned.rows, source.name)) return intake;

  let record = 0;
  const exampleCells = Array.from({ length: scanned.rows[header!.row]!.length }, (_, index) => index);
  const take = (bytes: Uint8Array): void => {
    const row = record++;
    if (row < header!.next) return;
    intake.draft.clear();
    if (!reader.fill(bytes)) return;
    // A template's example stands right below its header.
    if (row < header!.next + 1 && exampleCells.some((index) => reader.holds(exampleMark, index))) return;
    intake.take(row);
  };
  let openQuoteAt = -1;
  let rest: Uint8Array = new Uint8Array();
  for await (const { piece, last, done } of pieces(source, form, pieceSize)) {
    const bytes = joined(rest, piece);
    const end = scanRecords(bytes, scanned.delimiter.charCodeAt(0), last, cells, () => take(bytes));
    if (cells.openQuote) openQuoteAt = record;
    rest = bytes.subarray(end);
    options.progress?.(done, source.byteLength);
    await breath();
    if (options.signal?.aborted) return undefined;
  }
  if (openQuoteAt >= 0) intake.findings.push({ code: 'file/open-quote', severity: 'error', place: { file: source.name, row: openQuoteAt }, values: { line: openQuoteAt } });
  return intake;
}

/** The form by the beginning; where that is plain ASCII, by the first piece that is not. */
async function formOf(source: ClaimsSource, head: Uint8Array, options: ReadClaimsOptions): Promise<TextForm> {
  const form = textForm(head, options.encoding);
  if (options.encoding !== undefined || form.wide !== undefined || form.mark > 0 || !isAscii(head)) return form;
  for (let at = head.length; at < source.byteLength; at += pieceLength) {
    const piece = await source.slice(at, Math.min(at + pieceLength, source.byteLength));
    if (isAscii(piece)) continue;
    const line = piece.indexOf(10);
    return textForm(piece.subarray(line < 0 ? 0 : line + 1));
  }
  return form;
}

interface Piece {
  readonly piece: Uint8Array;
  readonly last: boolean;
  /** Bytes of the file read so far. */
  readonly done: number;
}

async function* pieces(source: ClaimsSource, form: TextForm, size: number): AsyncGenerator<Piece> {
  const decoder = form.wide === undefined ? undefined : new TextDecoder(form.wide);
  for (let at = form.mark; at < source.byteLength || at === form.mark; at += size) {
    const done = Math.min(at + size, source.byteLength);
    const read = await source.slice(at, done);
    const last = done === source.byteLength;
    yield { piece: decoder ? new TextEncoder().encode(decoder.decode(read, { stream: !last })) : read, last, done };
    if (last) return;
  }
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece;
  const whole = new Uint8Array(rest.length + piece.length);
  whole.set(rest);
  whole.set(piece, rest.length);
  return whole;
}

/** Lets whoever waits (a screen, a request to stop) have a turn. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
