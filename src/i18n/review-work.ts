import type { Locale } from './locale.ts';
import { reviewWorkEn } from './review-work.en.ts';
import { reviewWorkZh } from './review-work.zh-CN.ts';

export type ReviewWorkWords = typeof reviewWorkZh;

/** Words of tying out, costs and recomputation inside the review; they come with that task. */
export function reviewWorkWords(locale: Locale): ReviewWorkWords {
  return locale === 'zh' ? reviewWorkZh : reviewWorkEn;
}
