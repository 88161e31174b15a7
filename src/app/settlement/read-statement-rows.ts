import type { Issue } from '../../i18n/issue.ts';
import { cellsOfGrids } from '../../tables/statement/grid-cells.ts';
import { readStatement } from '../../tables/statement/read-statement.ts';
import { statementWords } from '../../tables/statement/statement-words.ts';
import { parseNumber } from '../../tables/text/number-text.ts';
import { scaled } from '../../tables/value-cells.ts';
import type { StatementFigure } from '../state/corridor-edits.ts';
import type { StatementItem } from './statement.ts';

export interface ReadStatement {
  readonly figures: readonly StatementFigure[];
  /** Address of the cell of each figure, by its year and item: `2024 claims_paid`. */
  readonly cells: ReadonlyMap<string, string>;
  /** Items and amounts that were not understood, as written. */
  readonly unknown: readonly string[];
}

/** A statement from the cells of a sheet, read as files are; what cannot be taken is told in a word and left out. */
export function readStatementRows(rows: readonly (readonly string[])[], items: readonly StatementItem[]): ReadStatement {
  const words = statementWords(items.map(({ item, quantity }) => ({ kind: 'item', id: item, quantity })));
  const { figures, issues } = readStatement(cellsOfGrids([{ file: '', rows, merges: [] }], ''), words, { lossAsStated: true });
  return {
    figures: figures.map(({ year, id, amount }) => ({ year, item: id, amount })),
    cells: new Map(figures.flatMap(({ year, id, place }) => (place.cell === undefined ? [] : [[`${year} ${id}`, place.cell]]))),
    unknown: [...new Set(issues.flatMap(notTaken))],
  };
}

/** An item that is not known, or the figure that is none, as written. */
function notTaken({ code, values }: Issue): readonly string[] {
  if (code === 'contract/statement-form') return [];
  const { item, year, found } = values;
  return [[item, year, found].filter((part) => part !== undefined && part !== '').join(' ')];
}

/** An amount as typed or copied: digits grouped or not, brackets for a negative one, a unit behind it. */
export function amountOf(text: string): number | undefined {
  const number = parseNumber(text);
  return number.kind === 'number' ? scaled(number.value, number.unit?.factor ?? 1) : undefined;
}
