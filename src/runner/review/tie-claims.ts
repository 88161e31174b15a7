import type { Issue } from '../../i18n/issue.ts';
import { claimMistakes } from '../../review/claims/claim-mistakes.ts';
import { explainingClaims } from '../../review/claims/explaining-claims.ts';
import { readClaimList } from '../../review/claims/list/read-claim-list.ts';
import type { ListLines } from '../../review/claims/list/list-lines.ts';
import { matchClaims } from '../../review/claims/match-claims.ts';
import type { Progress, Signal } from '../answering.ts';
import type { ClaimsFile } from '../claims-session.ts';
import { otherWork } from '../other-work.ts';
import { bytesDigest, fileBytes } from './file-bytes.ts';
import type { ReadList, TieAnswer, TieAsk } from './questions.ts';

/** Of a hundred parts of the work: reading either list, and going through both. */
const parts = { read: 35, match: 30 };

/** Slips handed over: nobody reads more. */
const mostMistakes = 50;

/** Reads both lists and matches them, settlement by settlement. Broken off, it answers without a result. */
export async function tieClaims({ ours, theirs, period, tolerance }: TieAsk, progress: Progress, signal: Signal): Promise<TieAnswer> {
  const told = (from: number, part: number) => (done: number, total: number) => progress(from + (total > 0 ? (part * done) / total : 0), 100);
  const our = await openList(ours, told(0, parts.read));
  await otherWork();
  const their = await openList(theirs, told(parts.read, parts.read));
  const issues = [...their.issues, ...our.issues];
  if (signal.aborted || !our.lines || !their.lines) return { tied: undefined, issues };
  await otherWork();
  const tell = told(2 * parts.read, parts.match);
  const matching = matchClaims(our.lines, their.lines, { ...(period && { period }), ...(tolerance !== undefined && { tolerance }) });
  const all = our.lines.count + their.lines.count;
  for (;;) {
    const step = matching.next();
    if (step.done) {
      const match = step.value;
      return {
        tied: {
          ours: summary(our.lines, our.sha256), theirs: summary(their.lines, their.sha256), match,
          ourRows: rowsOf(our.lines, match.differences.ourLine), theirRows: rowsOf(their.lines, match.differences.theirLine),
          explanation: explainingClaims(match.differences, match.total.difference),
          mistakes: claimMistakes(match.differences, match.total.difference).slice(0, mostMistakes),
        },
        issues: [...issues, ...match.issues],
      };
    }
    const { stage, done } = step.value;
    tell(stage === 'ours' ? done : stage === 'theirs' ? our.lines.count + done : all, all);
    await otherWork();
    if (signal.aborted) return { tied: undefined, issues };
  }
}

async function openList(file: ClaimsFile, progress: Progress): Promise<{ readonly lines: ListLines | undefined; readonly sha256: string; readonly issues: readonly Issue[] }> {
  const bytes = await fileBytes(file);
  const [read, sha256] = await Promise.all([readClaimList(file.name, bytes, {}, progress), bytesDigest(bytes)]);
  return { ...read, sha256 };
}

function summary({ file, sheet, amountColumn, count, days }: ListLines, sha256: string): ReadList {
  return { file, sheet, amountColumn, sha256, lines: count, hasDays: days !== undefined };
}

function rowsOf({ rows }: ListLines, lines: Int32Array): Uint32Array {
  return Uint32Array.from(lines, (line) => (line < 0 ? 0 : rows[line]!));
}
