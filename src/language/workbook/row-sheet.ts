import type { Column, Columns } from '../columns.ts';
import type { Elements } from '../compile/elements.ts';
import type { Expression } from '../expression.ts';
import type { Label, SourceTable } from '../model.ts';
import { isGroupKey, prefixOf, rowColumnOf } from '../names.ts';
import type { RowRun } from '../run/row-session.ts';
import { unitWords } from '../text/unit-words.ts';
import type { CellPlace } from './cell-address.ts';
import type { BracketPlace } from './excel-brackets.ts';
import { ExcelFormula, optionWords } from './excel-formula.ts';
import { callNode, cellNode, excelText, numberNode, operationNode, type ExcelNode } from './excel-node.ts';
import { excelValue } from './excel-value.ts';
import { isCheck } from './layout.ts';
import { formatOf, unitOf } from './number-format.ts';
import { quantityLabel } from './quantity-label.ts';
import { sheetWords } from './sheet-words.ts';
import type { CellContent, WorkbookCell, WorkbookSheet } from './workbook.ts';

/**
 * The sheet of a model over rows. Rows: 1 title, 2 hint, 3 ids of the quantities and 4 of their elements (grey; empty over
 * columns that are no quantity), 5 labels, 6 units, 7 totals, from 8 on one record a row in the order in which sums run.
 * Columns: A the key of the record, then inputs, then what is computed, checks, and columns for sums over rows.
 */
export const ROW_ID_ROW = 2;
export const ROW_ELEMENT_ROW = 3;
export const ROW_LABEL_ROW = 4;
export const FIRST_RECORD_ROW = 7;

/** Where parameters stand, for formulas of rows. */
export interface ParameterPlaces {
  cell(column: Column): CellPlace;
  value(place: CellPlace): CellContent | undefined;
  brackets(column: Column): BracketPlace | undefined;
}

export interface RowSheet {
  readonly sheet: WorkbookSheet;
  /** Column of the sheet in which a check's differences stand. */
  checkColumn(column: Column): number;
  readonly live: number;
}

interface SheetColumn {
  readonly column?: Column;
  readonly label: string;
  readonly unit: string;
  readonly kind: WorkbookCell['kind'];
  readonly format?: string;
  readonly choices?: readonly string[];
  /** Formula of the first record; copied down from there. */
  readonly node?: ExcelNode;
  readonly values: readonly CellContent[];
}

/** @param run a run with the columns of all inputs, variables and checks */
export function rowSheet(run: RowRun, table: SourceTable, parameters: ParameterPlaces, locale: keyof Label): RowSheet {
  const { model } = run;
  if (model.axis.kind !== 'rows') throw new TypeError('rowSheet: a model on a row axis');
  const name = sheetWords.rows[locale];
  const own = orderedColumns(run.columns);
  const at = new Map(own.map((column, index) => [column.index, index + 1]));
  const place = (column: Column): CellPlace => ({ sheet: name, row: FIRST_RECORD_ROW, column: at.get(column.index)! });

  const scans = new ScanColumns(run, own.length + 1, name, (quantity) => place(run.columns.at(quantity)), locale);
  const formula = (column: Column): ExcelFormula => {
    const prefix = prefixOf(column.quantity.name);
    const writer: ExcelFormula = new ExcelFormula(
      {
        cell: (quantity, element) => {
          const read = run.columns.at(quantity.name, element);
          return quantity.kind === 'parameter' ? { ...parameters.cell(read), fixed: true } : place(read);
        },
        brackets: (quantity, element) => parameters.brackets(run.columns.at(quantity.name, element)),
        scan: (kind, argument, by, elements) => scans.place(kind, argument, by, elements, prefix, writer),
      },
      { model, prefix, period: run.period, locale },
    );
    return writer;
  };
  const columns: SheetColumn[] = [{ label: model.axis.key, unit: '', kind: 'text', values: texts(table, model.axis.key, run.rows) }];
  for (const column of own) columns.push(sheetColumn(column, run, table, formula(column), scans, place(column), locale));
  for (const scan of scans.list) columns.push(scan.finished(columns, parameters));

  const count = run.rows.length;
  const rows: (WorkbookCell | undefined)[][] = [
    [{ value: model.title[locale], kind: 'title' }],
    [{ value: sheetWords.rowHint[locale], kind: 'text' }],
    columns.map(({ column }) => (column ? { value: column.quantity.name, kind: 'id' } : undefined)),
    columns.map(({ column }) => (column ? { value: column.element, kind: 'id' } : undefined)),
    columns.map(({ label }) => ({ value: label, kind: 'heading' })),
    columns.map(({ unit }) => ({ value: unit, kind: 'unit' })),
    columns.map((one, index) => (index === 0 ? { value: sheetWords.total[locale], kind: 'label' } : totalCell(one, name, index, count))),
    ...Array.from({ length: count }, (_, position) => columns.map((column) => cellOf(column, position, name))),
  ];
  return {
    sheet: { name, rows, widths: columns.map(() => 16), frozen: { rows: FIRST_RECORD_ROW, columns: 1 }, landscape: true },
    checkColumn: (column) => at.get(column.index)!,
    live: columns.filter(({ node }) => node).length * count,
  };
}

