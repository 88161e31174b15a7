import type { Issue } from '../../i18n/issue.ts';

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
