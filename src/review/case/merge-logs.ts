import type { Issue } from '../../i18n/issue.ts';
import { verifyLog, type Digest, type LogEntry } from './log.ts';

/**
 * Two copies of one log: the longer where it continues the other. Copies that went different ways are not joined; the
 * issue names the first entry in which they differ, on both sides.
 */
export async function mergeLogs(
  mine: readonly LogEntry[],
  other: readonly LogEntry[],
  digest: Digest,
): Promise<{ readonly log: readonly LogEntry[] | undefined; readonly issues: readonly Issue[] }> {
  for (const log of [mine, other]) {
    const verdict = await verifyLog(log, digest);
    if (!verdict.sound) return { log: undefined, issues: [verdict.issue] };
  }
  const common = Math.min(mine.length, other.length);
  for (let sequence = 0; sequence < common; sequence++) {
    const [a, b] = [mine[sequence]!, other[sequence]!];
    if (a.hash === b.hash) continue;
    const code = sequence === 0 ? 'review/log-other-case' : 'review/log-fork';
    return {
      log: undefined,
      issues: [
        {
          code,
          severity: 'error',
          place: {},
          values: { sequence, person: a.person, time: a.time, otherPerson: b.person, otherTime: b.time },
        },
      ],
    };
  }
  return { log: other.length > mine.length ? other : mine, issues: [] };
}
