import { projectionEn } from './projection.en.ts';
import { projectionZh, type ProjectionWords } from './projection.zh-CN.ts';
import type { Locale } from './locale.ts';

export type { ProjectionWords };

/** The words of the projection task in a language; the first screen does without them. */
export function projectionWords(locale: Locale): ProjectionWords {
  return locale === 'zh' ? projectionZh : projectionEn;
}
