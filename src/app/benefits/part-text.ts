import type { BenefitsWords } from '../../i18n/benefits.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Model } from '../../language/model.ts';

/** A part of a division in words: as the plan calls it, or as claims are known to. */
export function partText(division: string, part: string, model: Model, words: BenefitsWords, locale: Locale): string {
  if (division === 'age_band') return words.ages(part.replace('-', '–'));
  if (division === 'income_decile') return words.decile(Number(part));
  return model.dimensions.get(division)?.labels[part]?.[locale] ?? (words.partWords as Readonly<Record<string, string>>)[part] ?? part;
}

export function divisionText(division: string, words: BenefitsWords): string {
  return (words.divisions as Readonly<Record<string, string>>)[division] ?? division;
}
