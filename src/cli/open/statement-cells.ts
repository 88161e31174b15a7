import type { Issue, Place } from '../../i18n/issue.ts';
import type { Source } from '../../language/model.ts';
import { isFields } from '../../language/read/field-reader.ts';
import { cellAddress, cellText, filledRows, isBlank, type CellValue, type Grid } from '../../tables/grid.ts';
import { comparableText, splitBrackets } from '../../tables/text/plain-text.ts';
import { parseUnit, parseUnitLine, type ReadingUnit } from '../../tables/text/reading-unit.ts';

/** A figure of a statement as it stands in the file. */
export interface StatementCell {
  readonly year: CellValue;
  readonly item: string;
  readonly value: CellValue;
  /** Units written beside the figure: of its row, its column, the table. */
  readonly units: readonly ReadingUnit[];
  readonly place: Place;
  readonly source?: Source;
}

export interface StatementCells {
  readonly cells: readonly StatementCell[];
  readonly issues: readonly Issue[];
}

const columns = {
  year: ['year', '年份', '年度', '年', '结算年度', '保险年度', '会计年度'],
  item: ['item', '项目', '科目', '项目名称', '指标', '指标名称', 'line'],
  amount: ['amount', '金额', '数额', '数值', '送审数', '核定数', 'figure', 'value'],
  unit: ['unit', '单位', '计量单位'],
  source: ['source', '来源', '数据来源', '出处'],
} as const;
type ColumnName = keyof typeof columns;

const headRows = 20;

/** Figures of every sheet that holds a statement: rows of year, item, amount; or items down and years across. */
export function cellsOfGrids(grids: readonly Grid[], file: string): StatementCells {
  const found = grids.map(cellsOfGrid);
  const cells = found.flatMap((one) => ('cells' in one ? one.cells : []));
  if (found.some((one) => 'cells' in one)) return { cells, issues: [] };
  const missing = found.map((one) => ('missing' in one ? one.missing : [])).toSorted((a, b) => a.length - b.length)[0] ?? [
    'year',
    'item',
    'amount',
  ];
  return {
    cells,
    issues: [{ code: 'contract/statement-form', severity: 'error', place: { file }, values: { missing: missing.join(', ') } }],
  };
}

function cellsOfGrid(grid: Grid): { readonly cells: readonly StatementCell[] } | { readonly missing: readonly string[] } {
  const rows = filledRows(grid);
  let missing: readonly string[] = ['year', 'item', 'amount'];
  for (const [row, header] of rows.slice(0, headRows).entries()) {
    const names = header.map(columnOf);
    const at = (name: ColumnName): number => names.indexOf(name);
    const above = rows.slice(0, row).flatMap((cells) => cells.flatMap((cell) => (typeof cell === 'string' ? parseUnitLine(cell) : [])));
    const years = header.flatMap((cell, index) => (yearOf(cell) === undefined ? [] : [index]));
    if (at('year') >= 0 && at('item') >= 0 && at('amount') >= 0) return { cells: longCells(grid, rows, row, at, above) };
    const first = header.findIndex((cell, index) => !years.includes(index) && (names[index] === 'item' || years.length > 0));
    if (years.length > 0 && (first < 0 ? 0 : first) < years[0]!)
      return { cells: crosswiseCells(grid, rows, row, Math.max(0, first), years, above) };
    const lacking = (['year', 'item', 'amount'] as const).filter((name) => at(name) < 0);
    if (lacking.length < missing.length) missing = lacking;
  }
  return { missing };
}

function longCells(
  grid: Grid,
  rows: Grid['rows'],
  header: number,
  at: (name: ColumnName) => number,
  above: readonly ReadingUnit[],
): readonly StatementCell[] {
  const units = [...unitIn(rows[header]![at('amount')]), ...above];
  return rows.slice(header + 1).flatMap((cells, offset): readonly StatementCell[] => {
    const item = cellText(cells[at('item')]).trim();
    if (item === '' && isBlank(cells[at('amount')])) return [];
    const own = parseUnit(cellText(cells[at('unit')] ?? null));
    const title = cellText(cells[at('source')] ?? null).trim();
    return [
      {
        year: cells[at('year')] ?? null,
        item,
        value: cells[at('amount')] ?? null,
        units: [...unitIn(item), ...(own ? [own] : []), ...units],
        place: placeOf(grid, header + 1 + offset, at('amount')),
        ...(title !== '' && { source: { title } }),
      },
    ];
  });
}

function crosswiseCells(
  grid: Grid,
  rows: Grid['rows'],
  header: number,
  label: number,
  years: readonly number[],
  above: readonly ReadingUnit[],
): readonly StatementCell[] {
  const units = [...unitIn(rows[header]![label]), ...above];
  return rows.slice(header + 1).flatMap((cells, offset): readonly StatementCell[] => {
    const item = cellText(cells[label]).trim();
    return years
      .filter((index) => !isBlank(cells[index]))
      .map((index) => ({
        year: rows[header]![index]!,
        item,
        value: cells[index]!,
        units: [...unitIn(item), ...unitIn(rows[header]![index]), ...units],
        place: placeOf(grid, header + 1 + offset, index),
      }));
  });
}

/** A year as people write it, `2024` or `2024年度`; undefined for anything else. */
export function yearOf(cell: CellValue | undefined): string | undefined {
  return /^((?:19|20|21)\d{2})(?:年|年度)?$/.exec(splitBrackets(cellText(cell)).words.trim())?.[1];
}

function columnOf(cell: CellValue): ColumnName | undefined {
  const word = comparableText(splitBrackets(cellText(cell)).words);
  return (Object.keys(columns) as ColumnName[]).find((name) => (columns[name] as readonly string[]).includes(word));
}

function unitIn(cell: CellValue | undefined): readonly ReadingUnit[] {
  const unit = parseUnit(splitBrackets(cellText(cell)).bracket);
  return unit ? [unit] : [];
}

function placeOf({ file, sheet }: Grid, row: number, column: number): Place {
  return { file, ...(sheet !== undefined && { sheet }), row: row + 1, cell: cellAddress(row, column) };
}

/** Figures of a JSON document: a list of `{year, item, amount}`, or amounts by year and item. */
export function cellsOfJson(text: string, file: string): StatementCells {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return {
      cells: [],
      issues: [{ code: 'cli/json', severity: 'error', place: { file }, values: { file, detail: (error as Error).message } }],
    };
  }
  if (Array.isArray(document) && document.every((row) => isFields(row) && columns.year[0] in row && 'item' in row && 'amount' in row))
    return {
      cells: (document as readonly Readonly<Record<string, unknown>>[]).map((row, index) => ({
        year: valueOf(row['year']),
        item: String(row['item']),
        value: valueOf(row['amount']),
        units: typeof row['unit'] === 'string' ? [parseUnit(row['unit']) ?? []].flat() : [],
        place: { file, path: `[${index}]` },
        ...(typeof row['source'] === 'string' && { source: { title: row['source'] } }),
      })),
      issues: [],
    };
  if (isFields(document) && Object.values(document).every(isFields))
    return {
      cells: Object.entries(document).flatMap(([year, items]) =>
        Object.entries(items as object).map(([item, value]) => ({
          year,
          item,
          value: valueOf(value),
          units: [],
          place: { file, path: `${year}.${item}` },
        })),
      ),
      issues: [],
    };
  return {
    cells: [],
    issues: [{ code: 'contract/statement-form', severity: 'error', place: { file }, values: { missing: 'year, item, amount' } }],
  };
}

function valueOf(value: unknown): CellValue {
  return value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value ?? null);
}
