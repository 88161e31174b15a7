import type { Issue } from '../../i18n/issue.ts';
import { lossItem } from '../../tables/statement/loss-items.ts';
import type { LossItem } from '../../tables/statement/statement.ts';
import type { StatementEdits } from '../state/corridor-edits.ts';

/** An item as it counts: without cause and evidence not at all. */
export function asItCounts({ counted: _before, ...item }: LossItem): LossItem {
  return { ...item, counted: item.amount === 0 || (item.cause !== undefined && (item.evidence ?? '').trim() !== '') };
}

/** The statement with these items of policy loss; its figure of each year is the sum of those that count. None at all needs no item. */
export function withLossItems(statement: StatementEdits, items: readonly LossItem[]): StatementEdits {
  const lossItems = items.map(asItCounts);
  const years = [...new Set(lossItems.map(({ year }) => year))];
  const sums = years.map((year) => ({
    year, item: lossItem, amount: lossItems.filter((item) => item.year === year && item.counted).reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100,
  }));
  return { ...statement, figures: [...statement.figures.filter(({ item, year, amount }) => item !== lossItem || (amount === 0 && !years.includes(year))), ...sums], lossItems };
}

/**
 * The statement with its policy loss shown by items: those given, or known from before where they make the figure. An
 * amount that no items make is one item, which counts once its cause and evidence are given.
 */
export function withLossShown(statement: StatementEdits, known: readonly LossItem[]): StatementEdits {
  const losses = statement.figures.filter(({ item }) => item === lossItem);
  if (losses.length === 0 && (statement.lossItems ?? []).length === 0) return statement;
  const given = (statement.lossItems ?? known).map(asItCounts);
  const items = losses.flatMap(({ year, amount, place }): readonly LossItem[] => {
    const own = given.filter((item) => item.year === year);
    const sum = own.reduce((all, item) => all + (item.counted ? Math.round(item.amount * 100) : 0), 0);
    return sum === Math.round(amount * 100) ? own : [{ year, amount, counted: false, place: place ?? { path: `${year} ${lossItem}` } }];
  });
  return withLossItems(statement, items);
}

/** Items that do not count, as the settlement names them. */
export function lossIssues({ lossItems = [] }: Pick<StatementEdits, 'lossItems'>): readonly Issue[] {
  return lossItems.filter(({ counted }) => !counted).map(({ year, amount, place }) => ({ code: 'contract/loss-unsupported', severity: 'warning', place, values: { year, amount } }));
}
