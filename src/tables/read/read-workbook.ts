import { readXls, readXlsx, streamXlsxRows, type CellValue as HucreValue, type MergeRange } from 'hucre/xlsx';
import type { CellValue, Grid, Merge } from '../grid.ts';

interface SheetEntry {
  readonly name: string;
  readonly index: number;
  readonly hidden?: boolean;
  readonly veryHidden?: boolean;
}

/** Told after every few thousand rows; `total` is 0 where it cannot be known. */
export type Progress = (done: number, total: number) => void;

export interface WorkbookReading {
  readonly grids: readonly Grid[];
  readonly hiddenSheets: readonly string[];
}

/**
 * Above this many bytes a workbook is streamed row by row, for the sake of memory; below, one quick pass gives rows and
 * merged areas together. Streaming costs a browser ten times the pass: it unpacks a sheet at once and then takes its rows
 * one by one from the front of a long list.
 */
const largeFile = 60_000_000;

/** Reads every visible sheet of an xlsx workbook; files of more than `streamAbove` bytes row by row. Throws what hucre throws on a damaged file. */
export async function readXlsxGrids(file: string, bytes: Uint8Array, progress?: Progress, streamAbove = largeFile): Promise<WorkbookReading> {
  const sheets: SheetEntry[] = [];
  const merges = new Map<string, readonly Merge[]>();
  const headOnly = bytes.length > streamAbove ? { maxRows: 1 } : undefined;
  const directory = await readXlsx(bytes, {
    ...headOnly,
    sheets: (sheet) => {
      sheets.push(sheet);
      return !isHidden(sheet);
    },
  });
  for (const sheet of directory.sheets) merges.set(sheet.name, (sheet.merges ?? []).map(toMerge));
  const grids: Grid[] = [];
  let done = 0;
  for (const sheet of sheets) {
    if (isHidden(sheet)) continue;
    const whole = headOnly === undefined ? directory.sheets.find((candidate) => candidate.name === sheet.name) : undefined;
    const rows: CellValue[][] = [];
    if (whole) {
      for (const row of whole.rows) {
        rows.push(Array.from(row ?? [], toCell));
        if (++done % 5000 === 0) {
          progress?.(done, whole.rows.length);
          await breath();
        }
      }
    } else for await (const row of streamXlsxRows(bytes, { sheet: sheet.index })) {
      while (rows.length < row.index) rows.push([]);
      rows.push(Array.from(row.values, toCell));
      if (++done % 5000 === 0) {
        progress?.(done, 0);
        await breath();
      }
    }
    grids.push({ file, sheet: sheet.name, rows, merges: merges.get(sheet.name) ?? [] });
  }
  progress?.(done, done);
  return { grids, hiddenSheets: sheets.filter(isHidden).map((sheet) => sheet.name) };
}

/** Reads an old Excel file (BIFF8). Which of its sheets are hidden is not told by the reader, so all are given. */
export async function readXlsGrids(file: string, bytes: Uint8Array): Promise<WorkbookReading> {
  const workbook = await readXls(bytes);
  const grids = workbook.sheets.map((sheet) => ({
    file,
    sheet: sheet.name,
    rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], toCell)),
    merges: (sheet.merges ?? []).map(toMerge),
  }));
  return { grids, hiddenSheets: [] };
}

function isHidden(sheet: SheetEntry): boolean {
  return sheet.hidden === true || sheet.veryHidden === true;
}

function toMerge(range: MergeRange): Merge {
  return { top: range.startRow, left: range.startCol, bottom: range.endRow, right: range.endCol };
}

function toCell(value: HucreValue | undefined): CellValue {
  if (value === undefined || value === null) return null;
  if (!(value instanceof Date)) return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  const time = value.getTime();
  if (!Number.isFinite(time)) return null;
  const serial = time / 86_400_000 + 25569;
  // Excel counts a 29th of February 1900, so serials below 61 lie one day off the calendar; years never do.
  return { date: value.toISOString().slice(0, 10), serial };
}

/** Lets the event loop turn, so that a page reading without a worker still answers. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
