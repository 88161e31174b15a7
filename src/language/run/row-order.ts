import type { TypedColumn } from '../model.ts';
import type { RowNumbers } from './row-inputs.ts';

/**
 * The kept rows in the order a run goes through them: group by group where there is one, by the order column inside it,
 * then as they stand in the table. Rows that are in order already are only looked at once.
 */
export function sortedPositions(
  kept: Uint8Array, count: number, order: TypedColumn | ArrayLike<string | number | null>, groups: RowNumbers | undefined,
): Uint32Array {
  const rows = new Uint32Array(kept.reduce((sum, keep) => sum + keep, 0));
  for (let row = 0, position = 0; row < count; row++) if (kept[row] === 1) rows[position++] = row;
  const ranks = orderRanks(order, count);
  const compare = (a: number, b: number) => (groups ? groups[a]! - groups[b]! : 0) || ranks[a]! - ranks[b]! || a - b;
  return rows.every((row, position) => position === 0 || compare(rows[position - 1]!, row) < 0) ? rows : rows.sort(compare);
}

/** Numbers that rise as the cells do: numbers as they are, text by its rank. */
function orderRanks(order: TypedColumn | ArrayLike<string | number | null>, count: number): ArrayLike<number> {
  if ('kind' in order) return order.kind === 'number' ? order.values : order.kind === 'key' ? order.groups : order.codes;
  const cells = Array.from({ length: count }, (_, row) => order[row] ?? '');
  if (cells.every((cell) => typeof cell === 'number')) return cells;
  const ranks = new Map([...new Set(cells.map(String))].sort((a, b) => (a < b ? -1 : 1)).map((text, rank) => [text, rank]));
  return cells.map((cell) => ranks.get(String(cell))!);
}
