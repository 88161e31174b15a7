import type { SampledItem } from '../../review/sampling/monetary-unit-sample.ts';
import { settlementOf } from '../../tables/claims/claims-table.ts';
import type { ClaimsColumns } from '../../tables/claims/index.ts';

/** Settlements of a claims file as items of a sample, each by its number or its row, with its expense. */
export function sampledClaims(claims: ClaimsColumns): readonly SampledItem[] {
  const { expense } = claims.figures;
  return expense ? Array.from({ length: claims.rowCount }, (_, row) => ({ id: settlementOf(claims, row), amount: expense.values[row]! })) : [];
}