/** Inputs, then variables, then checks, each in the order of the model. */
function orderedColumns({ list }: Columns): readonly Column[] {
  const rank = (column: Column) => (isCheck(column) ? 2 : column.quantity.kind === 'input' ? 0 : 1);
  return list.filter(({ quantity }) => quantity.kind !== 'parameter').toSorted((a, b) => rank(a) - rank(b) || a.index - b.index);
}

function sheetColumn(column: Column, run: RowRun, table: SourceTable, writer: ExcelFormula, scans: ScanColumns, place: CellPlace, locale: keyof Label): SheetColumn {
  const { quantity, element } = column;
  const base = { column, label: quantityLabel(run.model, column, locale), unit: unitWords(unitOf(quantity), locale) };
  if (quantity.type === 'key') return { ...base, kind: 'observed', values: texts(table, rowColumnOf(quantity), run.rows) };
  const numbers = run.column(quantity.name, element) ?? new Float64Array(run.rows.length);
  if (quantity.type === 'category') {
    const words = [...optionWords(quantity, run.model, locale)!.values()];
    return { ...base, kind: 'observed', choices: words, values: Array.from(numbers, (index) => words[index]!) };
  }
  const look = { ...base, format: formatOf(column), values: Array.from(numbers) };
  if (!quantity.formula) return { ...look, kind: 'observed' };
  const node = scans.asOwn(quantity.formula.tree, column, place, writer) ?? writer.write(quantity.formula.tree, column.elements);
  if (!node) throw new TypeError(`rowSheet: a formula whose cells are there; got ${quantity.name}`);
  return { ...look, kind: 'computed', node };
}

function cellOf({ values, kind, format, choices, node }: SheetColumn, position: number, sheet: string): WorkbookCell {
  const value = values[position] ?? null;
  return {
    value: typeof value === 'number' && !Number.isFinite(value) ? null : value, kind,
    ...(format !== undefined && { format }),
    ...(choices && { choices }),
    ...(node && { formula: excelText(node, sheet, position) }),
  };
}

/** Sum of a column of amounts or counts; rates and checks have none. */
function totalCell({ column, values, format, kind }: SheetColumn, sheet: string, index: number, count: number): WorkbookCell | undefined {
  if (!column || isCheck(column) || column.quantity.type !== 'number' || !/^(yuan|yen|usd|person|admission|visit|day|case)$/.test(column.quantity.unitText)) return undefined;
  const range: ExcelNode = { kind: 'cells', place: { sheet, row: FIRST_RECORD_ROW, column: index }, rows: Math.max(1, count) };
  const sum = values.reduce<number>((total, value) => total + Number(value), 0);
  return { value: sum, formula: excelText(callNode('SUM', range), sheet), kind: kind === 'observed' ? 'computed' : kind, ...(format !== undefined && { format }) };
}

function texts(table: SourceTable, name: string, rows: readonly number[]): readonly CellContent[] {
  const typed = table.typed?.(name);
  if (typed?.kind === 'key') return rows.map((row) => typed.name(typed.groups[row]!));
  if (typed?.kind === 'number') return rows.map((row) => typed.values[row]!);
  const column = table.column(name);
  return rows.map((row) => column?.[row] ?? null);
}

/** The columns that sums over rows stand in, where a variable is not such a sum itself. */
class ScanColumns {
  readonly list: { readonly finished: (before: readonly SheetColumn[], parameters: ParameterPlaces) => SheetColumn }[] = [];
  private readonly known = new Map<string, CellPlace>();

  constructor(
    private readonly run: RowRun,
    private readonly first: number,
    private readonly sheet: string,
    private readonly keyPlace: (quantity: string) => CellPlace,
    private readonly locale: keyof Label,
  ) {}

  /** A variable that is nothing but a running sum carries it in its own column. */
  asOwn(tree: Expression, { quantity, elements }: Column, place: CellPlace, writer: ExcelFormula): ExcelNode | undefined {
    if (tree.kind !== 'call' || tree.name !== 'running') return undefined;
    const by = prefixOf(quantity.name) + tree.by!;
    const argument = isGroupKey(this.run.model, by) ? writer.write(tree.arguments[0]!, elements) : undefined;
    return argument && this.running(by, place, argument);
  }

