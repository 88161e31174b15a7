import type { Locale } from './locale.ts';
import { papersEn } from './papers.en.ts';
import { papersZh, type PapersWords } from './papers.zh-CN.ts';

export type { PapersWords };

/** The sentences of the papers beside the explanation, in a language. */
export function papersWords(locale: Locale): PapersWords {
  return locale === 'zh' ? papersZh : papersEn;
}
