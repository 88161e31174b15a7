import type { Issue } from '../../i18n/issue.ts';
import { cellText, isBlank } from '../grid.ts';
import { splitBrackets } from '../text/plain-text.ts';
import { unitFits } from '../text/reading-unit.ts';
import { readValue, scaled } from '../value-cells.ts';
import { lossItem, policyLoss, type LossCell } from './loss-items.ts';
import { statementTable, type Statement, type StatementFigure } from './statement.ts';
import type { StatementCell, StatementCells } from './statement-cell.ts';
import type { StatementWords } from './statement-words.ts';
import { yearOf } from './statement-year.ts';

export interface StatementSettings {
  /** Policy loss counts as it is claimed, shown or not: the insurer's own figures. */
  readonly lossAsStated?: boolean;
}

/**
 * The statement that cells make, read by the words of a contract: whatever file they come from, the figures are the same, and each
 * keeps its place. Money is scaled by units of money, persons by units of persons.
 */
export function readStatement({ cells, issues }: StatementCells, words: StatementWords, { lossAsStated = false }: StatementSettings = {}): Statement {
  const figures = new Map<string, StatementFigure>();
  const losses: LossCell[] = [];
  const found = [...issues];
  for (const cell of cells) {
    const figure = figureOf(cell, words);
    if (figure === undefined) continue;
    const key = 'code' in figure ? '' : `${figure.year} ${figure.kind} ${figure.id}`;
    const first = figures.get(key);
    if ('code' in figure) found.push(figure);
    else if (figure.kind === 'item' && figure.id === lossItem) losses.push({ figure, cell });
    else if (first) found.push(issueAt(cell, 'contract/item-twice', { year: figure.year, item: figure.written, first: first.place.cell ?? first.place.path ?? '' }));
    else figures.set(key, figure);
  }
  const loss = policyLoss(losses, lossAsStated);
  const all = [...figures.values(), ...loss.figures];
  return {
    figures: all, lossItems: loss.items, years: [...new Set(all.map(({ year }) => year))].sort(),
    table: statementTable(all.filter(({ kind }) => kind === 'item')), issues: [...found, ...loss.issues],
  };
}

function figureOf(cell: StatementCell, words: StatementWords): StatementFigure | Issue | undefined {
  const written = cell.item.trim();
  if (isBlank(cell.value) && (isBlank(cell.year) || written === '')) return undefined;
  const line = words.lineOf(written) ?? words.lineOf(splitBrackets(written).words);
  if (!line) {
    const nearest = words.nearest(written);
    return nearest === undefined
      ? issueAt(cell, 'contract/item-unknown', { found: written, known: words.items.join(', ') })
      : issueAt(cell, 'contract/item-misspelt', { found: written, nearest });
  }
  const year = yearOf(cell.year);
  if (year === undefined) return issueAt(cell, 'contract/year-unreadable', { found: cellText(cell.year), item: written });
  const value = readValue(cell.value);
  if (value.kind === 'missing') return undefined;
  if (value.kind === 'unreadable') return issueAt(cell, 'contract/amount-unreadable', { year, item: written, found: value.found });
  const { quantity } = line;
  const own = [...(value.unit ? [value.unit] : []), ...cell.ownUnits];
  const unfit = own.find((each) => !unitFits(each, quantity.unitText));
  if (unfit) return issueAt(cell, 'contract/unit-unfit', { year, item: written, found: unfit.text, unit: quantity.unitText });
  const factor = [...own, ...cell.units].find((each) => unitFits(each, quantity.unitText))?.factor ?? 1;
  if (line.kind === 'item' && value.value < 0) return issueAt(cell, 'contract/amount-negative', { year, item: written, found: value.value });
  const decimals = /\.(\d+)/.exec(cellText(cell.value))?.[1]?.length ?? 0;
  return {
    ...line, year, written, amount: scaled(value.value, factor), precision: factor === 1 ? 0.005 : 0.5 * factor * 10 ** -decimals,
    place: cell.place, ...(cell.source && { source: cell.source }),
  };
}

function issueAt({ place }: StatementCell, code: string, values: Issue['values']): Issue {
  return { code, severity: 'error', place, values };
}
