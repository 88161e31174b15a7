import type { Command } from './command.ts';
import { backtestOptions } from './backtest/backtest-options.ts';
import { exportOptions } from './export/export-options.ts';
import { mergeOptions } from './merge/merge-options.ts';
import { compareOptions, explainOptions, formatOptions, modelOptions, runOptions, solveOptions } from './model-options.ts';
import { settleOptions } from './settle/settle-options.ts';
import { simulateOptions } from './simulate/simulate-options.ts';
import { tieOutOptions } from './tie-out/tie-out-options.ts';

export const commands: readonly Command[] = [
  {
    name: 'run',
    summary: { zh: '计算一个模型，列出每个量', en: 'run a model and list every quantity' },
    takes: 'MODEL',
    least: 1,
    most: 1,
    options: [...modelOptions, ...formatOptions, ...runOptions],
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
    name: 'compare',
    summary: { zh: '比较待遇方案的改革，或模型的几个情景', en: 'compare reforms of a benefit plan, or scenarios of a model' },
    takes: 'MODEL',
    least: 1,
    most: 1,
    options: [...compareOptions, ...formatOptions],
    example: {
      line: 'hengsuan compare benefits/resident-layered --data synthetic:resident:5000:7 --to 2026 --set ratio.tertiary=65% --set deductible.tertiary=900 --by level,income_decile',
      says: {
        zh: '五千名合成居民：提高三级医院比例、降低起付线，按医院级别和收入分列',
        en: 'five thousand synthetic residents: a higher ratio and a lower deductible of tertiary hospitals, by level and income',
      },
    },
    load: async () => (await import('./compare/compare.ts')).compare,
  },
  {
    name: 'simulate',
    summary: { zh: '不确定假设下的长期预测：区间、概率和敏感性', en: 'project under uncertain assumptions: bands, chances, sensitivity' },
    takes: 'MODEL',
    least: 1,
    most: 1,
    options: [...simulateOptions, ...formatOptions],
    example: {
      line: 'hengsuan simulate projection/employee --to 2040 --paths 4096 --tornado months_payable@2035 --grid employer_rate=7%,8%,9%',
      says: {
        zh: '全国职工统筹基金到 2040 年：可支付月数的区间、赤字概率、各假设的影响，费率取三个值',
        en: 'the national employee pool to 2040: bands of months payable, chances of a deficit, what each assumption moves, three rates',
      },
    },
    load: async () => (await import('./simulate/simulate.ts')).simulate,
  },
  {
    name: 'solve',
    summary: { zh: '求几个参数怎样取值可以达到基金目标', en: 'find values of a few parameters that meet a target of a fund' },
    takes: 'MODEL',
    least: 1,
    most: 1,
    options: [...solveOptions, ...formatOptions],
    example: {
      line: 'hengsuan solve benefits/resident-layered --data synthetic:resident:5000:7 --to 2026 --lever ratio.secondary=70%..80%/1% --lever ratio.tertiary=50%..70%/0.5% --target "basic_payment<=-3%" --limit order',
      says: { zh: '基本医保支付减少 3%，各级医院比例不倒挂', en: 'the basic fund pays 3% less, and higher levels keep the lower ratios' },
    },
    load: async () => (await import('./solve/solve.ts')).solve,
  },
  {
    name: 'backtest',
    summary: { zh: '回测：过去的预测与实际差多少，谁更准', en: 'how far forecasts of the past were from what came, and who was nearer' },
    takes: '[MODEL|SERIES]',
    least: 0,
    most: 1,
    options: [...backtestOptions, ...formatOptions],
    example: {
      line: 'hengsuan backtest resident/all/expenditure/total --horizon 2',
      says: {
        zh: '居民医保支出：每年末往前看两年，各方法与官方预算相比',
        en: 'spending on residents: two years ahead from every year, methods beside official budgets',
      },
    },
    load: async () => (await import('./backtest/backtest.ts')).backtest,
  },
  {
    name: 'settle',
    summary: { zh: '按合同清算大病保险的盈亏', en: 'settle an insurer’s surplus or loss by its contract' },
    takes: 'CONTRACT',
    least: 1,
    most: 1,
    options: [...settleOptions, ...formatOptions],
    example: {
      line: 'hengsuan settle guangzhou --statement "2023:premium=96368000,claims_paid=88120000;2024:premium=97200000,claims_paid=99630000" --set surplus_line=5% --set loss_end=5%',
      says: {
        zh: '广州的规定，盈利率和亏损率均按 5%，两年依次清算',
        en: 'two years under the rules of Guangzhou, with 5% for both of its rates',
      },
    },
    load: async () => (await import('./settle/settle.ts')).settle,
  },
  {
    name: 'tie-out',
    summary: { zh: '核对保险公司的送审数，找出差额的来处', en: 'hold an insurer’s figures against ours and explain the difference' },
    takes: 'CONTRACT',
    least: 1,
    most: 1,
    options: [...tieOutOptions, ...formatOptions],
    example: {
      line: 'hengsuan tie-out shandong-2016 --statement 2024:premium=96368000,claims_paid=81452300 --insurer 2024:premium=96368000,claims_paid=81542300,result=14825700',
      says: { zh: '送审数与核定数逐项比较，差在哪里', en: 'item by item, and what the difference may come from' },
    },
    load: async () => (await import('./tie-out/tie-out.ts')).tieOut,
  },
  {
    name: 'explain',
    summary: { zh: '查一个数的来历：公式、代入的值、出处', en: 'open a number: formula, values put in, sources' },
    takes: 'MODEL VARIABLE@PERIOD[ELEMENT] …',
    least: 1,
    most: Infinity,
    options: [...explainOptions, ...modelOptions, formatOptions[0]!],
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
    options: [
      modelOptions[0]!,
      { name: 'form', value: 'FORM', says: { zh: '核对填好的报表（参数写文件或数据集）', en: 'check filled forms: the arguments are files or datasets' } },
      { name: 'below', value: 'FILE', many: true, says: { zh: '下级的同一张表，核对上下级往来', en: 'the form of the level below, to test flows between levels' } },
      { name: 'workbook', value: 'FILE', says: { zh: '带回改过的工作簿：列出黄色单元格的改动和被改的公式', en: 'a workbook that comes back: changes of yellow cells, formulas changed by hand' } },
      { name: 'scenario-out', value: 'FILE', says: { zh: '把带回的改动写成方案文件', en: 'write the changes that came back as a scenario file' } },
      ...modelOptions.slice(1),
      { name: 'notes', says: { zh: '连同提示一起列出', en: 'list notes as well' } },
      ...formatOptions,
    ],
    example: {
      line: 'hengsuan check my-model.yaml --data my-data',
      says: { zh: '检查自己的模型和数据', en: 'check a model and data of your own' },
    },
    load: async () => (await import('./check/check.ts')).check,
  },
  {
    name: 'export',
    summary: { zh: '写成文件：公式照样计算的 Excel 工作簿', en: 'write a file: an Excel workbook with its formulas live' },
    takes: 'MODEL',
    least: 1,
    most: 1,
    options: exportOptions,
    example: {
      line: 'hengsuan export national-employees --set control_target=0.02 --xlsx 预算.xlsx',
      says: { zh: '职工预算，控费 2%，参数可在 Excel 里接着改', en: 'the employee budget with costs cut by 2%, its parameters open to change in Excel' },
    },
    load: async () => (await import('./export/export.ts')).exportFiles,
  },
  {
    name: 'verify',
    summary: { zh: '核对项目文件：是否完整，重新计算是否相同', en: 'check a project file: whole, and the same when computed again' },
    takes: 'FILE',
    least: 1,
    most: 1,
    options: [...formatOptions],
    example: {
      line: 'hengsuan verify 2027-budget.hengsuan',
      says: { zh: '哪一部分损坏，哪些数与保存时不同', en: 'which part is damaged, which figures differ from what was saved' },
    },
    load: async () => (await import('./verify/verify.ts')).verifyFile,
  },
  {
    name: 'merge',
    summary: { zh: '合并两人的项目文件，列出冲突', en: 'merge two people’s project files and list conflicts' },
    takes: 'MINE THEIRS',
    least: 2,
    most: 2,
    options: [...mergeOptions, formatOptions[0]!],
    example: {
      line: 'hengsuan merge zhang.hengsuan li.hengsuan --out both.hengsuan',
      says: { zh: '没有冲突就写出合并后的文件', en: 'writes the merged file where nothing was changed by both' },
    },
    load: async () => (await import('./merge/merge.ts')).merge,
  },
];
