import { corridorEn } from './corridor.en.ts';
import { corridorZh, type CorridorWords } from './corridor.zh-CN.ts';
import type { Locale } from './locale.ts';

export type { CorridorWords };

/** The words of the corridor and review tasks in a language; the first screen does without them. */
export function corridorWords(locale: Locale): CorridorWords {
  return locale === 'zh' ? corridorZh : corridorEn;
}
