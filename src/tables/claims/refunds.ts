import type { ClaimFindings } from './claim-findings.ts';
import type { ClaimRows } from './claim-rows.ts';

/**
 * Takes claims and their refunds (冲销) out: a negative row cancels the row of the same member and amount, to the fen.
 * Which one: that of the settlement it refers to; else that of its own settlement number; else, where it names none that
 * is there, the last one up to its own day, or the next after it. A refund without such a claim is left out and named.
 *
 * @param order rows by member and day
 */
export function settleRefunds(rows: ClaimRows, order: Uint32Array, dropped: Uint8Array, findings: ClaimFindings): void {
  if (rows.refunds === 0) return;
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    let refunds = rows.expense[order[start]!]! < 0 ? 1 : 0;
    for (; end < order.length && rows.member[order[end]!] === rows.member[order[start]!]; end++) if (rows.expense[order[end]!]! < 0) refunds++;
    if (refunds > 0) settleMember(rows, order, start, end, dropped, findings);
    start = end;
  }
}

function settleMember(rows: ClaimRows, order: Uint32Array, start: number, end: number, dropped: Uint8Array, findings: ClaimFindings): void {
  const open = new Map<number, number[]>();
  for (let at = start; at < end; at++) {
    const row = order[at]!;
    if (rows.expense[row]! < 0) continue;
    const amount = fen(rows.expense[row]!);
    const known = open.get(amount);
    if (known) known.push(row);
    else open.set(amount, [row]);
  }
  for (let at = start; at < end; at++) {
    const refund = order[at]!;
    if (!(rows.expense[refund]! < 0)) continue;
    const candidates = open.get(-fen(rows.expense[refund]!)) ?? [];
    const chosen = chosenClaim(rows, refund, candidates);
    dropped[refund] = 1;
    if (chosen < 0) {
      findings.leave('refund-unmatched', rows.fileRow[refund]!, rows.expense[refund]!, 'expense');
      continue;
    }
    const claim = candidates.splice(chosen, 1)[0]!;
    dropped[claim] = 1;
    findings.leave('refunded', rows.fileRow[claim]!, rows.expense[claim]!, 'expense');
    findings.leave('refunded', rows.fileRow[refund]!, rows.expense[refund]!, 'expense');
  }
}

/** Index among the candidates, which stand in the order of days; -1 where none fits. */
function chosenClaim(rows: ClaimRows, refund: number, candidates: readonly number[]): number {
  const named = rows.refersTo.get(refund);
  if (named !== undefined) return candidates.findLastIndex((row) => rows.settlement[row] === named);
  const own = rows.settlement[refund] ?? 0;
  const same = own === 0 ? -1 : candidates.findLastIndex((row) => rows.settlement[row] === own);
  if (same >= 0) return same;
  const before = candidates.findLastIndex((row) => rows.day[row]! <= rows.day[refund]!);
  return before >= 0 ? before : candidates.length - 1 < 0 ? -1 : 0;
}

function fen(yuan: number): number {
  return Math.round(yuan * 100);
}
