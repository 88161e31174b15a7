import type { LogEntry } from './log.ts';

/** What was signed last: by whom, when, and the content of each part that the case keeps. */
export interface LastSigned {
  readonly person: string;
  readonly time: string;
  readonly contents: ReadonlyMap<string, string>;
}

/** The contents of a case as they were at its last sign-off; undefined where it was never signed. */
export function lastSigned(log: readonly LogEntry[]): LastSigned | undefined {
  const at = log.findLastIndex(({ action, payload }) => action === 'pass' && (payload as { readonly to?: unknown }).to === 'final');
  if (at < 0) return undefined;
  const contents = new Map<string, string>();
  for (const { action, payload } of log.slice(0, at)) {
    const { part, content } = payload as { readonly part?: unknown; readonly content?: unknown };
    if (action !== 'part' || typeof part !== 'string') continue;
    if (typeof content === 'string') contents.set(part, content);
    else contents.delete(part);
  }
  const { person, time } = log[at]!;
  return { person, time, contents };
}
