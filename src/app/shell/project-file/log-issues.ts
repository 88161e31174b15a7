import type { Issue } from '../../../i18n/issue.ts';
import { verifyLog } from '../../../review/case/log.ts';
import type { Cases } from '../../state/edits.ts';
import { fingerprint } from '../../state/fingerprint.ts';

/** Logs of reviews whose hashes do not hold, each by its case. */
export async function logIssues(cases: Cases, file: string): Promise<readonly Issue[]> {
  const verdicts = await Promise.all(Object.entries(cases).map(async ([key, log]) => ({ key, verdict: await verifyLog(log, fingerprint) })));
  return verdicts.flatMap(({ key, verdict }) => (verdict.sound ? [] : [{ ...verdict.issue, place: { file, path: key } }]));
}
