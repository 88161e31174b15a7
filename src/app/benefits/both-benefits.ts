import { benefitsWords, type BenefitsWords } from '../../i18n/benefits.ts';
import type { Label } from '../../language/model.ts';

/** Words of the task in both languages, for what is kept longer than the language of the screen. */
export function bothBenefits(pick: (words: BenefitsWords) => string): Label {
  return { zh: pick(benefitsWords('zh')), en: pick(benefitsWords('en')) };
}
