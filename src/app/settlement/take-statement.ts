import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import { cellsOfGrids } from '../../tables/statement/grid-cells.ts';
import { cellsOfJson } from '../../tables/statement/json-cells.ts';
import { readStatement } from '../../tables/statement/read-statement.ts';
import type { StatementCells } from '../../tables/statement/statement-cell.ts';
import { statementLines, statementWords } from '../../tables/statement/statement-words.ts';
import type { StatementEdits } from '../state/corridor-edits.ts';

/** A sheet's cells as text, as the reader in the worker hands them over. */
export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a file gives: a statement, or what has to be put right in it first. */
export interface TakenStatement {
  /** Undefined where nothing is taken. */
  readonly statement: StatementEdits | undefined;
  /** Rows that no contract reads, as written: they are left out. */
  readonly unknown: readonly string[];
  /** Errors with their cells: a file is taken without them or not at all. */
  readonly issues: readonly Issue[];
}

const unknownCodes = new Set(['contract/item-unknown', 'contract/item-misspelt']);

/** A statement from the sheets of a file. */
export function takeStatement(sheets: readonly SheetText[], model: Model, file: string): TakenStatement {
  return taken(cellsOfGrids(sheets.map(({ name, rows }) => ({ file, ...(name !== '' && { sheet: name }), rows, merges: [] })), file), model, file);
}

/** A statement from a JSON document. */
export function takeStatementJson(text: string, model: Model, file: string): TakenStatement {
  return taken(cellsOfJson(text, file), model, file);
}

function taken(cells: StatementCells, model: Model, file: string): TakenStatement {
  const { figures, lossItems, issues } = readStatement(cells, statementWords(statementLines(model)));
  const unknown = issues.filter(({ code }) => unknownCodes.has(code)).map(({ values }) => String(values['found']));
  const faults = issues.filter(({ code, severity }) => severity === 'error' && !unknownCodes.has(code));
  if (faults.length > 0 || figures.length === 0) return { statement: undefined, unknown, issues: faults.filter(({ code }) => code !== 'contract/statement-form') };
  const totals = figures.filter(({ kind }) => kind === 'total').map(({ id, year, amount, written, precision, place }) => ({ name: id, year, amount, written, precision, place }));
  const items = figures.filter(({ kind }) => kind === 'item').map(({ id, year, amount, place }) => ({ item: id, year, amount, place }));
  return { statement: { from: 'file', name: file, figures: items, ...(lossItems.length > 0 && { lossItems }), ...(totals.length > 0 && { totals }) }, unknown, issues: [] };
}
