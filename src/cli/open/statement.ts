import type { Issue, Place } from '../../i18n/issue.ts';
import type { Model, Period, Source, SourceTable } from '../../language/model.ts';
import { cellText, isBlank } from '../../tables/grid.ts';
import { openFile } from '../../tables/read/open-file.ts';
import { splitBrackets } from '../../tables/text/plain-text.ts';
import { unitFits } from '../../tables/text/reading-unit.ts';
import { readValue, scaled } from '../../tables/value-cells.ts';
import { shownPath, type World } from '../world.ts';
import type { DataSource } from './data-part.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue, utf8 } from './files.ts';
import { issuesIn } from './in-file.ts';
import { cellsOfLine, isInlineStatement } from './inline-statement.ts';
import { cellsOfGrids, cellsOfJson, yearOf, type StatementCell, type StatementCells } from './statement-cells.ts';
import { statementWords, type StatementLine, type StatementWords } from './statement-words.ts';

/** A figure of a statement, in yuan, persons or a fraction. */
export interface StatementFigure extends StatementLine {
  readonly year: Period;
  readonly amount: number;
  /** How the file calls it. */
  readonly written: string;
  /** Half a unit of the last digit where the file gives 万元 and the like; half a fen else, in the unit of the figure. */
  readonly precision: number;
  readonly place: Place;
  readonly source?: Source;
}

/** A statement read against a contract. Where an issue is an error, nothing is to be settled on it. */
export interface Statement {
  readonly source: DataSource | undefined;
  readonly figures: readonly StatementFigure[];
  /** In order. */
  readonly years: readonly Period[];
  /** The items as the engine reads them; totals are not among them. */
  readonly table: SourceTable;
  readonly issues: readonly Issue[];
}

/** Opens the statement that an option names: Excel, CSV, JSON, or figures on the line itself. @throws WrongUsage for figures that are none */
export async function openStatement(path: string, option: string, model: Model, world: World): Promise<Statement> {
  if (isInlineStatement(path)) return statementIn(cellsOfLine(path, option), { path, sha256: digest(path) }, model);
  const file = shownPath(world, path);
  world.progress(file);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return statementOf([], undefined, [bytes]);
  return statementIn(await cellsOf(bytes, file, path), { path: file, sha256: digest(bytes) }, model);
}

function statementIn({ cells, issues }: StatementCells, source: DataSource, model: Model): Statement {
  const words = statementWords(model);
  const figures: StatementFigure[] = [];
  const found = [...issues];
  for (const cell of cells) {
    const figure = figureOf(cell, words);
    if (figure === undefined) continue;
    if ('code' in figure) found.push(figure);
    else if (figures.some(({ year, kind, id }) => year === figure.year && kind === figure.kind && id === figure.id))
      found.push(issue('contract/item-twice', cell, { year: figure.year, item: figure.written }));
    else figures.push(figure);
  }
  return statementOf(figures, source, found);
}

async function cellsOf(bytes: Uint8Array, file: string, path: string): Promise<StatementCells> {
  const text = /\.json$/i.test(path) ? utf8(bytes) : undefined;
  if (text !== undefined) return cellsOfJson(text, file);
  const { grids, findings } = await openFile({ name: file, bytes });
  const issues = issuesIn(findings.issues, () => file).filter(({ severity }) => severity !== 'note');
  if (issues.some(({ severity }) => severity === 'error')) return { cells: [], issues };
  const read = cellsOfGrids(grids, file);
  return { cells: read.cells, issues: [...issues, ...read.issues] };
}

function statementOf(figures: readonly StatementFigure[], source: DataSource | undefined, issues: readonly Issue[]): Statement {
  const items = figures.filter(({ kind }) => kind === 'item');
  const years = [...new Set(figures.map(({ year }) => year))].sort();
  return { source, figures, years, table: tableOf(items), issues };
}

function figureOf(cell: StatementCell, words: StatementWords): StatementFigure | Issue | undefined {
  const written = cell.item.trim();
  if (isBlank(cell.value) && isBlank(cell.year)) return undefined;
  const line = words.lineOf(written) ?? words.lineOf(splitBrackets(written).words);
  if (!line) {
    const nearest = words.nearest(written);
    return nearest === undefined
      ? issue('contract/item-unknown', cell, { found: written, known: words.items.join(', ') })
      : issue('contract/item-misspelt', cell, { found: written, nearest });
  }
  const year = yearOf(cell.year);
  if (year === undefined) return issue('cli/statement-year', cell, { found: cellText(cell.year), item: written });
  const value = readValue(cell.value);
  if (value.kind === 'missing') return undefined;
  if (value.kind === 'unreadable') return issue('contract/amount-unreadable', cell, { year, item: written, found: value.found });
  const { quantity } = line;
  const unit = [...(value.unit ? [value.unit] : []), ...cell.units].find((each) => unitFits(each, quantity.unitText));
  const factor = unit?.factor ?? 1;
  if (line.kind === 'item' && value.value < 0) return issue('contract/amount-negative', cell, { year, item: written, found: value.value });
  const decimals = /\.(\d+)/.exec(cellText(cell.value))?.[1]?.length ?? 0;
  const precision = factor === 1 ? 0.005 : 0.5 * factor * 10 ** -decimals;
  return {
    ...line,
    year,
    written,
    amount: scaled(value.value, factor),
    precision,
    place: cell.place,
    ...(cell.source && { source: cell.source }),
  };
}

function issue(code: string, { place }: StatementCell, values: Issue['values']): Issue {
  return { code, severity: 'error', place, values };
}

function tableOf(figures: readonly StatementFigure[]): SourceTable {
  const values: Readonly<Record<string, readonly (string | number)[]>> = {
    year: figures.map(({ year }) => year),
    item: figures.map(({ id }) => id),
    amount: figures.map(({ amount }) => amount),
  };
  return {
    name: 'statement',
    rowCount: figures.length,
    column: (name) => values[name],
    place: (row) => figures[row]!.place,
    source: (row) => figures[row]!.source,
    status: () => undefined,
  };
}
