import { cellText, isBlank, type Grid } from '../grid.ts';
import type { FormDefinition, FormLine } from './form-definition.ts';
import { likeness, lineName, nameKey, type LineName } from './line-name.ts';

/** A cell that may be the name of a line. */
export interface NameCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly name: LineName;
}

export interface FoundLine {
  readonly line: FormLine;
  readonly at: NameCell;
  readonly how: 'name' | 'number';
}

export interface FoundLines {
  /** Columns with names of lines, from the left. */
  readonly columns: readonly number[];
  readonly found: readonly FoundLine[];
  /** The same line again. */
  readonly again: readonly FoundLine[];
  /** Rows beside figures whose names are none of the form's. */
  readonly strange: readonly NameCell[];
}

/** Finds the lines of a form among the cells of a sheet, by their names in either language, then by number and likeness. */
export function findLines(grid: Grid, form: FormDefinition): FoundLines {
  const byKey = new Map<string, FormLine[]>();
  for (const line of form.lines) {
    for (const key of new Set([nameKey(line.label.zh), nameKey(line.label.en)])) byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  const cells = namesIn(grid);
  const hits = (column: number): number => cells.filter((cell) => cell.column === column && byKey.has(cell.name.key)).length;
  const counts = new Map([...new Set(cells.map(({ column }) => column))].map((column) => [column, hits(column)]));
  const most = Math.max(0, ...counts.values());
  const columns = [...counts].filter(([, count]) => count >= Math.max(2, most * 0.25)).map(([column]) => column).sort((a, b) => a - b);
  const found: FoundLine[] = [];
  const again: FoundLine[] = [];
  const open: { readonly cell: NameCell; readonly section: string | undefined }[] = [];
  const taken = new Map<string, FoundLine>();
  for (const column of columns) {
    let section: string | undefined;
    const own = cells.filter((cell) => cell.column === column);
    own.forEach((cell, at) => {
      const heading = form.sections.find(({ label }) => nameKey(label.zh) === cell.name.key || nameKey(label.en) === cell.name.key);
      const candidates = byKey.get(cell.name.key) ?? [];
      if (heading && candidates.length === 0) return void (section = heading.id);
      if (candidates.length === 0) return void open.push({ cell, section });
      section = sectionOf(candidates, section, taken) ?? nextSection(own.slice(at + 1), byKey);
      const line = candidates.find((one) => one.section === section) ?? candidates[0]!;
      const match: FoundLine = { line, at: cell, how: 'name' };
      if (taken.has(line.id)) again.push(match);
      else {
        taken.set(line.id, match);
        found.push(match);
      }
    });
  }
  const strange: NameCell[] = [];
  const firstRow = Math.min(...found.map(({ at }) => at.row));
  for (const { cell, section } of open) {
    const line = likeliest(cell, section, form, taken);
    if (line) {
      const match: FoundLine = { line, at: cell, how: 'number' };
      taken.set(line.id, match);
      found.push(match);
    } else if (cell.row >= firstRow && hasFigures(grid, cell, columns)) strange.push(cell);
  }
  return { columns, found, again, strange };
}

/** What stands over a column of names. */
const headWords = new Set(['项目', '栏目', '科目', '预算科目', '收入项目', '支出项目', '项目名称', 'item', 'line']);

function namesIn(grid: Grid): readonly NameCell[] {
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap((value, column): readonly NameCell[] => {
      if (typeof value !== 'string' || isBlank(value) || !/\p{L}{2}/u.test(value)) return [];
      const name = lineName(value);
      return headWords.has(name.key) ? [] : [{ row, column, text: value.trim(), name }];
    }),
  );
}

/** The section of a name that several sections have: where we are, unless its line was there already. */
function sectionOf(candidates: readonly FormLine[], section: string | undefined, taken: ReadonlyMap<string, FoundLine>): string | undefined {
  if (candidates.length === 1) return candidates[0]!.section;
  const here = candidates.find((line) => line.section === section);
  if (here && !taken.has(here.id)) return section;
  return section === undefined ? undefined : (candidates.find(({ id }) => !taken.has(id)) ?? candidates[0])!.section;
}

/** The section of the next name that only one section has. */
function nextSection(cells: readonly NameCell[], byKey: ReadonlyMap<string, readonly FormLine[]>): string | undefined {
  for (const { name } of cells) {
    const lines = byKey.get(name.key) ?? [];
    if (lines.length === 1) return lines[0]!.section;
  }
  return undefined;
}

/** The line that a name stands for though it is written otherwise: of the same number and somewhat alike, or much alike. */
function likeliest(cell: NameCell, section: string | undefined, form: FormDefinition, taken: ReadonlyMap<string, FoundLine>): FormLine | undefined {
  const free = form.lines.filter((line) => !taken.has(line.id) && (section === undefined || line.section === section));
  const rated = free
    .map((line) => ({ line, alike: Math.max(likeness(cell.name.key, nameKey(line.label.zh)), likeness(cell.name.key, nameKey(line.label.en))), sameNumber: cell.name.number !== '' && cell.name.number === line.number }))
    .filter(({ alike, sameNumber }) => alike >= (sameNumber ? 0.25 : 0.6));
  return rated.toSorted((a, b) => Number(b.sameNumber) - Number(a.sameNumber) || b.alike - a.alike)[0]?.line;
}

const figure = /^[-+−(]?\d[\d,. ]*%?\)?$/;

function hasFigures(grid: Grid, { row, column }: NameCell, columns: readonly number[]): boolean {
  const end = columns.find((other) => other > column) ?? Infinity;
  return (grid.rows[row] ?? []).some((value, at) => at > column && at < end && figure.test(cellText(value).normalize('NFKC').trim()));
}
