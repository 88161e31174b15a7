import type { Issue } from '../i18n/issue.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Outcome } from './outcome.ts';
import { issueLinesText } from './text/issue-lines.ts';

/** The end of a command that problems in its input have stopped: what stopped it, and nothing else. */
export function refusal(issues: readonly Issue[], locale: Locale): Outcome {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return { stdout: '', stderr: issueLinesText(errors, locale), code: 1 };
}
