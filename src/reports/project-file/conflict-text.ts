import { projectFileWords } from '../../i18n/project-file.ts';
import type { Conflict } from '../../project/merge/conflict.ts';
import type { Difference } from '../../project/merge/differences.ts';
import { subjectText, valueText, type EditWords } from './subject-text.ts';

/** Whose edits are merged, as sentences call them. */
export interface Names {
  readonly mine: string;
  readonly theirs: string;
}

/** A conflict in one sentence: 两人都改了 控费目标：张 2%，李 3%（原来 1%）。 */
export function conflictSentence({ path, kind, base, mine, theirs }: Conflict, names: Names, words: EditWords): string {
  const say = projectFileWords(words.style.locale).conflict;
  const subject = subjectText(path, words);
  const [one, other] = [valueText(path, mine, words), valueText(path, theirs, words)];
  if (kind === 'log') return say.log(subject, names.mine, one, names.theirs, other, Array.isArray(base) ? base.length : 0);
  if (kind === 'overlap') return say.overlap(names.mine, one, names.theirs, other);
  return say.value(subject, names.mine, one, names.theirs, other, base === undefined ? undefined : valueText(path, base, words));
}

/** One difference of two states in a sentence: 控费目标（自 2027-01）：1% → 2%. */
export function differenceSentence({ path, was, is }: Difference, words: EditWords): string {
  const say = projectFileWords(words.style.locale).difference;
  const subject = subjectText(path, words);
  if (was === undefined) return say.added(subject, valueText(path, is, words));
  if (is === undefined) return say.removed(subject, valueText(path, was, words));
  return say.changed(subject, valueText(path, was, words), valueText(path, is, words));
}
