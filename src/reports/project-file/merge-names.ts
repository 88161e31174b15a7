import type { Locale } from '../../i18n/locale.ts';
import { projectFileWords } from '../../i18n/project-file.ts';
import type { ProjectFile } from '../../project/project-file.ts';
import type { Names } from './conflict-text.ts';

/** Whoever saved the two files; mine and theirs where that is not known, or both are one person's. */
export function mergeNames(mine: Pick<ProjectFile, 'saved'>, theirs: Pick<ProjectFile, 'saved'>, locale: Locale): Names {
  const words = projectFileWords(locale).merge;
  const [one, other] = [mine.saved.by, theirs.saved.by];
  return one === other ? { mine: words.mine, theirs: words.theirs } : { mine: one ?? words.mine, theirs: other ?? words.theirs };
}
