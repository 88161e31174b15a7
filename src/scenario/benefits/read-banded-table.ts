import type { Issue, Place } from '../../i18n/issue.ts';
import type { Model, Quantity, SourceTable } from '../../language/model.ts';
import { append } from './band-claims.ts';
import { bandedColumns, categoryHeaders, type BandedColumn } from './banded-columns.ts';
import type { BandedRow, BandedTable } from './banded-table.ts';
import { kindsKey, type BandedAmount, type ClaimKind } from './care-years.ts';
import { planColumns } from './plan-columns.ts';

export interface BandedReading {
  readonly table: BandedTable | undefined;
  readonly issues: readonly Issue[];
}

const parts = ['excluded', 'own_first'] as const;
const mostAdmissions = 366;
/** Where a highest band without an end is taken to end: this many times its mean, and at least this many yuan. */
const openBand = { times: 20, least: 5_000_000 };

/**
 * A table by bands as people give it: a line for each kind of person and care, with the bounds of the yearly amount, persons
 * and amounts. A year of several admissions is several claims of the line's kind; how its amount is divided among them the
 * bounds hold in full. Lines with faults are left out and named.
 *
 * Deviations are totals over the persons; for several admissions over all claims.
 */
export function readBandedTable(table: SourceTable, model: Model): BandedReading {
  const issues: Issue[] = [];
  const cells = (column: BandedColumn) => column.names.map((name) => table.column(name)).find((found) => found !== undefined);
  const banded: BandedAmount = cells(bandedColumns.eligible) ? 'eligible' : 'expense';
  for (const column of [bandedColumns.from, bandedColumns.persons, bandedColumns[banded]]) {
    if (!cells(column)) issues.push({ code: 'banded/column-missing', severity: 'error', place: { file: table.name }, values: { columnZh: column.labelZh, columnEn: column.labelEn, allowed: column.names.join(', ') } });
  }
  if (issues.length > 0) return { table: undefined, issues };

  const categories = planColumns(model).inputs.filter(({ quantity }) => quantity.type === 'category').map(({ column, quantity }) => {
    const names = [column, ...(categoryHeaders[column] ?? []), quantity.label.zh, quantity.label.en];
    return { column, quantity, cells: names.map((name) => table.column(name)).find((found) => found !== undefined) };
  });
  const rows: BandedRow[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const read = new LineReader(table, row, issues);
    const number = (column: BandedColumn, otherwise?: number): number | undefined => read.number(column, cells(column)?.[row], otherwise);
    const kind: ClaimKind = Object.fromEntries(categories.flatMap(({ column, quantity, cells: texts }) => (texts ? [[column, elementNamed(model, quantity, String(texts[row] ?? ''))]] : [])));
    const persons = read.whole(bandedColumns.persons, number(bandedColumns.persons), 0, Infinity);
    const admissions = read.whole(bandedColumns.admissions, number(bandedColumns.admissions, 1), 1, mostAdmissions);
    const from = number(bandedColumns.from);
    const amount = number(bandedColumns[banded]);
    const partTotals = parts.map((part) => number(bandedColumns[part], 0));
    const spreads = parts.map((part) => (cells(bandedColumns[`${part}_deviation`]) ? number(bandedColumns[`${part}_deviation`]) : undefined));
    const end = number(bandedColumns.to, Infinity);
    if (read.failed || persons === undefined || admissions === undefined || from === undefined || amount === undefined || end === undefined || persons === 0) continue;
    const to = end < Infinity ? end : Math.max(openBand.least, openBand.times * (amount / persons), from);
    if (end === Infinity) read.say('banded/open-band', 'note', { to });
    if (to < from) read.refuse('banded/bounds-crossed', { from, to });
    // A table in whole yuan misses its own total by half a yuan a person.
    const slack = 0.5 * persons;
    if (amount < persons * from - slack || amount > persons * to + slack) read.refuse('banded/amount-outside', { amount, persons, from, to, least: persons * from, most: persons * to });
    const taken = partTotals.reduce<number>((sum, total) => sum + (total ?? 0), 0);
    if (banded === 'expense' && taken > amount) read.refuse('banded/parts-exceed', { parts: taken, amount });
    if (read.failed) continue;
    const claim = [amount, ...partTotals].map((total) => (total ?? 0) / admissions);
    const deviations = [admissions === 1 ? 0 : undefined, ...spreads.map((spread, part) => (partTotals[part] === 0 ? 0 : spread))];
    const totals = Float64Array.from(Array.from({ length: admissions }, () => claim).flat());
    rows.push({
      kinds: Array.from({ length: admissions }, () => kind), totals, persons, from, to, place: read.place,
      net: new Float64Array(totals.length), deviations: Array.from({ length: admissions }, () => deviations).flat(),
    });
  }
  const unknown = parts.filter((_, part) => rows.some(({ deviations }) => deviations.some((deviation, coordinate) => coordinate % (1 + parts.length) === 1 + part && deviation === undefined)));
  if (unknown.length > 0) issues.push({ code: 'banded/spread-unknown', severity: 'note', place: { file: table.name }, values: { columns: unknown.join(', '), deviations: unknown.map((part) => `${part}_deviation`).join(', ') } });
  return { table: { banded, parts, rows: withoutOverlaps(rows, issues) }, issues };
}

