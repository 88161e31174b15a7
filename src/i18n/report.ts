import type { Locale } from './locale.ts';
import { reportEn } from './report.en.ts';
import { reportZh, type ReportWords } from './report.zh-CN.ts';

export type { ReportWords };

/** The words of the report task in a language; the first screen does without them. */
export function reportWords(locale: Locale): ReportWords {
  return locale === 'zh' ? reportZh : reportEn;
}
