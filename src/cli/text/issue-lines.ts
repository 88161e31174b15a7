import type { Issue, Place, Severity } from '../../i18n/issue.ts';
import { issueText } from '../../i18n/issue-text.ts';
import { messages, type Locale } from '../../i18n/locale.ts';
import type { Json } from './json-text.ts';

/** Where an issue stands, in the form editors and terminals open: `file:line:character`, `file:B7`, `file:sheet!B7`. */
export function placeAddress(place: Place): string {
  const cell = place.cell === undefined ? undefined : place.sheet === undefined ? place.cell : `${place.sheet}!${place.cell}`;
  const line = [place.line, place.character].filter((part) => part !== undefined);
  const inside = line.length > 0 ? line.map(String) : [cell ?? place.sheet ?? (place.row === undefined ? undefined : String(place.row))];
  const address = [place.file, ...inside].filter((part) => part !== undefined).join(':');
  return line.length > 0 || cell !== undefined || place.path === undefined
    ? address
    : [address, place.path].filter((part) => part !== '').join(': ');
}

/** Two lines for an issue: where, how bad, what is wrong and its code; what to do. */
export function issueLines(issues: readonly Issue[], locale: Locale): readonly string[] {
  const words = messages(locale).issues;
  return issues.flatMap((issue) => {
    const { message, remedy } = issueText(issue, locale);
    const address = placeAddress(issue.place);
    return [`${address === '' ? '' : `${address}: `}${words[issue.severity]}: ${message} (${issue.code})`, `    ${remedy}`];
  });
}

/** The same as text that ends with a line break; empty without issues. */
export function issueLinesText(issues: readonly Issue[], locale: Locale): string {
  return issueLines(issues, locale)
    .map((line) => `${line}\n`)
    .join('');
}

export function issuesJson(issues: readonly Issue[]): Json {
  return issues.map((issue) => {
    const [zh, en] = [issueText(issue, 'zh'), issueText(issue, 'en')];
    return {
      code: issue.code,
      severity: issue.severity,
      place: { ...issue.place },
      values: { ...issue.values },
      message: { zh: zh.message, en: en.message },
      remedy: { zh: zh.remedy, en: en.remedy },
    };
  });
}

export function countOf(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((issue) => issue.severity === severity).length;
}
