import type { Model, Quantity, SourceTable } from '../../language/model.ts';
import { statementTable as tableOfFigures } from '../../tables/statement/statement.ts';
import type { StatementFigure } from '../state/corridor-edits.ts';

/** An item of the statement that a contract can read. */
export interface StatementItem {
  readonly item: string;
  readonly quantity: Quantity;
}

/** Items in the order of the model file. */
export function statementItems(model: Model): readonly StatementItem[] {
  return [...model.quantities.values()].flatMap((quantity) => {
    const item = quantity.binding?.table === 'statement' ? quantity.binding.where['item'] : undefined;
    return typeof item === 'string' ? [{ item, quantity }] : [];
  });
}

export function yearsOf(figures: readonly StatementFigure[]): readonly string[] {
  return [...new Set(figures.map(({ year }) => year))].sort();
}

export function figureOf(figures: readonly StatementFigure[], year: string, item: string): number | undefined {
  return figures.find((figure) => figure.year === year && figure.item === item)?.amount;
}

/** The figures with one put in, or taken out. */
export function withFigure(figures: readonly StatementFigure[], year: string, item: string, amount: number | undefined): readonly StatementFigure[] {
  const others = figures.filter((figure) => figure.year !== year || figure.item !== item);
  return amount === undefined ? others : [...others, { year, item, amount }];
}

/** The statement as the engine sees it; a figure's place is its cell, or its year and item where it was typed. */
export function statementTable(figures: readonly StatementFigure[], name: string): SourceTable {
  return tableOfFigures(figures.map(({ year, item, amount, place }) => ({ year, id: item, amount, place: place ?? { file: name, path: `${year} ${item}` } })));
}
