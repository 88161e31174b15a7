import { formulasOf, readsOf } from '../check/reads.ts';
import type { Column, Columns } from '../columns.ts';
import type { Model, Quantity } from '../model.ts';
import { prefixOf } from '../names.ts';

/**
 * Columns with what they read before them, found without recursion: settled in this order, no cell has to settle a long
 * chain of others first, which the stack would not bear.
 */
export function readFirst(model: Model, columns: Columns): readonly Column[] {
  const ordered: Column[] = [];
  const seen = new Set<Quantity>();
  const byQuantity = new Map<Quantity, Column[]>();
  for (const column of columns.list) {
    const own = byQuantity.get(column.quantity);
    if (own) own.push(column);
    else byQuantity.set(column.quantity, [column]);
  }
  for (const start of byQuantity.keys()) {
    const stack: { readonly quantity: Quantity; readonly left: boolean }[] = [{ quantity: start, left: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      if (top.left) ordered.push(...(byQuantity.get(top.quantity) ?? []));
      if (top.left || seen.has(top.quantity)) continue;
      seen.add(top.quantity);
      stack.push({ quantity: top.quantity, left: true });
      for (const { tree } of formulasOf(top.quantity)) {
        for (const { quantity, lagged } of readsOf(tree, model, prefixOf(top.quantity.name))) if (!lagged) stack.push({ quantity, left: false });
      }
    }
  }
  return ordered;
}
