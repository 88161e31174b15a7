import type { Issue } from '../../i18n/issue.ts';
import type { SourceTable } from '../../language/model.ts';
import { openText } from '../read/open-file.ts';
import { fileKind } from '../read/file-kind.ts';
import type { Encoding } from '../read/text-encoding.ts';
import { chooseRows, type YearChoice } from './choose-rows.ts';
import { claimsColumns, type ClaimsColumns } from './claims-columns.ts';
import { claimsTable } from './claims-table.ts';
import type { HeaderChoices } from './header.ts';
import type { LeftOut, RowTotals } from './left-out.ts';
import { memberDayOrder } from './order.ts';
import type { AddedWords, RowIntake } from './row-intake.ts';
import type { ClaimsSource } from './source.ts';

export interface ReadClaimsOptions extends YearChoice {
  /** Columns by header, where a header does not say it: `{金额: 'expense', 备用: null}`. */
  readonly columns?: HeaderChoices;
  /** Further words for elements, by column: `{level: {'3': 'tertiary'}}`. */
  readonly words?: AddedWords;
  readonly encoding?: Encoding;
  /** Told of bytes (text) or rows done and in all. */
  readonly progress?: (done: number, total: number) => void;
  /** Looked at between pieces; set, it breaks the reading off. */
  readonly signal?: { readonly aborted: boolean };
  /** Bytes read at a time; 4 MiB by default. */
  readonly pieceLength?: number;
}

/** What reading claims gives, in a form that passes between threads. */
export interface ClaimsReading {
  /** Absent where an issue is an error, or reading was broken off. */
  readonly claims?: ClaimsColumns;
  readonly issues: readonly Issue[];
  /** Rows of the file that are not blank, and what of them was left out and why; the rest is the table. */
  readonly met: RowTotals;
  readonly leftOut: LeftOut;
  /** Headers that name nothing of claims; their columns were not read. */
  readonly ignored: readonly string[];
  readonly cancelled: boolean;
}

/** The same with the table as the engine takes it. */
export interface ClaimsTableReading extends ClaimsReading {
  readonly table?: SourceTable;
}

/** Reads a table of claims from delimited text, Parquet or a workbook. Faulty rows are left out, named and summed; never throws on a file's content. */
export async function readClaims(source: ClaimsSource, options: ReadClaimsOptions = {}): Promise<ClaimsTableReading> {
  const reading = await readClaimsColumns(source, options);
  return reading.claims ? { ...reading, table: claimsTable(reading.claims) } : reading;
}

/** `readClaims` without the table, for a thread that hands the columns on. */
export async function readClaimsColumns(source: ClaimsSource, options: ReadClaimsOptions = {}): Promise<ClaimsReading> {
  const head = await source.slice(0, Math.min(4096, source.byteLength));
  if (head[0] === 0x50 && head[1] === 0x41 && head[2] === 0x52 && head[3] === 0x31) return settled(await (await import('./read-parquet.ts')).readParquetClaims(source, options), options);
  const isPacked = (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0xd0 && head[1] === 0xcf);
  const bytes = isPacked ? await source.slice(0, source.byteLength) : head;
  const kind = fileKind(bytes);
  if (kind === 'text') return settled(await (await import('./read-csv.ts')).readCsvClaims(source, options), options);
  if (kind === 'xlsx' || kind === 'xls') return settled(await (await import('./read-workbook.ts')).readWorkbookClaims({ name: source.name, bytes }, options), options);
  return { issues: openText({ name: source.name, bytes }).findings.issues, ...nothing, cancelled: false };
}

const nothing = { ignored: [], met: { rows: 0, amount: 0 }, leftOut: { rows: 0, amount: 0, byReason: {} } };

function settled(intake: RowIntake | undefined, options: ReadClaimsOptions): ClaimsReading {
  if (!intake) return { issues: [], ...nothing, cancelled: true };
  const { rows, findings, members, settlements, met, places } = intake;
  const order = memberDayOrder(rows.member, rows.day, rows.count, members.size);
  const chosen = chooseRows(rows, order, settlements.size, options, findings);
  const claims = claimsColumns(rows, chosen, { members: members.packed(), settlements: settlements.packed() }, places, findings.leftOut);
  let issues = findings.close();
  const refused = issues.some(({ severity }) => severity === 'error');
  if (!refused && claims.rowCount === 0) {
    findings.say(met.rows === 0 ? 'claims/no-rows' : 'claims/none-left', 'error', { file: places.file }, { count: met.rows });
    issues = findings.close();
  }
  const leftOut = findings.leftOut.totals();
  return { ...(refused || claims.rowCount === 0 ? {} : { claims }), issues, met, leftOut, ignored: findings.ignored, cancelled: false };
}
