import { projectionPastWords, type ProjectionPastWords } from '../../i18n/projection-past.ts';
import type { Label } from '../../language/model.ts';

/** Words of both languages for what is kept longer than the language of the screen. */
export function bothPast(pick: (words: ProjectionPastWords) => string): Label {
  return { zh: pick(projectionPastWords('zh')), en: pick(projectionPastWords('en')) };
}
