import { messages, type Messages } from '../../i18n/locale.ts';
import type { Label } from '../../language/model.ts';

/** Words of the program in both languages, for what is kept longer than the language of the screen. */
export function bothLanguages(pick: (words: Messages) => string): Label {
  return { zh: pick(messages('zh')), en: pick(messages('en')) };
}
