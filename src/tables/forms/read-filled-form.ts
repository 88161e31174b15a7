import type { Issue, Place } from '../../i18n/issue.ts';
import { cellAddress, cellText, isBlank, type CellValue, type Grid } from '../grid.ts';
import { parseNumber, shownDecimals } from '../text/number-text.ts';
import { parseUnitLine, unitBase, type ReadingUnit } from '../text/reading-unit.ts';
import { findColumns } from './find-columns.ts';
import { findLines, type FoundLine, type FoundLines } from './find-lines.ts';
import type { FormDefinition, FormLine } from './form-definition.ts';
import type { FilledForm } from './form-relations.ts';
import { lineIssues } from './line-issues.ts';

/** A form that somebody filled, as it was read. */
export interface ReadForm extends FilledForm {
  /** How many of the form's lines were found. */
  readonly found: number;
  /** Yuan in one of the unit it is printed in. */
  readonly unitSize: number;
}

export interface FormReading {
  readonly form?: ReadForm;
  readonly issues: readonly Issue[];
}

/** Reads a filled form from the sheets of a file: the sheet on which most of its lines are found. */
export function readFilledForm(grids: readonly Grid[], definition: FormDefinition): FormReading {
  const readings = grids.map((grid) => ({ grid, lines: findLines(grid, definition) }));
  const [best] = readings.toSorted((a, b) => b.lines.found.length - a.lines.found.length);
  if (!best) return { issues: [] };
  const { grid, lines } = best;
  const place: Place = { file: grid.file, ...(grid.sheet !== undefined && { sheet: grid.sheet }) };
  const titles = { formZh: definition.title.zh, formEn: definition.title.en };
  if (lines.found.length < Math.max(3, definition.lines.length * 0.15)) {
    return { issues: [{ code: 'forms/not-this-form', severity: 'error', place, values: { ...titles, found: lines.found.length, expected: definition.lines.length } }] };
  }
  const issues: Issue[] = [...lineIssues(lines, definition, place)];
  const form = filled(grid, lines, definition, place, issues);
  if (!form) return { issues: [{ code: 'forms/no-figures', severity: 'error', place, values: titles }, ...issues] };
  return { form, issues };
}

interface ReadFigure {
  readonly value: number | undefined;
  readonly place: Place;
}

function filled(grid: Grid, { columns: names, found }: FoundLines, definition: FormDefinition, place: Place, issues: Issue[]): ReadForm | undefined {
  const firstRow = Math.min(...found.map(({ at }) => at.row));
  const unit = unitOf(grid, firstRow, place, issues);
  const sides = new Map(names.map((column, at) => {
    const own = found.filter((one) => one.at.column === column);
    return [column, findColumns(grid, definition, column, names[at + 1] ?? Infinity, Math.min(...own.map((one) => one.at.row)))];
  }));
  for (const { guessed } of sides.values()) {
    for (const { id, column, head } of guessed) {
      const { label } = definition.columns.find((one) => one.id === id)!;
      issues.push({ code: 'forms/column-guessed', severity: 'note', place: { ...place, cell: cellAddress(Math.max(0, firstRow - 1), column) }, values: { found: head, columnZh: label.zh.replace('{year}年', ''), columnEn: label.en.replace(/ ?\{year\}/, '') } });
    }
  }
  for (const { unread } of sides.values()) {
    for (const { column, head } of unread) issues.push({ code: 'forms/column-unread', severity: 'note', place: { ...place, cell: cellAddress(Math.max(0, firstRow - 1), column) }, values: { found: head } });
  }
  if ([...sides.values()].every(({ columns }) => columns.size === 0)) return undefined;
  const figures = new Map<string, ReadFigure>();
  const decimals = new Map<string, number>();
  for (const one of found) {
    for (const [id, column] of sides.get(one.at.column)!.columns) {
      const figure = readFigure(grid, one, column, unit, place, issues, definition.columns.some((form) => form.id === id && (form.words || (form.made && form.made.how !== 'difference'))));
      figures.set(`${one.line.id} ${id}`, { value: figure?.value, place: { ...place, cell: cellAddress(one.at.row, column) } });
      if (figure && one.line.unit === 'yuan') decimals.set(id, Math.max(decimals.get(id) ?? 0, figure.decimals));
    }
  }
  const year = [...sides.values()].find((side) => side.year !== undefined)?.year ?? yearOfTitle(grid, firstRow) ?? 0;
  const isAmount = new Set(definition.lines.filter((line) => line.unit === 'yuan').map(({ id }) => id));
  const seen = new Set([...sides.values()].flatMap(({ columns }) => [...columns.keys()]));
  return {
    definition, year,
    name: grid.file,
    columns: definition.columns.filter(({ id }) => seen.has(id)),
    found: found.length,
    unitSize: unit.factor,
    emptyIsZero: true,
    value: (line, column) => figures.get(`${line} ${column}`)?.value,
    place: (line, column) => figures.get(`${line} ${column}`)?.place,
    step: (line, column) => (isAmount.has(line) ? unit.factor * 10 ** -(decimals.get(column) ?? 0) : 0),
  };
}

function readFigure(grid: Grid, { line, at }: FoundLine, column: number, unit: ReadingUnit, place: Place, issues: Issue[], isWords: boolean): { readonly value: number; readonly decimals: number } | undefined {
  const value: CellValue = grid.rows[at.row]?.[column] ?? null;
  if (isBlank(value) || isWords) return undefined;
  const size = sizeOf(line, unit);
  if (typeof value === 'number') return { value: value * size, decimals: shownDecimals(value) };
  const text = cellText(value);
  const reading = parseNumber(text);
  if (reading.kind === 'missing') return undefined;
  if (reading.kind === 'number') return { value: reading.value * (reading.unit?.factor ?? size), decimals: (text.split('.')[1] ?? '').replace(/\D.*$/, '').length };
  issues.push({ code: 'forms/number-expected', severity: 'error', place: { ...place, cell: cellAddress(at.row, column) }, values: { lineZh: line.label.zh, lineEn: line.label.en, found: text } });
  return undefined;
}

/** Amounts are in the form's unit; per head and per admission in yuan, persons as they are. */
function sizeOf(line: FormLine, unit: ReadingUnit): number {
  return unitBase(line.unit) === 'yuan' && (line.unit === 'yuan' || line.unit === 'yuan/year') ? unit.factor : 1;
}

const tenThousandYuan: ReadingUnit = { text: '万元', base: 'yuan', factor: 1e4 };

function unitOf(grid: Grid, firstRow: number, place: Place, issues: Issue[]): ReadingUnit {
  for (const cells of grid.rows.slice(0, firstRow)) {
    for (const cell of cells) {
      const unit = typeof cell === 'string' ? parseUnitLine(cell).find(({ base }) => base === 'yuan') : undefined;
      if (unit) return unit;
    }
  }
  issues.push({ code: 'forms/unit-assumed', severity: 'note', place, values: { unitZh: '万元', unitEn: '10,000 yuan' } });
  return tenThousandYuan;
}

function yearOfTitle(grid: Grid, firstRow: number): number | undefined {
  const text = grid.rows.slice(0, firstRow).flat().map(cellText).join(' ').normalize('NFKC');
  const year = /(?:19|20)\d{2}(?=\s*年|\b)/.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}
