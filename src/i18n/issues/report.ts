import type { CatalogueEntry } from '../issue.ts';

/** Issues of written reports. */
export const reportIssues = {
  'report/no-budget-year': {
    zh: { message: '计算到 {to} 年为止，没有执行年度之后的预算年度，写不成编制说明。', remedy: '请用 --to 多算一年，或用 --known 只用较早的数据。' },
    en: { message: 'The run ends with {to} and has no budget year after the running one to explain.', remedy: 'Run a year more with --to, or use earlier figures only with --known.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
