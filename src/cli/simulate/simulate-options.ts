import type { Option } from '../command.ts';
import { modelOptions } from '../model-options.ts';
import { drawOptions } from './draw-options.ts';

const known = (name: string): Option => modelOptions.find((option) => option.name === name)!;

export const simulateOptions: readonly Option[] = [
  known('data'),
  {
    name: 'scenario',
    value: 'FILE',
    many: true,
    says: {
      zh: '情景文件；不确定的假设写在它的 assume、correlate 里，没有写时用模型随附的。与 --grid 同用时可重复，每个是一行',
      en: 'a scenario file, with uncertain assumptions under assume and correlate; without any, those that ship with the model. With --grid it may be repeated, each a row',
    },
  },
  known('set'),
  ...drawOptions,
  { name: 'quantity', value: 'QUANTITY', many: true, says: { zh: '要看的量；默认收入、支出、结余和可支付月数', en: 'a quantity to show; by default income, expenditure, balances and months payable' } },
  { name: 'level', value: 'QUANTITY=NUMBER', many: true, says: { zh: '低于某个水平的概率；默认结余低于 0', en: 'the chance of falling below a level; by default of a balance below 0' } },
  { name: 'tornado', value: 'QUANTITY@YEAR', says: { zh: '每个不确定假设单独取第 10 和第 90 百分位时，目标变多少', en: 'what a target becomes with each assumption alone at its 10% and 90% end' } },
  { name: 'lever', value: 'PATH=LOW..HIGH[@YYYY-MM]', many: true, says: { zh: '龙卷风图里另加的参数和它的两端', en: 'a parameter with two ends, beside the uncertain ones in the tornado' } },
  { name: 'indices', value: 'QUANTITY@YEAR', says: { zh: '目标的方差各来自哪个不确定假设（Sobol 指数）', en: 'which assumption the variance of a target comes from (Sobol indices)' } },
  { name: 'grid', value: 'PATH=VALUE,VALUE,…[@YYYY-MM]', says: { zh: '参数取各值 × 各情景：首次赤字年、可支付月数、盈亏平衡值、概率', en: 'a parameter’s values by scenarios: first deficit, months payable, break-even, chance' } },
  {
    name: 'bridge',
    value: 'QUANTITY@YEAR',
    says: { zh: '从基线到方案，目标的变动逐项来自哪里；加 --since 时从只有较早数据的预测算起', en: 'where the change of a target from the baseline to the scenario comes from; with --since, from a projection on earlier figures' },
  },
  { name: 'since', value: 'YEAR', says: { zh: '与 --bridge 同用：早先的预测只用到这一年的数据', en: 'with --bridge: the last year whose figures the earlier projection knew' } },
  { name: 'closing', says: { zh: '各种平衡方式下逐年由谁承担多少', en: 'who bears what under each closing rule, year by year' } },
  known('from'),
  known('to'),
  known('known'),
];
