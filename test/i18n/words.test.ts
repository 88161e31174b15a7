import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { issueCatalogue } from '../../src/i18n/issues/index.ts';
import { addIssueWords, issueText, placeText } from '../../src/i18n/issue-text.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';

addIssueWords(issueCatalogue);

/** Names of the values a sentence asks for. A value in words comes in both languages: `{columnZh}`, `{columnEn}`. */
const slots = (sentence: string, own: 'Zh' | 'En'): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((slot) => slot[1]!.replace(new RegExp(`${own}$`), '')))].sort();

describe('the program’s words', () => {
  it('stand in both languages under the same keys, none empty', () => {
    for (const [area, words] of Object.entries(zhCN)) {
      const english = en[area as keyof typeof en] as Record<string, unknown>;
      expect(Object.keys(english), area).toEqual(Object.keys(words));
      for (const [key, word] of [...Object.entries(words), ...Object.entries(english)]) {
        if (typeof word === 'string' && key !== 'times') expect(word.trim(), `${area}.${key}`).not.toBe('');
      }
    }
  });

  it('are not left in Chinese in the English catalogue', () => {
    for (const [area, words] of Object.entries(en)) {
      for (const [key, word] of Object.entries(words)) {
        if (area !== 'program' && typeof word === 'string') expect(word, `${area}.${key}`).not.toMatch(/[\u3400-\u9fff]/);
      }
    }
  });
});

describe('issue catalogue', () => {
  it.each(Object.entries(issueCatalogue))('%s says the same values in both languages', (_code, { zh, en: english }) => {
    expect(slots(english.message + english.remedy, 'En')).toEqual(slots(zh.message + zh.remedy, 'Zh'));
    for (const sentence of [zh.message, zh.remedy, english.message, english.remedy]) expect(sentence.trim()).not.toBe('');
  });

  it('fills the sentences with an issue’s values', () => {
    const issue = { code: 'formula/syntax', severity: 'error', place: {}, values: { detail: 'barrel', text: 'barrel' } } as const;
    expect(issueText(issue, 'en').message).toContain('barrel');
    expect(issueText(issue, 'zh').message).toContain('barrel');
  });

  it('says it when a code has no words', () => {
    expect(issueText({ code: 'no/such', severity: 'note', place: {}, values: {} }, 'zh').message).toBe('未登记的问题（no/such）');
  });
});

describe('placeText', () => {
  it('goes from the file down to the cell', () => {
    expect(placeText({ file: '预算.xlsx', sheet: '2024', cell: 'B7', row: 7 }, 'zh')).toBe('预算.xlsx › 工作表“2024” › B7');
    expect(placeText({ file: 'flows.csv', row: 12, column: '金额' }, 'zh')).toBe('flows.csv › 第 12 行“金额”列');
    expect(placeText({ file: 'budget.yaml', line: 3, character: 9, path: 'variables.income.formula' }, 'en')).toBe(
      'budget.yaml › line 3, character 9 › variables.income.formula',
    );
    expect(placeText({}, 'en')).toBe('');
  });
});
