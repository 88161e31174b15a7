import type { Option } from './command.ts';

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
    value: 'DIR|FILE',
    many: true,
    says: {
      zh: '数据集文件夹、随附数据集的名称，或一个表格文件；可重复，后面的优先；默认为模型随附的数据集',
      en: 'a dataset’s folder, the name of a shipped one, or a table file; may be repeated, later ones win; by default the dataset the model ships with',
    },
  },
  { name: 'scenario', value: 'FILE', says: { zh: '情景文件', en: 'a scenario file' } },
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
