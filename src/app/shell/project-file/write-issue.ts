import type { Issue } from '../../../i18n/issue.ts';

/** Why a file or the browser's store could not be written. */
export function writeIssue(error: unknown, part: string): Issue {
  const name = error instanceof Error ? error.name : '';
  const code = name === 'QuotaExceededError' ? 'disk-full' : name === 'NotAllowedError' || name === 'SecurityError' ? 'not-allowed' : 'not-written';
  return { code: `project-file/${code}`, severity: 'error', place: { file: part }, values: { part, detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) } };
}
