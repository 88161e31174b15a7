import type { Issue } from '../../i18n/issue.ts';
import { caseOf } from './act.ts';
import { canonicalJson, isShallow, type Json } from './canonical-json.ts';
import type { CaseStatus } from './case-file.ts';
import { verifyLog, type Digest, type KnownEnd, type LogEntry } from './log.ts';

const format = 'hengsuan-review-case';
const version = 1;

/** The deepest payload, a place in the evidence of a finding, lies at 7. */
const mostLevels = 16;

/** A case as the text of a file: one entry a line, the same text for the same log. */
export function caseText(log: readonly LogEntry[]): string {
  const lines = log.map((entry) => canonicalJson(entry as unknown as Json));
  return `{"format":"${format}","version":${version},"log":[\n${lines.join(',\n')}\n]}\n`;
}

export interface CaseReading {
  /** Undefined where the log does not hold. */
  readonly log: readonly LogEntry[] | undefined;
  readonly status: CaseStatus | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a case and verifies it: every hash, and that each entry was allowed when it was made. */
export async function readCase(text: string, digest: Digest, known?: KnownEnd): Promise<CaseReading> {
  const refuse = (code: string, values: Issue['values'] = {}): CaseReading => ({
    log: undefined,
    status: undefined,
    issues: [{ code, severity: 'error', place: {}, values }],
  });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse('review/case-not-json');
  }
  if (!isRecord(read) || read['format'] !== format || !isShallow(read, mostLevels)) return refuse('review/case-other-file');
  if (read['version'] !== version) return refuse('review/case-version', { found: JSON.stringify(read['version'] ?? '–'), known: version });
  const entries = read['log'];
  if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isRecord)) return refuse('review/case-other-file');
  const log = entries as unknown as readonly LogEntry[];
  const verdict = await verifyLog(log, digest, known);
  if (!verdict.sound) return { log: undefined, status: undefined, issues: [verdict.issue] };
  const { status, issues } = caseOf(log);
  return { log: issues.length > 0 ? undefined : log, status, issues };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
