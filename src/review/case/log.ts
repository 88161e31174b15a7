import type { Issue } from '../../i18n/issue.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { timeOf } from './person.ts';

/** Hash of a text, such as SHA-256 as lower-case hexadecimal digits over its UTF-8 bytes. */
export type Digest = (text: string) => Promise<string>;

/** One entry of a log; `hash` covers all the rest, and by `previous` everything before. */
export interface LogEntry {
  /** From 0. */
  readonly sequence: number;
  readonly time: string;
  readonly person: string;
  readonly role: string;
  readonly action: string;
  readonly payload: Json;
  readonly payloadDigest: string;
  /** Hash of the entry before; empty at the first. */
  readonly previous: string;
  readonly hash: string;
}

const fields = ['action', 'hash', 'payload', 'payloadDigest', 'person', 'previous', 'role', 'sequence', 'time'];

/** The log with one entry more. */
export async function appendEntry(
  log: readonly LogEntry[],
  entry: Pick<LogEntry, 'time' | 'person' | 'role' | 'action' | 'payload'>,
  digest: Digest,
): Promise<readonly LogEntry[]> {
  const { time, person, role, action } = entry;
  const text = canonicalJson(entry.payload);
  // A copy: what the caller changes later is not in the log.
  const payload = JSON.parse(text) as Json;
  const unsealed = {
    sequence: log.length,
    time,
    person,
    role,
    action,
    payload,
    payloadDigest: await digest(text),
    previous: log.at(-1)?.hash ?? '',
  };
  return [...log, { ...unsealed, hash: await digest(sealedText(unsealed)) }];
}

/** What was known of a log elsewhere, such as the last hash printed on the signed paper. */
export interface KnownEnd {
  readonly length: number;
  readonly head: string;
}

export type LogVerdict =
  { readonly sound: true; readonly head: string } | { readonly sound: false; readonly sequence: number; readonly issue: Issue };

/**
 * Works every hash out again and names the first entry that does not hold. A log that was cut off, or written anew from
 * some entry on, is sound in itself: only a `known` end shows it.
 */
export async function verifyLog(log: readonly LogEntry[], digest: Digest, known?: KnownEnd): Promise<LogVerdict> {
  const broken = (sequence: number, code: string): LogVerdict => ({
    sound: false,
    sequence,
    issue: {
      code,
      severity: 'error',
      place: {},
      values: { sequence, person: String(log[sequence]?.person ?? '–'), time: String(log[sequence]?.time ?? '–') },
    },
  });
  for (const [sequence, entry] of log.entries()) {
    if (Object.keys(entry).sort().join() !== fields.join() || entry.sequence !== sequence)
      return broken(sequence, 'review/log-entry-shape');
    if (entry.payloadDigest !== (await digest(canonicalJson(entry.payload)))) return broken(sequence, 'review/log-payload-changed');
    if (entry.previous !== (log[sequence - 1]?.hash ?? '')) return broken(sequence, 'review/log-link-broken');
    if (entry.hash !== (await digest(sealedText(entry)))) return broken(sequence, 'review/log-entry-changed');
    if (!(await holdsContent(entry, digest))) return broken(sequence, 'review/log-content-differs');
    const [time, before] = [timeOf(entry.time), sequence === 0 ? -Infinity : timeOf(log[sequence - 1]!.time)!];
    if (time === undefined || time < before) return broken(sequence, 'review/log-time');
  }
  if (known && log[known.length - 1]?.hash !== known.head) return broken(Math.min(log.length, known.length) - 1, 'review/log-end-differs');
  return { sound: true, head: log.at(-1)?.hash ?? '' };
}

/** A part that is kept with its content has the digest of that content. */
async function holdsContent({ action, payload }: LogEntry, digest: Digest): Promise<boolean> {
  if (action !== 'part' || typeof payload !== 'object' || payload === null || Array.isArray(payload)) return true;
  const { content, digest: stated } = payload as { readonly [key: string]: Json | undefined };
  return typeof content !== 'string' || stated === (await digest(content));
}

function sealedText({ sequence, time, person, role, action, payloadDigest, previous }: Omit<LogEntry, 'hash' | 'payload'>): string {
  return canonicalJson({ sequence, time, person, role, action, payloadDigest, previous });
}
