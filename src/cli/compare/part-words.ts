import { benefitsEn } from '../../i18n/benefits.en.ts';
import { benefitsZh, type BenefitsWords } from '../../i18n/benefits.zh-CN.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Model } from '../../language/model.ts';

export function benefitsWords(locale: Locale): BenefitsWords {
  return locale === 'zh' ? benefitsZh : benefitsEn;
}

/** What a division is called: hospital level, age … */
export function divisionWords(division: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = benefitsWords(locale).divisions;
  return names[division] ?? division;
}

/** What a part of a division is called: by the model, else as claims call it. */
export function partWords(division: string, part: string, model: Model, locale: Locale): string {
  const words = benefitsWords(locale);
  if (division === 'income_decile') return words.decile(Number(part));
  if (division === 'age_band') return words.ages(part);
  const names: Readonly<Record<string, string>> = words.partWords;
  return model.dimensions.get(division)?.labels[part]?.[locale] ?? names[part] ?? part;
}

/** The money of a plan: yuan, as a rule. */
export function unitOf({ quantities, settlement }: Model): string {
  return quantities.get(settlement?.expense ?? '')?.unitText ?? 'yuan';
}
