import type { Option } from '../command.ts';
import { formatOptions, modelOptions } from '../model-options.ts';
import { drawOptions } from '../simulate/draw-options.ts';
import { statementOption } from '../settle/settle-options.ts';
import { exportFormats } from './formats.ts';

/** Which report, and what it takes beside a model. */
const reportOptions: readonly Option[] = [
  {
    name: 'report',
    value: 'explanation|settlement|benefits|projection',
    says: {
      zh: '哪一种报告：编制说明（默认）、清算书（须给 --statement）、待遇方案比较、预测报告',
      en: 'which report: the explanation of a budget (default), a settlement paper (with --statement), a comparison of benefit plans, a projection',
    },
  },
  statementOption,
  ...drawOptions,
];

/** Which official form is written, and of which year. */
const formOption: readonly Option[] = [
  { name: 'form', value: 'FORM', says: { zh: '把方案填进正式报表（如 resident-budget），写成 --xlsx 或 --csv', en: 'fill an official form (such as resident-budget), written as --xlsx or --csv' } },
  { name: 'year', value: 'YEAR', says: { zh: '报表的年度（默认预算年度）', en: 'year of the form (default: the budget’s)' } },
];

export const exportOptions: readonly Option[] = [...exportFormats.map(({ option }) => option), ...formOption, ...reportOptions, ...modelOptions, formatOptions[0]!];
