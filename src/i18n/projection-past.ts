import type { Locale } from './locale.ts';
import { projectionPastEn } from './projection-past.en.ts';
import { projectionPastZh } from './projection-past.zh-CN.ts';

/** Strings and sentences of one language: literals of the Chinese words become any words. */
type Words<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : T[Key] extends (...values: infer Values) => string ? (...values: Values) => string : Words<T[Key]> };

export type ProjectionPastWords = Words<typeof projectionPastZh>;

/** The words of claims not yet reported and of back-tests; they come with these views. */
export function projectionPastWords(locale: Locale): ProjectionPastWords {
  return locale === 'zh' ? projectionPastZh : projectionPastEn;
}
