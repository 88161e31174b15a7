import type { CatalogueEntry } from '../issue.ts';
import { questionIssues } from './questions.ts';

const named = { zh: '“{labelZh}”', en: '“{labelEn}”' };

/** Issues raised by `src/scenario/simulation`: uncertain assumptions, their distributions and correlations; and by what is asked of them. */
export const simulationIssues = {
  ...questionIssues,
  'assume/form': {
    zh: { message: '这一条不确定假设的写法不对。', remedy: '每条要有 path（哪一项）、from（起始年月）和 distribution（分布），可以加 until、as、autocorrelation、reason。' },
    en: { message: 'This is not written as an uncertain assumption.', remedy: 'Each needs path (what), from (a month) and distribution; until, as, autocorrelation and reason may be added.' },
  },
  'assume/twice': {
    zh: { message: '“{labelZh}”和“{otherZh}”让同一项数不确定了两次。', remedy: '请只留一条。' },
    en: { message: '“{labelEn}” and “{otherEn}” make the same figure uncertain twice.', remedy: 'Keep one of them.' },
  },
  'assume/not-a-number': {
    zh: { message: `${named.zh}不是一个数，或它的分布里“{parameterZh}”不是数：{value}。`, remedy: '只有数值的参数和输入可以设为不确定，分布的参数都要写数。' },
    en: { message: `${named.en} is not a number, or “{parameterEn}” of its distribution is not: {value}.`, remedy: 'Only numeric parameters and inputs can be uncertain, and parameters of a distribution are numbers.' },
  },
  'assume/as': {
    zh: { message: `${named.zh}的取值方式（as）写作“{found}”。`, remedy: '请用其中之一：{optionsZh}。' },
    en: { message: `${named.en} has “{found}” for as.`, remedy: 'Use one of {optionsEn}.' },
  },
  'assume/autocorrelation': {
    zh: { message: `${named.zh}的年际相关系数是 {found}。`, remedy: '请写大于 −1、不大于 1 的数；1 表示各年抽同一个数。' },
    en: { message: `${named.en} has an autocorrelation of {found}.`, remedy: 'It lies above −1 and not above 1; with 1 the same number is drawn for all years.' },
  },
  'assume/distribution-form': {
    zh: { message: `${named.zh}的分布写法不对。`, remedy: '请写一种分布和它的参数，例如 normal: {mean: 0.04, sd: 0.01}。' },
    en: { message: `The distribution of ${named.en} is not written as one.`, remedy: 'Write one family with its parameters, such as normal: {mean: 0.04, sd: 0.01}.' },
  },
  'assume/unknown-family': {
    zh: { message: `${named.zh}用了没有的分布“{given}”。`, remedy: '可用的分布：{knownZh}。' },
    en: { message: `${named.en} has a distribution that is not known: “{given}”.`, remedy: 'Known families: {knownEn}.' },
  },
  'assume/unknown-parameter': {
    zh: { message: `${named.zh}：{familyZh}没有参数“{given}”。`, remedy: '它的参数是{knownZh}。' },
    en: { message: `${named.en}: the {familyEn} distribution has no parameter “{given}”.`, remedy: 'Its parameters are {knownEn}.' },
  },
  'assume/parameter-twice': {
    zh: { message: `${named.zh}：“{given}”与另一个参数说的是同一件事。`, remedy: '请只留一个，参数是{knownZh}。' },
    en: { message: `${named.en}: “{given}” says what another parameter says already.`, remedy: 'Keep one; the parameters are {knownEn}.' },
  },
  'assume/missing-parameter': {
    zh: { message: `${named.zh}：{familyZh}缺少{missingZh}。`, remedy: '请补上；它的参数是{knownZh}。' },
    en: { message: `${named.en}: the {familyEn} distribution lacks {missingEn}.`, remedy: 'Add it; its parameters are {knownEn}.' },
  },
  'assume/no-values': {
    zh: { message: `${named.zh}：经验分布里一个数也没有。`, remedy: '请在“{parameterZh}”里列出观察到的数。' },
    en: { message: `${named.en}: the empirical distribution holds no number.`, remedy: 'List what was observed under “{parameterEn}”.' },
  },
  'assume/negative-spread': {
    zh: { message: `${named.zh}：{parameterZh}是 {value}，离散程度不能是负数。`, remedy: '请写 0 或正数；0 表示确定。' },
    en: { message: `${named.en}: the {parameterEn} is {value}; a spread cannot be negative.`, remedy: 'Write 0, which means certain, or more.' },
  },
  'assume/not-positive': {
    zh: { message: `${named.zh}：{parameterZh}是 {value}，必须大于 0。`, remedy: '请改正，或换一种分布。' },
    en: { message: `${named.en}: the {parameterEn} is {value} and must be above 0.`, remedy: 'Correct it or take another distribution.' },
  },
  'assume/reversed': {
    zh: { message: `${named.zh}：{lowerZh}（{lowerValue}）大于{upperZh}（{upperValue}）。`, remedy: '请把两个数对调或改正。' },
    en: { message: `${named.en}: “{lowerEn}” ({lowerValue}) is above “{upperEn}” ({upperValue}).`, remedy: 'Swap or correct the two.' },
  },
  'assume/support': {
    zh: { message: `${named.zh}在 {period} 年有 {percent} 的抽样落在允许范围（{least} 至 {greatest}）之外，这种分布不适合它。`, remedy: '请减小离散程度，或改用有上下限的分布（三角、PERT、均匀）。' },
    en: { message: `In {period}, {percent} of the draws of ${named.en} lie outside what is allowed ({least} to {greatest}): the distribution does not fit it.`, remedy: 'Take a smaller spread, or a distribution with bounds (triangular, PERT, uniform).' },
  },
  'assume/cut': {
    zh: { message: `${named.zh}在 {period} 年有 {percent} 的抽样落在允许范围（{least} 至 {greatest}）之外，已按边界计。`, remedy: '比例很小，可以不管；要完全避免请改用有上下限的分布。' },
    en: { message: `In {period}, {percent} of the draws of ${named.en} lie outside what is allowed ({least} to {greatest}) and count at the bound.`, remedy: 'So few do little; a distribution with bounds avoids them.' },
  },
  'correlate/form': {
    zh: { message: '这一条相关的写法不对。', remedy: '请写 [一项, 另一项, 相关系数]。' },
    en: { message: 'This is not written as a correlation.', remedy: 'Write [one, another, correlation].' },
  },
  'correlate/unknown': {
    zh: { message: '相关里的“{labelZh}”不是不确定假设。', remedy: '不确定假设有：{knownZh}。' },
    en: { message: '“{labelEn}” of a correlation is not an uncertain assumption.', remedy: 'These are: {knownEn}.' },
  },
  'correlate/itself': {
    zh: { message: '“{labelZh}”与它自己的相关总是 1。', remedy: '请删去这一条。' },
    en: { message: 'The correlation of “{labelEn}” with itself is always 1.', remedy: 'Delete the line.' },
  },
  'correlate/impossible': {
    zh: { message: '“{oneZh}”与“{otherZh}”的相关系数 {found} 不可能：其他相关不变时它只能在 {least} 与 {greatest} 之间。', remedy: '最接近的一组可行的相关里它是 {nearest}；可以整组采用。' },
    en: { message: 'The correlation {found} of “{oneEn}” and “{otherEn}” is impossible: with the others as they are it lies between {least} and {greatest}.', remedy: 'In the nearest set that is possible it is {nearest}; the set can be taken over as a whole.' },
  },
  'simulate/horizon': {
    zh: { message: '预测终点 {to} 不晚于最后一个有数据的年度 {last}，没有可预测的年份。', remedy: '请把终点设在 {last} 之后。' },
    en: { message: 'The horizon {to} does not reach beyond {last}, the last year with data: nothing is left to project.', remedy: 'Set it after {last}.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
