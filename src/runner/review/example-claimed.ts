import { CounterDraws } from '../../actuarial/random/counter-draws.ts';
import type { SourceTable } from '../../language/model.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import type { ClaimLines } from '../../review/claims/claim-lines.ts';
import { settlementColumn } from '../../review/claims/planned-claims.ts';

/** How often a made-up insurer errs: one claim in so many. */
const errs = { rounded: 120, unpaid: 700, twice: 900, digits: 500 };

/** What a made-up insurer claims for a plan's payments: right, but for a few that are rounded, unpaid, doubled or miswritten. */
export function exampleClaimed(session: RowSession, table: SourceTable, period: string, payments: readonly string[]): ClaimLines {
  const run = session.run({ period, columns: payments, checks: false });
  const columns = payments.map((name) => run.column(name)!);
  const ids = table.column(settlementColumn(session.model)) ?? [];
  const draws = new CounterDraws(2026);
  const paid = run.rows.map((_, position) => Math.round(columns.reduce((sum, column) => sum + column[position]!, 0) * 100));
  const claimed = paid.map((fen, position) => (fen === 0 ? 0 : withFault(fen, (at) => draws.uniform(position, at))));
  return {
    count: run.rows.length,
    ids: run.rows.map((row) => ids[row] ?? null),
    amounts: claimed.map((fen) => fen / 100),
    days: undefined,
    place: (line) => table.place(run.rows[line]!, 'expense'),
  };
}

function withFault(fen: number, draw: (at: number) => number): number {
  if (draw(0) < 1 / errs.rounded) return Math.round(fen / 100) * 100;
  if (draw(1) < 1 / errs.unpaid) return 0;
  if (draw(2) < 1 / errs.twice) return 2 * fen;
  if (draw(3) < 1 / errs.digits) return exchanged(fen);
  return fen;
}

/** The second and third digit in each other's place. */
function exchanged(fen: number): number {
  const digits = String(fen);
  return digits.length < 3 ? fen : Number(digits[0]! + digits[2]! + digits[1]! + digits.slice(3));
}
