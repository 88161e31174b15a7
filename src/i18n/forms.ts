import { formsEn } from './forms.en.ts';
import { formsZh, type FormsWords } from './forms.zh-CN.ts';
import type { Locale } from './locale.ts';

export type { FormsWords };

/** The words of official forms in a language; the first screen does without them. */
export function formsWords(locale: Locale): FormsWords {
  return locale === 'zh' ? formsZh : formsEn;
}
