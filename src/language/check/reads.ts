import type { Expression } from '../expression.ts';
import type { Formula, Model, Quantity } from '../model.ts';
import { meaningOf, prefixOf } from '../names.ts';

/** A quantity that a formula reads, in the same period or (`lagged`) the one before. */
export interface Read {
  readonly quantity: Quantity;
  readonly lagged: boolean;
}

type Names = Pick<Model, 'quantities' | 'dimensions'>;

const laggingFunctions = new Set(['prev', 'lag', 'last_year_end']);

/** Quantities read by a formula, each once per timing, in text order. */
export function readsOf(tree: Expression, names: Names, prefix: string): Read[] {
  const found = new Map<string, Read>();
  const visit = (e: Expression, lagged: boolean): void => {
    switch (e.kind) {
      case 'name': {
        const meaning = meaningOf(e.path, names, prefix);
        if (meaning?.kind === 'quantity') found.set(`${meaning.quantity.name}${lagged ? '@-1' : ''}`, { quantity: meaning.quantity, lagged });
        return;
      }
      case 'negate':
      case 'not':
      case 'convert':
        return visit(e.operand, lagged);
      case 'binary':
        visit(e.left, lagged);
        return isOption(e, names, prefix) ? undefined : visit(e.right, lagged);
      case 'call': {
        e.arguments.forEach((argument, index) => visit(argument, lagged || (laggingFunctions.has(e.name) && index === 0)));
        const key = e.by === undefined ? undefined : names.quantities.get(prefix + e.by);
        if (key) found.set(key.name, { quantity: key, lagged: false });
        return;
      }
      default:
        return;
    }
  };
  visit(tree, false);
  return [...found.values()];
}

/** The keys that a row model's formulas sum by, and how many sums over rows they have. */
export function keysSummedBy(model: Model): { readonly by: ReadonlySet<string>; readonly sums: number } {
  const by = new Set<string>();
  let sums = 0;
  const visit = (e: Expression, prefix: string): void => {
    if (e.kind === 'negate' || e.kind === 'not' || e.kind === 'convert') visit(e.operand, prefix);
    if (e.kind === 'binary') [e.left, e.right].forEach((part) => visit(part, prefix));
    if (e.kind !== 'call') return;
    if (e.by !== undefined) {
      by.add(prefix + e.by);
      sums++;
    }
    for (const part of e.arguments) visit(part, prefix);
  };
  for (const quantity of model.quantities.values()) for (const formula of formulasOf(quantity)) visit(formula.tree, prefixOf(quantity.name));
  for (const check of model.checks) visit(check.formula.tree, prefixOf(check.name));
  return { by, sums };
}

/** In `closing_rule == subsidy` and `sex == male` the right side is an option or element, even where a quantity has its name. */
function isOption(e: Extract<Expression, { kind: 'binary' }>, names: Names, prefix: string): boolean {
  if ((e.operator !== '==' && e.operator !== '!=') || e.left.kind !== 'name') return false;
  const left = meaningOf(e.left.path, names, prefix);
  if (left?.kind === 'dimension') return !left.dimension.numeric;
  return left?.kind === 'quantity' && (left.quantity.type === 'choice' || left.quantity.type === 'category');
}

/** All formulas of a quantity, whichever of them a period will use. */
export function formulasOf(quantity: Quantity): readonly Formula[] {
  return [quantity.formula, quantity.project, quantity.calibrate?.formula].filter((f) => f !== undefined);
}

/** For every quantity the quantities whose formulas read it. */
export function readersOf(model: Names): ReadonlyMap<string, readonly Read[]> {
  const readers = new Map<string, Read[]>();
  for (const quantity of model.quantities.values()) {
    for (const formula of formulasOf(quantity)) {
      for (const read of readsOf(formula.tree, model, prefixOf(quantity.name))) {
        const list = readers.get(read.quantity.name) ?? [];
        if (!list.some((r) => r.quantity === quantity && r.lagged === read.lagged)) list.push({ quantity, lagged: read.lagged });
        readers.set(read.quantity.name, list);
      }
    }
  }
  return readers;
}
