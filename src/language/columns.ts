import type { Model, Quantity } from './model.ts';
import { elementKeys } from './names.ts';

/** One element of one quantity: what a formula is compiled for. */
export interface Column {
  readonly index: number;
  readonly quantity: Quantity;
  readonly element: string;
  /** The element chosen of each dimension. */
  readonly elements: ReadonlyMap<string, string>;
}

/** All columns of a model, its checks last. A check's column is named `check:` and the check's name. */
export class Columns {
  readonly list: readonly Column[];
  private readonly byName = new Map<string, Map<string, Column>>();

  constructor(model: Model) {
    const list: Column[] = [];
    const add = (quantity: Quantity) => {
      const own = new Map<string, Column>();
      for (const element of elementKeys(quantity.dimensions, model.dimensions)) {
        const chosen = element === '' ? [] : element.split('.');
        const column = { index: list.length, quantity, element, elements: new Map(quantity.dimensions.map((d, i) => [d, chosen[i]!])) };
        list.push(column);
        own.set(element, column);
      }
      this.byName.set(quantity.name, own);
    };
    for (const quantity of model.quantities.values()) add(quantity);
    for (const check of model.checks) add(checkQuantity(check));
    this.list = list;
  }

  /** @throws RangeError where the model has no such column. */
  at(quantity: string, element = ''): Column {
    const column = this.byName.get(quantity)?.get(element);
    if (!column) throw new RangeError(`column: a quantity and element of the model; got ${quantity}[${element}]`);
    return column;
  }

  of(quantity: string): ReadonlyMap<string, Column> | undefined {
    return this.byName.get(quantity);
  }
}

/** Name under which a check's column stands: in the scope of the model file the check came from. */
export function checkColumnName(name: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot + 1)}check:${name.slice(dot + 1)}`;
}

function checkQuantity(check: Model['checks'][number]): Quantity {
  return {
    name: checkColumnName(check.name), kind: 'variable', label: check.label, unit: check.unit, unitText: '1',
    dimensions: check.dimensions, place: check.formula.place, type: 'number', values: [], choices: {}, within: 'mean',
    informational: false, output: true, formula: check.formula,
  };
}
