import { messages, type Locale } from '../../i18n/locale.ts';
import { projectFileWords } from '../../i18n/project-file.ts';
import type { MergedFiles } from '../../project/merge/merge-files.ts';
import type { Side } from '../../project/merge/conflict.ts';
import type { Value } from '../../project/merge/value.ts';
import type { ProjectFile } from '../../project/project-file.ts';
import { conflictSentence } from '../../reports/project-file/conflict-text.ts';
import { mergeNames } from '../../reports/project-file/merge-names.ts';
import { numberStyle } from '../text/cell-text.ts';
import type { Json } from '../text/json-text.ts';
import type { Held } from '../verify/held.ts';
import type { World } from '../world.ts';

export interface MergeSaid {
  readonly mine: ProjectFile;
  readonly theirs: ProjectFile;
  readonly merged: MergedFiles;
  readonly held: Held;
  readonly prefer: Side | undefined;
  /** The file that was written. */
  readonly written: string | undefined;
}

export function mergeLines({ mine, theirs, merged, held, prefer, written }: MergeSaid, locale: Locale): string {
  const words = projectFileWords(locale).merge;
  const sentences = merged.conflicts.map((conflict) => conflictSentence(conflict, mergeNames(mine, theirs, locale), { model: held.runs.baseline.model, style: numberStyle(held.runs.baseline, held.entry.money, locale) }));
  const { length } = merged.conflicts;
  return [
    merged.base ? words.base : words.noBase,
    ...sentences,
    length === 0 || prefer !== undefined ? words.done(length) : words.open(length),
    ...(written === undefined ? [] : [words.written(written)]),
    '',
  ].join('\n');
}

/** What came of it as `hengsuan.merge/1`. */
export function mergeJson({ mine, theirs, merged, held, prefer, written }: MergeSaid, world: World): Json {
  const sentence = (locale: Locale) => (conflict: MergedFiles['conflicts'][number]) =>
    conflictSentence(conflict, mergeNames(mine, theirs, locale), { model: held.runs.baseline.model, style: numberStyle(held.runs.baseline, held.entry.money, locale) });
  return {
    format: 'hengsuan.merge/1',
    program: { name: messages('en').program.name, version: world.version },
    project: held.entry.id,
    common: merged.base !== undefined,
    conflicts: merged.conflicts.map((conflict) => ({
      path: conflict.path,
      kind: conflict.kind,
      base: json(conflict.base),
      mine: json(conflict.mine),
      theirs: json(conflict.theirs),
      sentence: { zh: sentence('zh')(conflict), en: sentence('en')(conflict) },
    })),
    prefer: prefer ?? null,
    written: written ?? null,
  };
}

/** A conflict's side; a table by its digest, as its arrays are of no use in a list. */
function json(value: Value | undefined): Json {
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null && 'fingerprint' in value) return { id: String(value['id'] as string), fingerprint: String(value['fingerprint'] as string) };
  return value as Json;
}
