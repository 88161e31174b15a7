import type { Label, ValueStatus } from '../model.ts';
import type { CellKind } from './workbook.ts';

/** The words of a workbook's own: sheets, headings, the legend. Labels of quantities come from the model. */
export const sheetWords = {
  contents: { zh: '目录', en: 'Contents' },
  parameters: { zh: '参数', en: 'Parameters' },
  brackets: { zh: '分档', en: 'Brackets' },
  inputs: { zh: '输入', en: 'Inputs' },
  computations: { zh: '计算', en: 'Computations' },
  checks: { zh: '检查', en: 'Checks' },
  rows: { zh: '逐笔', en: 'Rows' },
  rowHint: { zh: '每行一条记录；公式可追到“参数”。累计按主体（参保人）、按先后顺序，改动行的次序会改变累计。', en: 'One record a row; formulas lead to Parameters. Sums so far run within a member in order: rows put in another order sum differently.' },
  greatest: { zh: '最大偏差', en: 'Greatest difference' },
  failingRows: { zh: '不符的行数', en: 'Rows that fail' },
  records: { zh: '记录数', en: 'Records' },

  quantityId: { zh: '量', en: 'Quantity' },
  elementId: { zh: '要素', en: 'Element' },
  name: { zh: '名称', en: 'Name' },
  unit: { zh: '单位', en: 'Unit' },
  inForce: { zh: '依据与起止', en: 'In force and source' },
  source: { zh: '来源', en: 'Source' },
  formula: { zh: '公式', en: 'Formula' },
  tolerance: { zh: '容许误差', en: 'Tolerance' },
  from: { zh: '下限', en: 'From' },
  to: { zh: '上限', en: 'To' },
  value: { zh: '值', en: 'Value' },
  periods: { zh: '适用期间', en: 'Periods' },
  fromOn: { zh: '起始年月', en: 'From month' },
  noValue: { zh: '没有公布的数值；填入后，依赖它的量仍需在程序里重算。', en: 'Nobody published a value. What needs it is worked out only once the value is brought back.' },
  otherComputations: { zh: '其他计算', en: 'Other computations' },
  usedModel: { zh: '引用模型', en: 'Used model' },
  formLine: { zh: '表内行', en: 'line' },
  seeInputs: { zh: '见“输入”', en: 'see Inputs' },
  checkResult: { zh: '结果', en: 'result' },
  holds: { zh: '通过', en: 'holds' },
  fails: { zh: '不符', en: 'fails' },
  changed: { zh: '情景改动', en: 'changed by the scenario' },
  weighted: { zh: '一期内有几个值，按月加权：', en: 'Several values within the period, weighted by months:' },
  atStart: { zh: '取期初的值。', en: 'The value at its start counts.' },
  atEnd: { zh: '取期末的值。', en: 'The value at its end counts.' },
  until: { zh: '至', en: 'until' },
  since: { zh: '起', en: 'on' },
  noSource: { zh: '没有来源', en: 'no source' },
  running: { zh: '累计', en: 'so far' },
  total: { zh: '合计', en: 'in all' },
  withinKey: { zh: '按', en: 'by' },

  model: { zh: '模型', en: 'Model' },
  modelDigest: { zh: '模型文件摘要', en: 'Digest of the model' },
  format: { zh: '工作簿格式', en: 'Workbook format' },
  locale: { zh: '语言', en: 'Language' },
  shownRun: { zh: '基线或情景', en: 'Baseline or scenario' },
  span: { zh: '期间', en: 'Periods' },
  runHeader: { zh: '运行记录', en: 'Run' },
  sheets: { zh: '工作表', en: 'Sheets' },
  legend: { zh: '单元格的颜色', en: 'Colours of cells' },
  fixedList: { zh: '没有 Excel 公式、只写数值的量', en: 'Quantities written as values, without a formula' },
  noneFixed: { zh: '无：凡由公式算出的单元格都带公式。', en: 'None: every computed cell carries its formula.' },
  liveCount: { zh: '带公式的计算单元格', en: 'Computed cells with live formulas' },
  fixedCount: { zh: '只写数值的计算单元格', en: 'Computed cells written as values' },
  failing: { zh: '不符的检查', en: 'Checks that fail' },
  toFormulaLong: { zh: '公式超过 Excel 的长度或嵌套层数', en: 'the formula is longer or deeper than Excel takes' },
  notFinite: { zh: '运行的结果不是有限的数', en: 'the run’s result is no finite number' },
  edit: {
    zh: '黄色单元格可以改；改后各表随之重算。要带回程序，用“报告 › 工作簿”。金额单位为元，人数单位为人，比例按分数存储、以百分数显示。',
    en: 'Yellow cells may be changed, and every sheet follows. To bring the changes back, use Report › Workbook. Money is in yuan, people in persons; shares are stored as fractions and shown as percentages.',
  },
  parameterHint: {
    zh: '每期一列，显示该期有效的值。黄色为写入的值；“＝前一期”的单元格沿用前一期的同一个值。起止年月和依据见“依据与起止”列和批注。',
    en: 'One column a period, with the value in force. A yellow cell with a number begins a value; one that equals the cell before carries it on. Months and sources stand beside and in the notes.',
  },
} as const satisfies Record<string, Label>;

export const sheetPurposes = {
  parameters: { zh: '政策参数和假设，带起止年月和依据；黄色，可改', en: 'parameters and assumptions with their months and sources; yellow, may be changed' },
  brackets: { zh: '分档、分段的参数；黄色，可改', en: 'parameters that are tables of brackets; yellow, may be changed' },
  inputs: { zh: '观测值，以及其后按公式推算的值', en: 'what was observed, and its projection by formula' },
  computations: { zh: '逐项计算，公式可追', en: 'every computed quantity, with its formula live' },
  checks: { zh: '平衡关系和合理性检查，随改动重算', en: 'balances and plausibility, worked out anew with every change' },
  rows: { zh: '逐笔计算，每行一条记录', en: 'one record a row, with its formulas live' },
} as const satisfies Record<string, Label>;

export const kindWords = {
  parameter: { zh: '参数：可改，可带回', en: 'parameter: may be changed and brought back' },
  observed: { zh: '观测值', en: 'observed' },
  assumed: { zh: '假设、推算或预算数', en: 'assumed, projected or budgeted' },
  computed: { zh: '由公式算出', en: 'computed' },
  fixed: { zh: '只有数值，不随改动变化', en: 'a value that follows no change' },
  check: { zh: '检查：绿为通过，红为不符', en: 'check: green holds, red fails' },
} as const satisfies Partial<Record<CellKind, Label>>;

export const statusWords: Readonly<Record<ValueStatus, Label>> = {
  enacted: { zh: '已发布', en: 'enacted' },
  announced: { zh: '已公布', en: 'announced' },
  assumed: { zh: '假设', en: 'assumed' },
  projected: { zh: '推算', en: 'projected' },
  derived: { zh: '推得', en: 'derived' },
};

/** Names of the forms that models put their lines on; a form without words stands under its id. */
export const formWords: Readonly<Record<string, Label>> = {
  income: { zh: '收入表', en: 'Income' },
  expenditure: { zh: '支出表', en: 'Expenditure' },
  balance: { zh: '结余表', en: 'Balance' },
  indicators: { zh: '指标', en: 'Indicators' },
  account: { zh: '个人账户', en: 'Individual account' },
  whole: { zh: '统筹与账户合计', en: 'Pool and accounts together' },
};
