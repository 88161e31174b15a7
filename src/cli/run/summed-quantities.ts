import { elementKeys } from '../../language/names.ts';
import type { Model, Quantity } from '../../language/model.ts';

/** Units whose numbers mean something added up over rows; rates and shares do not. */
const added = new Set(['yuan', 'yuan/year', 'usd', 'jpy', 'yen', 'person', 'visit', 'admission', 'day']);

/** What a summary shows of a model over rows: its results, and the expense and payments of its settlement. */
export function shownVariables({ quantities, settlement }: Model): ReadonlySet<string> {
  const paid = settlement ? [settlement.own, ...settlement.layers.map(({ payment }) => payment)] : [];
  const own = [...quantities.values()].filter(({ kind }) => kind === 'variable');
  const outputs = own.filter(({ name, output }) => output || paid.includes(name));
  return new Set((outputs.length > 0 ? outputs : own).map(({ name }) => name));
}

/** Of the shown quantities and the expense, those that add up over rows, in the order of the model. */
export function summedQuantities(model: Model): readonly Quantity[] {
  const shown = shownVariables(model);
  const wanted = (quantity: Quantity): boolean => shown.has(quantity.name) || quantity.name === model.settlement?.expense;
  return [...model.quantities.values()].filter(
    (quantity) =>
      quantity.kind !== 'parameter' &&
      quantity.type === 'number' &&
      wanted(quantity) &&
      added.has(quantity.unitText) &&
      !isAddedUp(quantity),
  );
}

/** Whether it holds sums over rows already; adding those again would mean nothing. */
function isAddedUp({ formula }: Quantity): boolean {
  const tree = formula?.tree;
  return tree?.kind === 'call' && (tree.name === 'running' || tree.name === 'total');
}

/** Each element of a quantity, `''` for one without. */
export function elementsOf(model: Model, quantity: Quantity): readonly string[] {
  return elementKeys(quantity.dimensions, model.dimensions);
}