  place(kind: 'running' | 'total', argument: Expression, by: string, elements: Elements, prefix: string, writer: ExcelFormula): CellPlace | undefined {
    const id = `${kind} ${JSON.stringify(argument)} ${[...elements].join('/')} ${by} ${prefix}`;
    const known = this.known.get(id);
    if (known) return known;
    const node = writer.write(argument, elements);
    if (!node) return undefined;
    // Elements may give different trees the same cells.
    const written = `${kind} ${excelText(node, this.sheet)} ${by}`;
    const place = this.known.get(written) ?? this.added(kind, node, by);
    this.known.set(id, place);
    this.known.set(written, place);
    return place;
  }

  private added(kind: 'running' | 'total', node: ExcelNode, by: string): CellPlace {
    if (!isGroupKey(this.run.model, by)) {
      const each = this.add(undefined, by, () => node);
      return this.add(kind, by, () => this.amongAll(kind, by, each), (before) => sumsByKey(kind, before[this.keyPlace(by).column]!.values, before[each.column]!.values));
    }
    const soFar = this.add('running', by, (own) => this.running(by, own, node));
    return kind === 'running' ? soFar : this.add('total', by, (own) => this.total(by, own, soFar));
  }

  /** Rows of a key stand together: what stood above, if it was the same key, and this row's own. Identifiers are compared as they are, since SUMIFS takes 18 digits for 15. */
  private running(by: string, own: CellPlace, argument: ExcelNode): ExcelNode {
    const above = callNode('IF', operationNode('=', cellNode(this.keyPlace(by)), cellNode(below(this.keyPlace(by), -1))), cellNode(below(own, -1)), numberNode(0));
    return operationNode('+', above, argument);
  }

  private total(by: string, own: CellPlace, soFar: CellPlace): ExcelNode {
    return callNode('IF', operationNode('=', cellNode(this.keyPlace(by)), cellNode(below(this.keyPlace(by), 1))), cellNode(below(own, 1)), cellNode(soFar));
  }

  /** Rows of a key that lie apart: all rows are looked at, or all down to this one. */
  private amongAll(kind: 'running' | 'total', by: string, each: CellPlace): ExcelNode {
    const key = this.keyPlace(by);
    const column = (place: CellPlace): ExcelNode =>
      kind === 'running' ? { kind: 'cells', place, rows: 1, fixedStart: true } : { kind: 'cells', place, rows: this.run.rows.length, fixed: true };
    return callNode('SUMPRODUCT', operationNode('*', operationNode('=', column(key), cellNode(key)), column(each)));
  }

  /** @param valuesOf the column's values, where its formula looks at more than one row */
  private add(kind: 'running' | 'total' | undefined, by: string, nodeAt: (own: CellPlace) => ExcelNode, valuesOf?: (before: readonly SheetColumn[]) => readonly CellContent[]): CellPlace {
    const own: CellPlace = { sheet: this.sheet, row: FIRST_RECORD_ROW, column: this.first + this.list.length };
    const node = nodeAt(own);
    const word = kind === undefined ? '' : sheetWords[kind][this.locale];
    const label = `${sheetWords.withinKey[this.locale]} ${this.run.model.quantities.get(by)?.label[this.locale] ?? by} ${word}`.trim();
    const count = this.run.rows.length;
    this.list.push({
      finished: (before, parameters) => {
        const look = { label, unit: '', kind: 'computed', format: '#,##0.00##', node } as const;
        if (valuesOf) return { ...look, values: valuesOf(before) };
        const values = new Array<CellContent>(count).fill(null);
        const cell = (position: number) => (place: CellPlace) => {
          if (place.sheet !== this.sheet) return parameters.value(place);
          const row = place.row - FIRST_RECORD_ROW + (place.fixed ? 0 : position);
          // Above the first record and below the last stands what is no key and no number.
          if (row < 0 || row >= count) return '';
          return place.column === own.column ? values[row] : before[place.column]?.values[row];
        };
        // A total is handed up from the last row of its key.
        for (let step = 0; step < count; step++) {
          const position = kind === 'total' ? count - 1 - step : step;
          const value = excelValue(node, cell(position));
          values[position] = typeof value === 'number' ? value : null;
        }
        return { ...look, values };
      },
    });
    return own;
  }
}

/** Sum of the rows of each row's key: of all of them, or of those down to it. */
function sumsByKey(kind: 'running' | 'total', keys: readonly CellContent[], each: readonly CellContent[]): readonly CellContent[] {
  const sums = new Map<CellContent, number>();
  const running = keys.map((key, position) => {
    const sum = (sums.get(key) ?? 0) + Number(each[position]);
    sums.set(key, sum);
    return sum;
  });
  return kind === 'running' ? running : keys.map((key) => sums.get(key)!);
}

function below(place: CellPlace, rows: number): CellPlace {
  return { ...place, row: place.row + rows };
}

