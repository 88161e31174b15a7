import { benefitsEn } from './benefits.en.ts';
import { benefitsZh, type BenefitsWords } from './benefits.zh-CN.ts';
import type { Locale } from './locale.ts';

export type { BenefitsWords };

/** The words of the benefits task in a language. They are apart from the program's own, so that the first screen does without. */
export function benefitsWords(locale: Locale): BenefitsWords {
  return locale === 'zh' ? benefitsZh : benefitsEn;
}
