import { nearestText } from '../../actuarial/nearest-text.ts';
import type { Issue } from '../../i18n/issue.ts';
import { readsOf } from '../../language/check/reads.ts';
import type { Model, Period, Quantity, SourceTable } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

/** Figures are in fen; a total of a few of them may miss by one. */
const mostOff = 0.015;

interface Cell {
  readonly row: number;
  readonly year: Period;
  readonly item: string;
  readonly amount: number;
}

/**
 * What is wrong with a statement, cell by cell: items no contract knows, an item twice in a year, amounts below zero, years
 * outside the contract, and totals that are not what their parts make. A total is an item named like a number that the
 * contract works out (`cost_spent`, `claims_incurred`, `excess_surplus`).
 *
 * @param run of the contract on this statement
 * @param term first and last year of the contract
 */
export function checkStatement(run: EvaluatedRun, statement: SourceTable, term?: { readonly from: Period; readonly to: Period }): readonly Issue[] {
  const missing = ['year', 'item', 'amount'].filter((name) => statement.column(name) === undefined);
  if (missing.length > 0) return [{ code: 'contract/statement-form', severity: 'error', place: { file: statement.name }, values: { missing: missing.join(', ') } }];
  const items = itemsOf(run.model);
  const seen = new Set<string>();
  return cellsOf(statement).flatMap((cell): readonly Issue[] => {
    const { row, year, item, amount } = cell;
    const place = statement.place(row, 'amount');
    const issue = (code: string, severity: Issue['severity'], values: Issue['values'] = {}, at = place): readonly Issue[] => [{ code, severity, place: at, values: { year, item, ...values } }];
    const quantity = items.get(item);
    if (!quantity) {
      const nearest = nearestText(item, items.keys());
      const at = statement.place(row, 'item');
      return nearest === undefined ? issue('contract/item-unknown', 'error', { found: item, known: [...items.keys()].join(', ') }, at) : issue('contract/item-misspelt', 'error', { found: item, nearest }, at);
    }
    const key = `${item}@${year}`;
    if (seen.has(key)) return issue('contract/item-twice', 'error');
    seen.add(key);
    if (term && (year < term.from || year > term.to)) return issue('contract/outside-period', 'error', { ...term });
    if (quantity.binding) return amount < 0 ? issue('contract/amount-negative', 'error', { found: amount }) : [];
    return totalFault(run, quantity, cell).flatMap((values) => issue('contract/parts-not-total', 'error', values));
  });
}

/** Items a statement may have: what the contract reads, and what it works out in money. */
function itemsOf(model: Model): ReadonlyMap<string, Quantity> {
  const found = new Map<string, Quantity>();
  for (const quantity of model.quantities.values()) {
    const item = quantity.binding?.where['item'];
    if (item !== undefined) found.set(item, quantity);
    else if (quantity.kind === 'variable' && quantity.dimensions.length === 0 && quantity.unit['yuan'] === 1) found.set(quantity.name, quantity);
  }
  return found;
}

function cellsOf(statement: SourceTable): readonly Cell[] {
  const [years, items, amounts] = ['year', 'item', 'amount'].map((name) => statement.column(name)!);
  return Array.from({ length: statement.rowCount }, (_, row) => row).flatMap((row): readonly Cell[] => {
    const amount = amounts![row];
    return typeof amount === 'number' ? [{ row, year: String(years![row]), item: String(items![row]), amount }] : [];
  });
}

function totalFault(run: EvaluatedRun, quantity: Quantity, { year, amount }: Cell): readonly Issue['values'][] {
  const sum = run.periods.includes(year) ? run.value(quantity.name, year) : undefined;
  if (sum === undefined || Math.abs(sum - amount) < mostOff) return [];
  const parts = readsOf(quantity.formula!.tree, run.model, prefixOf(quantity.name)).map((read) => read.quantity.name);
  return [{ total: quantity.name, stated: amount, sum, difference: amount - sum, parts: parts.join(', ') }];
}
