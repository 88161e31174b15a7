import type { Model, Quantity } from '../../language/model.ts';

/** What a plan reads of claims, by column of the table. Several quantities may read one column. */
export interface PlanColumns {
  readonly expense: string;
  /** Other columns of money, such as `excluded` and `own_first`. */
  readonly parts: readonly string[];
  readonly categories: readonly string[];
  /** Inputs that are neither money nor a category: days of a stay, years of insurance. */
  readonly others: readonly Quantity[];
  readonly inputs: readonly { readonly column: string; readonly quantity: Quantity }[];
}

/** @throws TypeError where the plan does not run on claims by member, names no settlement or works its expense out */
export function planColumns(model: Model): PlanColumns {
  const { axis, settlement, quantities } = model;
  const expense = settlement && quantities.get(settlement.expense);
  if (axis.kind !== 'rows' || axis.group === undefined || expense?.kind !== 'input') {
    throw new TypeError(`planColumns: a plan on claims by member whose settlement names an input as its expense; got ${model.id}`);
  }
  const inputs = [...quantities.values()].filter(({ kind }) => kind === 'input').map((quantity) => ({ column: columnOf(quantity), quantity }));
  const columns = (wanted: (quantity: Quantity) => boolean) => [...new Set(inputs.filter(({ quantity }) => wanted(quantity)).map(({ column }) => column))];
  const isMoney = ({ type, unitText }: Quantity) => type === 'number' && unitText === expense.unitText;
  return {
    expense: columnOf(expense),
    parts: columns(isMoney).filter((column) => column !== columnOf(expense)),
    categories: columns(({ type }) => type === 'category'),
    others: inputs.filter(({ quantity }) => quantity.type === 'number' && !isMoney(quantity)).map(({ quantity }) => quantity),
    inputs,
  };
}

export function elementsOf(model: Model, { category }: Quantity): readonly string[] {
  return model.dimensions.get(category ?? '')?.elements ?? [];
}

function columnOf({ name, binding }: Quantity): string {
  return binding?.column ?? name.slice(name.lastIndexOf('.') + 1);
}
