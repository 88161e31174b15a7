import type { ClaimsReading } from '../../tables/claims/index.ts';
import type { Json } from '../text/json-text.ts';

/** What was read of a table of claims, and what was left out. */
export function claimsJson({ claims, met, leftOut }: ClaimsReading): Json {
  const byReason = Object.entries(leftOut.byReason).map(([reason, totals]): readonly [string, Json] => [reason, { ...totals }]);
  return {
    year: claims?.year ?? null,
    read: { ...met },
    left_out: { rows: leftOut.rows, amount: leftOut.amount, by_reason: Object.fromEntries(byReason) },
  };
}
