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

export const exportOptions: readonly Option[] = [...exportFormats.map(({ option }) => option), ...reportOptions, ...modelOptions, formatOptions[0]!];
