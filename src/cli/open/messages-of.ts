import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { countOf, issueLinesText } from '../text/issue-lines.ts';
import type { Session } from './session.ts';

const kept = 5;

/**
 * What a run says on standard error: errors, warnings about the line's own scenario, `--set` and data, and one line that
 * counts what is remarked on the program's own models and datasets; `hengsuan check` lists those.
 */
export function messagesOf({ issues, opened, sources }: Session, locale: Locale): string {
  const isShipped = ({ place }: Issue): boolean => place.file !== undefined && /^(datasets|models)\//.test(place.file);
  const said = issues.filter((issue) => issue.severity !== 'note' && !isShipped(issue));
  const notes = issues.filter((issue) => issue.severity === 'note' && issue.code.startsWith('override/'));
  const warnings = countOf(issues.filter(isShipped), 'warning');
  const paths = sources.map(({ path }) => path);
  const isOwn = opened.project !== undefined && paths.join() === `datasets/${opened.project.dataset}`;
  const command = ['hengsuan check', opened.project?.id ?? opened.model.id, ...(isOwn ? [] : paths.map((path) => `--data ${path}`))].join(
    ' ',
  );
  const counted =
    warnings === 0
      ? ''
      : locale === 'zh'
        ? `随附的模型和数据有 ${warnings} 个警告；${command} 可列出\n`
        : `${warnings} warnings about the shipped model and data; ${command} lists them\n`;
  return issueLinesText(firstOfEachCode([...said, ...notes]), locale) + counted;
}

/** A table read the wrong way says the same about every row; five times is enough. */
function firstOfEachCode(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map<string, number>();
  return issues.filter(({ code }) => {
    seen.set(code, (seen.get(code) ?? 0) + 1);
    return seen.get(code)! <= kept;
  });
}
