import type { Label, Model, Period, SourceTable } from '../../language/model.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import { packedText } from '../../tables/claims/identifiers.ts';
import type { ClaimLines } from './claim-lines.ts';
import { recomputeClaims, type PlanReading, type RecomputedClaims } from './recompute-claims.ts';

/** Payments that a plan makes of claims, set beside those claimed. */
export interface PlannedClaims {
  readonly payments: readonly { readonly name: string; readonly label: Label }[];
  readonly recomputed: RecomputedClaims;
}

/** The layer that insurers usually pay. */
export const usualPayment = 'critical_payment';

/** Names of what a plan pays, layer by layer. */
export function layersOf({ settlement }: Model): readonly string[] {
  return settlement?.layers.map(({ payment }) => payment) ?? [];
}

/** Column of a plan's rows that holds the settlement number. */
export function settlementColumn({ axis }: Model): string {
  return axis.kind === 'rows' ? axis.key : 'settlement';
}

/**
 * Runs our claims through the plan and sets each payment beside the one claimed; what differs is also tried as claimed
 * under the parameters of the year before, where the plan has them.
 * @throws RangeError where the plan has no such payment
 */
export function plannedClaims(
  session: RowSession,
  table: SourceTable,
  { period, payments, theirs }: { readonly period: Period; readonly payments: readonly string[]; readonly theirs: ClaimLines },
): PlannedClaims {
  const { model } = session;
  const before = String(Number(period) - 1);
  const earlier: PlanReading = { id: before, label: { zh: `${before} 年的参数`, en: `parameters of ${before}` }, period: before };
  const usable = session.run({ period: before, columns: payments, checks: false }).issues.every(({ severity }) => severity !== 'error');
  const claimed = claimedAmounts(table.column(settlementColumn(model)) ?? [], theirs);
  return {
    payments: payments.map((name) => ({ name, label: model.quantities.get(name)!.label })),
    recomputed: recomputeClaims(session, { period, payments, claimed, readings: usable ? [earlier] : [] }),
  };
}

/** What the insurer claimed, yuan, for each of our rows; null where it claimed nothing under that number. */
function claimedAmounts(ids: ArrayLike<string | number | null>, { count, ids: theirs, amounts }: ClaimLines): readonly (number | null)[] {
  const sums = new Map<string, number>();
  for (let line = 0; line < count; line++) {
    const id = 'offsets' in theirs ? packedText(theirs, line).trim() : String(theirs[line] ?? '').trim();
    const amount = amounts[line];
    if (id !== '' && typeof amount === 'number') sums.set(id, (sums.get(id) ?? 0) + amount);
  }
  return Array.from(ids, (id) => sums.get(String(id ?? '')) ?? null);
}
