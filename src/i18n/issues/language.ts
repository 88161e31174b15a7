import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/language`: model files and formulas. */
export const languageIssues = {
  'formula/syntax': {
    zh: { message: '公式无法读懂:{detail}', remedy: '检查标出位置附近的括号、运算符和逗号。' },
    en: { message: 'The formula cannot be read: {detail}', remedy: 'Check brackets, operators and commas near the marked place.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
