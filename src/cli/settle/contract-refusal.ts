import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Model, Source } from '../../language/model.ts';
import type { Outcome } from '../outcome.ts';
import { issueLines } from '../text/issue-lines.ts';
import { clauseText } from './clause-text.ts';
import { joinedYears } from './joined-years.ts';

/** The end of a settlement that a broken contract or statement has stopped: every error with its place and, where the contract cites one, its clause. */
export function contractRefusal(issues: readonly Issue[], model: Model, locale: Locale): Outcome {
  const errors = joinedYears(issues.filter(({ severity }) => severity === 'error'));
  const lines = errors.flatMap((issue) => {
    const clauses = [...new Set(clausesOf(issue, model).map(clauseText))].filter((text) => text !== '');
    return [
      ...issueLines([issue], locale),
      ...(clauses.length === 0 ? [] : [`    ${locale === 'zh' ? '条款：' : 'Clause: '}${clauses.join('; ')}`]),
    ];
  });
  return { stdout: '', stderr: lines.map((line) => `${line}\n`).join(''), code: 1 };
}

/** Clauses behind the quantities an issue names. */
function clausesOf({ values }: Issue, { quantities }: Model): readonly Source[] {
  const names = [values['name'], ...String(values['tables'] ?? '').split(', ')];
  return names.flatMap((name) => {
    const quantity = quantities.get(String(name));
    return quantity ? [...(quantity.source ? [quantity.source] : []), ...quantity.values.map(({ source }) => source)] : [];
  });
}
