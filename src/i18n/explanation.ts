import { explanationEn } from './explanation.en.ts';
import { explanationZh, type ExplanationWords } from './explanation.zh-CN.ts';
import type { Locale } from './locale.ts';

export type { ExplanationWords };

/** The sentences of the written explanation in a language. */
export function explanationWords(locale: Locale): ExplanationWords {
  return locale === 'zh' ? explanationZh : explanationEn;
}
