import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Model } from '../../language/model.ts';
import { issueClauses } from '../../scenario/corridor/issue-clauses.ts';
import { joinedYears } from '../../scenario/corridor/joined-years.ts';
import type { Outcome } from '../outcome.ts';
import { issueLines } from '../text/issue-lines.ts';
import { clauseText } from '../../language/clause-text.ts';
import { settleWords } from './settle-words.ts';

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
      ...termLine(issue, model, locale),
      ...(clauses.length === 0 ? [] : [`    ${locale === 'zh' ? '条款：' : 'Clause: '}${clauses.join('; ')}`]),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** Codes that ask for a term to be given or corrected. */
const termCodes = new Set([
  'contract/term-not-given', 'contract/period-unknown', 'contract/outside-period', 'contract/first-band', 'contract/late-without-cut-off', 'contract/claims-outside-period',
]);

/** How the line, or a scenario file for bands, names the term that an issue asks for. */
function termLine({ code, values }: Issue, model: Model | undefined, locale: Locale): readonly string[] {
  const quantity = termCodes.has(code) ? model?.quantities.get(String(values['name'] ?? '')) : undefined;
  if (quantity?.kind !== 'parameter') return [];
  const say = settleWords[locale];
  const example = quantity.type === 'choice' ? Object.keys(quantity.choices).join('|') : quantity.unitText === '1' ? '5%' : '…';
  return [`    ${quantity.type === 'brackets' ? say.inScenario(quantity.name) : say.onLine(`--set ${quantity.name}=${example}`)}`];
}
