import type { Issue } from '../../i18n/issue.ts';
import { readExactJson } from '../exact-json.ts';
import { fileIssue } from '../fault-issue.ts';
import type { Opening } from '../opening.ts';
import { textIn } from '../text-bytes.ts';
import { fromVersion1 } from './from-version-1.ts';

/** A file from before project files were containers; undefined for any other. */
export function migrated(bytes: Uint8Array, name: string): Opening | undefined {
  const first = bytes.findIndex((byte) => byte > 0x20);
  // A text that begins with a brace, behind a byte order mark if there is one.
  const isRecord = bytes[first] === 0x7b || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && bytes[3] === 0x7b);
  if (!isRecord) return undefined;
  const refuse = (issue: Issue): Opening => ({ file: undefined, others: {}, issues: [issue] });
  let read: unknown;
  try {
    read = readExactJson((textIn(bytes) ?? '').replace(/^\ufeff/, ''));
  } catch {
    return refuse(fileIssue('foreign', 'error', name));
  }
  return fromVersion1(read, name) ?? refuse(fileIssue('foreign', 'error', name));
}
