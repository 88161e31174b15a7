import type { Locale } from './locale.ts';
import { projectFileEn } from './project-file.en.ts';
import { projectFileZh } from './project-file.zh-CN.ts';

export type ProjectFileWords = typeof projectFileZh;

/** Words of project files: saving, opening, verifying, merging, history. The first screen does without them. */
export function projectFileWords(locale: Locale): ProjectFileWords {
  return locale === 'zh' ? projectFileZh : projectFileEn;
}
