import type { Locale } from './locale.ts';
import { workbookEn } from './workbook.en.ts';
import { workbookZh, type WorkbookWords } from './workbook.zh-CN.ts';

export type { WorkbookWords };

export function workbookWords(locale: Locale): WorkbookWords {
  return locale === 'zh' ? workbookZh : workbookEn;
}
