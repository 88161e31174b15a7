import { template, templateCsv } from '../template.ts';
import { claimsContract } from './columns.ts';

type Locale = 'zh' | 'en';

/** A workbook to fill in with claims: header, an example row, lists of the elements allowed. */
export function claimsTemplate(locale: Locale): Promise<Uint8Array> {
  return template(claimsContract, locale);
}

export function claimsTemplateCsv(locale: Locale): Uint8Array {
  return templateCsv(claimsContract, locale);
}
