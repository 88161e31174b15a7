import type { Command } from './command.ts';
import { formatOptions, modelOptions } from './model-options.ts';

export const commands: readonly Command[] = [
  {
    name: 'run',
    summary: { zh: '计算一个模型，列出每个量', en: 'run a model and list every quantity' },
    takes: 'MODEL',
    least: 1,
    most: 1,
    options: [...modelOptions, ...formatOptions],
    example: {
      line: 'hengsuan run employee/pool-budget --set control_target=0.02 --csv',
      says: { zh: '职工统筹基金，控费 2%，结果存为 CSV', en: 'the employee pool with costs cut by 2%, as CSV' },
    },
    load: async () => (await import('./run/run.ts')).run,
  },
  {
    name: 'budget',
    summary: { zh: '编制预算：法定科目、平衡方式、勾稽', en: 'draw up a budget: official lines, closing, checks' },
    takes: '[PROJECT]',
    least: 0,
    most: 1,
    options: [{ name: 'year', value: 'YEAR', says: { zh: '预算年度', en: 'the budget’s year' } }, ...modelOptions, ...formatOptions],
    example: {
      line: 'hengsuan budget national-residents --set closing_rule=subsidy',
      says: { zh: '居民医保预算，缺口由财政补助', en: 'the resident budget with the gap borne by the treasury' },
    },
    load: async () => (await import('./budget/budget.ts')).budget,
  },
  {
    name: 'explain',
    summary: { zh: '查一个数的来历：公式、代入的值、出处', en: 'open a number: formula, values put in, sources' },
    takes: 'MODEL VARIABLE@PERIOD[ELEMENT] …',
    least: 2,
    most: Infinity,
    options: [
      { name: 'depth', value: 'N', says: { zh: '往下追几层，默认 1', en: 'how many levels to open; 1 by default' } },
      ...modelOptions,
      formatOptions[0]!,
    ],
    example: {
      line: 'hengsuan explain employee/pool-budget premium@2027 "insured@2025[active]" --depth 2',
      says: { zh: '2027 年费收入和 2025 年在职参保人数的来历', en: 'where contributions of 2027 and the active insured of 2025 come from' },
    },
    load: async () => (await import('./explain/explain.ts')).explainCells,
  },
  {
    name: 'check',
    summary: { zh: '检查模型文件、数据集和勾稽关系', en: 'check model files, datasets and reconciliations' },
    takes: '[MODEL …]',
    least: 0,
    most: Infinity,
    options: [modelOptions[0]!, { name: 'notes', says: { zh: '连同提示一起列出', en: 'list notes as well' } }, ...formatOptions],
    example: {
      line: 'hengsuan check my-model.yaml --data my-data',
      says: { zh: '检查自己的模型和数据', en: 'check a model and data of your own' },
    },
    load: async () => (await import('./check/check.ts')).check,
  },
];
