import { en } from './en.ts';
import { zhCN, type Messages } from './zh-CN.ts';

export type { Messages };

/** The two languages of the program; the keys of every label and every issue sentence. */
export type Locale = 'zh' | 'en';

export const locales: readonly Locale[] = ['zh', 'en'];

/** The program's own words in a language. */
export function messages(locale: Locale): Messages {
  return locale === 'zh' ? zhCN : en;
}

/** The BCP 47 tag for `lang` attributes and file names. */
export function languageTag(locale: Locale): 'zh-CN' | 'en' {
  return locale === 'zh' ? 'zh-CN' : 'en';
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}
