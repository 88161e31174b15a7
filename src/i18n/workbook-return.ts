import type { Locale } from './locale.ts';
import { workbookReturnEn } from './workbook-return.en.ts';
import { workbookReturnZh, type WorkbookReturnWords } from './workbook-return.zh-CN.ts';

export type { WorkbookReturnWords };

export function workbookReturnWords(locale: Locale): WorkbookReturnWords {
  return locale === 'zh' ? workbookReturnZh : workbookReturnEn;
}
