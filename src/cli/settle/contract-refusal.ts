import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Model } from '../../language/model.ts';
import { issueClauses } from '../../scenario/corridor/issue-clauses.ts';
import { joinedYears } from '../../scenario/corridor/joined-years.ts';
import type { Outcome } from '../outcome.ts';
import { issueLines } from '../text/issue-lines.ts';
import { clauseText } from '../../language/clause-text.ts';

/** The end of a settlement that a broken contract or statement has stopped: every error with its place and, where the contract cites one, its clause. */
export function contractRefusal(issues: readonly Issue[], model: Model | undefined, locale: Locale): Outcome {
  return { stdout: '', stderr: clausedLinesText(issues.filter(({ severity }) => severity === 'error'), model, locale), code: 1 };
}

/** Issues as lines, each with the clauses that the contract cites for what it names. */
export function clausedLinesText(issues: readonly Issue[], model: Model | undefined, locale: Locale): string {
  const lines = joinedYears(issues).flatMap((issue) => {
    const cited = model ? issueClauses(issue, model).map(clauseText) : [];
    const clauses = [...new Set([...cited, String(issue.values['clause'] ?? '')])].filter((text) => text !== '');
    return [
      ...issueLines([issue], locale),
      ...(clauses.length === 0 ? [] : [`    ${locale === 'zh' ? '条款：' : 'Clause: '}${clauses.join('; ')}`]),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}
