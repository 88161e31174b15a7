import type { Option } from './command.ts';
import { drawOptions } from './simulate/draw-options.ts';

/** Options that every command understands. */
export const globalOptions: readonly Option[] = [
  {
    name: 'lang',
    value: 'zh|en',
    says: {
      zh: '提示和文字表的语言；默认按系统语言，否则中文',
      en: 'language of messages and text tables; by default the system’s, else Chinese',
    },
  },
  { name: 'help', says: { zh: '显示用法', en: 'show how it is used' } },
  { name: 'version', says: { zh: '显示版本', en: 'show the version' } },
];

export const formatOptions: readonly Option[] = [
  { name: 'json', says: { zh: '输出 JSON（格式见 docs/command-line.md）', en: 'write JSON (described in docs/command-line.md)' } },
  { name: 'csv', says: { zh: '输出 CSV', en: 'write CSV' } },
];

/** What a run of a model takes. */
export const modelOptions: readonly Option[] = [
  {
    name: 'data',
    value: 'DIR|FILE|synthetic:…',
    many: true,
    says: {
      zh: '数据集文件夹、随附数据集的名称，或一个表格文件（CSV、Excel、Parquet）；可重复，后面的优先；默认为模型随附的数据集。逐行计算的模型读一个表格文件，或 synthetic:resident|employee:人数:种子[:年份] 的合成人群',
      en: 'a dataset’s folder, the name of a shipped one, or a table file (CSV, Excel, Parquet); may be repeated, later ones win; by default the dataset the model ships with. A model over rows reads one table file, or a synthetic population synthetic:resident|employee:PERSONS:SEED[:YEAR]',
    },
  },
  { name: 'scenario', value: 'FILE', says: { zh: '情景文件，或项目文件（用其中的方案）', en: 'a scenario file, or a project file for the scenario in it' } },
  {
    name: 'set',
    value: 'PATH=VALUE[@YYYY-MM[..YYYY-MM]]',
    many: true,
    says: {
      zh: '改一个参数或输入；不写起始年月时，自预算年度（没有预算年度时，自第一个没有观测值的期）起；可重复',
      en: 'change a parameter or an input; without a month from the budget year on (in models without one, from the first period nobody observed); may be repeated',
    },
  },
  { name: 'from', value: 'YEAR', says: { zh: '第一期', en: 'first period' } },
  { name: 'to', value: 'YEAR', says: { zh: '最后一期', en: 'last period' } },
  { name: 'known', value: 'YEAR', says: { zh: '只用到这一期为止的数据，以后的留作对照', en: 'use figures up to this period only' } },
];

const known = (name: string): Option => modelOptions.find((option) => option.name === name)!;

/** What a run over rows takes beside. */
export const runOptions: readonly Option[] = [
  {
    name: 'parquet',
    value: 'FILE',
    says: { zh: '逐行计算的模型：全部行列写进 Parquet 文件', en: 'models over rows: write every row and column to a Parquet file' },
  },
];

export const compareOptions: readonly Option[] = [
  known('data'),
  {
    name: 'scenario',
    value: 'FILE',
    many: true,
    says: { zh: '情景文件，每个是一项改革；可重复', en: 'a scenario file, each a reform; may be repeated' },
  },
  {
    name: 'set',
    value: 'PATH=VALUE[@YYYY-MM[..YYYY-MM]]',
    many: true,
    says: {
      zh: '改一个参数或输入；全部 --set 合为另一项改革',
      en: 'change a parameter or an input; all of them together are one more reform',
    },
  },
  {
    name: 'by',
    value: 'DIVISION[,…]',
    many: true,
    says: {
      zh: '待遇方案：按 level、status、group、service、place、referral、age_band、income_decile 分列；all 为全部',
      en: 'benefit plans: divide by level, status, group, service, place, referral, age_band, income_decile; all for every one',
    },
  },
  known('from'),
  known('to'),
  known('known'),
];

export const solveOptions: readonly Option[] = [
  known('data'),
  known('scenario'),
  known('set'),
  {
    name: 'lever',
    value: 'PATH[#BAND]=LEAST..GREATEST/STEP[@YYYY-MM]',
    many: true,
    says: {
      zh: '可动的参数、范围和步长，一至四个；最细的写在最后；#2 是分档表的第二档。长期预测只动一个，步长可省',
      en: 'a parameter that may move, its range and step; one to four, the finest last; #2 is the second band of a bracket table. Of a projection one, and the step may be left out',
    },
  },
  {
    name: 'target',
    value: '"PAYER<=AMOUNT"|"QUANTITY>=LEVEL@[..]YEAR"',
    says: {
      zh: '目标：支付方（funds、own、某层支付，可用 + 相加），<= 不超过或 = 等于；金额（元），或 -3%、+1000000 这样的变动。长期预测：某年的量不低于（不高于）某水平，@..2035 是到该年为止每年',
      en: 'the target: a payer (funds, own, payments of layers, added by +), <= at most or = equal; an amount in yuan, or a change such as -3% or +1000000. Of a projection: a quantity at least (at most) a level in a year; @..2035 in every year to it',
    },
  },
  {
    name: 'chance',
    value: '90%',
    says: { zh: '长期预测：条件至少以这个概率成立；不写则按不抽样的预测求', en: 'of a projection: the condition holds with this chance at least; without it, in the projection without draws' },
  },
  ...drawOptions,
  {
    name: 'limit',
    value: 'LIMIT',
    many: true,
    says: {
      zh: '限制：fall:PATH=0.02、rise:PATH=0.05 最多降、升多少；order 保持现有高低次序，order:A>=B>=C 指定次序；spare:group=minimum_living,… 这些人的个人负担合计不增',
      en: 'a limit: fall:PATH=0.02, rise:PATH=0.05 for the most it may move; order keeps today’s order of values, order:A>=B>=C a given one; spare:group=minimum_living,… may not pay more in all',
    },
  },
  {
    name: 'sample',
    value: 'N|all',
    says: {
      zh: '先在多少人上试算，默认 20000；列出的解都用全部结算重算',
      en: 'persons to search on, 20000 by default; what is listed is solved again on all claims',
    },
  },
  known('to'),
  known('known'),
];

export const explainOptions: readonly Option[] = [
  { name: 'depth', value: 'N', says: { zh: '往下追几层，默认 1', en: 'how many levels to open; 1 by default' } },
  {
    name: 'person',
    value: 'ID',
    says: {
      zh: '逐行计算的模型：查这个人的每次结算；不写变量时查各层支付和个人负担',
      en: 'models over rows: open every row of this member; without variables, each payment and what the member bears',
    },
  },
];
