import { projectionPastWords } from '../../i18n/projection-past.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { backtestWords } from './backtest-words.ts';

/** A series in words, as the workbench calls it: 全国 · 收支 · 职工 · 全部 · 支出 · 合计. What has no word stands as it is written. */
export function seriesWords(id: string, locale: Locale): string {
  const { parts } = projectionPastWords(locale).backTest;
  return id.split('/').map((part) => parts[part] ?? part).join(' · ');
}

/** Whether a word, as a name of the program or as people call it, is part of a series' name. */
export function isNamed(id: string, word: string): boolean {
  const plain = (text: string): string => text.replaceAll(/[\s·/]+/g, '/').toLowerCase();
  return id.includes(word) || (['zh', 'en'] as const).some((locale) => plain(seriesWords(id, locale)).includes(plain(word)));
}

/** An issue with series and methods called by their names. */
export function issueInWords(issue: Issue, locale: Locale): Issue {
  const { names } = backtestWords[locale];
  const words = Object.entries(issue.values).map(([key, value]): readonly [string, string | number] => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'series' || key === 'line') return [key, seriesWords(value, locale)];
    return [key, key === 'method' || key === 'used' ? (names[value] ?? value) : value];
  });
  return issue.code === 'forecast/method-unknown' ? issue : { ...issue, values: Object.fromEntries(words) };
}