class LineReader {
  failed = false;
  readonly place: Place;

  constructor(table: SourceTable, row: number, private readonly issues: Issue[]) {
    const { column: _, cell: __, ...place } = table.place(row, 'from');
    this.place = place;
  }

  number(column: BandedColumn, cell: string | number | null | undefined, otherwise?: number): number | undefined {
    if ((cell === undefined || cell === null || cell === '') && otherwise !== undefined) return otherwise;
    if (typeof cell === 'number' && cell >= 0 && cell < Infinity) return cell;
    this.refuse('banded/number-unusable', { column: column.labelZh, found: String(cell ?? '') });
    return undefined;
  }

  whole(column: BandedColumn, number: number | undefined, least: number, most: number): number | undefined {
    if (number === undefined || (Number.isInteger(number) && number >= least && number <= most)) return number;
    this.refuse('banded/number-unusable', { column: column.labelZh, found: String(number) });
    return undefined;
  }

  refuse(code: string, values: Issue['values']): void {
    this.failed = true;
    this.say(code, 'error', values);
  }

  say(code: string, severity: Issue['severity'], values: Issue['values']): void {
    this.issues.push({ code, severity, place: this.place, values });
  }
}

/** An element by its id or one of its labels; what no element is called stays as it is, and the plan says so. */
function elementNamed(model: Model, { category }: Quantity, text: string): string {
  const dimension = model.dimensions.get(category ?? '');
  const plain = text.trim();
  return dimension?.elements.find((element) => element === plain || dimension.labels[element]?.zh === plain || dimension.labels[element]?.en === plain) ?? plain;
}

/** Rows in which no two bands of one kind overlap; holes between them are pointed out. */
function withoutOverlaps(rows: readonly BandedRow[], issues: Issue[]): readonly BandedRow[] {
  const byKind = new Map<string, BandedRow[]>();
  for (const row of rows) append(byKind, kindsKey(row.kinds), row);
  const refused = new Set<BandedRow>();
  for (const bands of byKind.values()) {
    let before: BandedRow | undefined;
    for (const band of bands.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
      const values = before && { from: band.from, to: band.to, otherFrom: before.from, otherTo: before.to };
      if (before && band.from < before.to) {
        refused.add(band);
        issues.push({ code: 'banded/bands-overlap', severity: 'error', place: band.place ?? {}, values: values! });
        continue;
      }
      // Bands of whole yuan may end one short of the next.
      if (before && band.from > before.to + 1) issues.push({ code: 'banded/bands-gap', severity: 'warning', place: band.place ?? {}, values: values! });
      before = band;
    }
  }
  return rows.filter((row) => !refused.has(row));
}
