import type { Option } from '../command.ts';

export const backtestOptions: readonly Option[] = [
  {
    name: 'data',
    value: 'DIR|FILE',
    many: true,
    says: {
      zh: '数据集文件夹、随附数据集的名称，或自己的表格文件（如“历年预算与决算”）；可重复；默认随附的 national、region-2014-2022、local-budgets',
      en: 'a dataset’s folder, the name of a shipped one, or a table file of your own (such as past budgets); may be repeated; by default the shipped national, region-2014-2022 and local-budgets',
    },
  },
  {
    name: 'origin',
    value: 'YEAR',
    many: true,
    says: { zh: '站在哪一年末预测；可重复；默认逐年', en: 'the last year a forecast may know; may be repeated; by default every year' },
  },
  { name: 'horizon', value: 'N', says: { zh: '往前预测几年，默认 3', en: 'years ahead, 3 by default' } },
  {
    name: 'method',
    value: 'METHOD[,…]',
    many: true,
    says: {
      zh: '预测方法，如 growth、mean3、drift、damped-holt、theta、combination；all 为全部',
      en: 'forecasting methods, such as growth, mean3, drift, damped-holt, theta, combination; all for every one',
    },
  },
  {
    name: 'knowledge',
    value: 'drafting|outturn',
    says: {
      zh: '与官方预算相比时知道什么：drafting 只到编制时（默认），outturn 连同上年决算',
      en: 'what may be known beside official budgets: drafting, what stood then (by default), or outturn, last year’s as well',
    },
  },
  {
    name: 'bias',
    value: 'earlier|others',
    says: {
      zh: '官方预算的偏差从哪里学：earlier 当时已有决算的预算（默认），others 除本身以外的全部',
      en: 'where a budget’s own bias is learnt: earlier, budgets whose outturn was known then (by default), or others, all but itself',
    },
  },
  {
    name: 'breaks',
    value: 'FILE',
    says: { zh: '自己的断点文件，写法同 models/series-breaks.yaml', en: 'breaks in series of your own, written as models/series-breaks.yaml' },
  },
];
