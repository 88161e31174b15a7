import type { CellValue } from '../../../tables/grid.ts';
import { readValue, scaled } from '../../../tables/value-cells.ts';

/** Yuan of a cell under a header whose unit is `factor` yuan; null where there is none that can be read. */
export function paidAmount(cell: CellValue | undefined, factor: number): number | null {
  const value = readValue(cell);
  return value.kind === 'number' ? scaled(value.value, value.unit?.factor ?? factor) : null;
}
