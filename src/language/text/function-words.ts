import type { Label } from '../model.ts';

/**
 * How a function reads in words, by name and number of arguments. `{0}` is the first argument, `{0!}` the same in
 * brackets unless it is one term, `{all}` the list of all, `{by}` the grouping column, `{before}` last year or last month, `{period}` years or months.
 * `open` marks a phrase that needs brackets of its own inside a larger formula.
 */
interface Phrase extends Label {
  readonly open?: boolean;
}

const phrases: Readonly<Record<string, Phrase>> = {
  'abs/1': { zh: '绝对值（{0}）', en: 'absolute value of ({0})' },
  'exp/1': { zh: 'e 的 {0!} 次方', en: 'e to the power {0!}' },
  'log/1': { zh: '自然对数（{0}）', en: 'natural logarithm of ({0})' },
  'sqrt/1': { zh: '平方根（{0}）', en: 'square root of ({0})' },
  'floor/1': { zh: '向下取整（{0}）', en: '({0}) rounded down' },
  'round_half_up/1': { zh: '四舍五入（{0}）', en: '({0}) rounded half up' },
  'round_half_up/2': { zh: '四舍五入（{0}，{1} 位小数）', en: '({0}) rounded half up to {1!} decimals' },
  'where/3': { zh: '若 {0} 则 {1}，否则 {2}', en: 'if {0} then {1}, otherwise {2}', open: true },
  'clamp/3': { zh: '限值（{0}，不低于 {1}，不高于 {2}）', en: '({0}) kept between {1!} and {2!}' },
  'sum/1': { zh: '合计（{0}）', en: 'sum of ({0})' },
  'sum/2': { zh: '按{1!}合计（{0}）', en: 'sum of ({0}) over {1!}' },
  'share/1': { zh: '{0!}占合计的比重', en: 'share of {0!} in its total' },
  'share/2': { zh: '{0!}占{1!}合计的比重', en: 'share of {0!} in its total over {1!}' },
  'advance/2': { zh: '按{1!}移到下一项（{0}）', en: '({0}) moved on by one {1!}' },
  'regroup/2': { zh: '按{1!}归组合计（{0}）', en: 'sum of ({0}) within each {1!}' },
  'spread/2': { zh: '按{1!}取所在组的{0!}', en: '{0!} of the group of each {1!}' },
  'prev/1': { zh: '{before}的{0!}', en: '{before} {0!}' },
  'prev/2': { zh: '{before}的{0!}（首期取 {1}）', en: '{before} {0!} ({1} in the first period)' },
  'lag/2': { zh: '{1} {period}前的{0!}', en: '{0!} {1} {period} before' },
  'last_year_end/1': { zh: '上年末的{0!}', en: '{0!} at the end of last year' },
  'mean_growth/2': { zh: '{0!}最近 {1} {period}的平均增长率', en: 'mean growth of {0!} over the last {1} {period}' },
  'month_of_year/0': { zh: '月份', en: 'month of the year' },
  'known/2': { zh: '{0!}（缺失时取 {1}）', en: '{0!} ({1} where missing)' },
  'running/1': { zh: '按{by}逐笔累计（{0}）', en: 'running sum of ({0}) by {by}' },
  'total/1': { zh: '按{by}合计（{0}）', en: 'total of ({0}) by {by}' },
  'tiered/2': { zh: '分段累进（{0}，按{1!}）', en: '({0}) tier by tier at {1!}' },
  'band/2': { zh: '整体按档（{0}，按{1!}）', en: '({0}) as a whole at its band of {1!}' },
  'lookup/2': { zh: '查档（{0}，按{1!}）', en: 'value of {1!} at ({0})' },
  'interpolate/2': { zh: '内插（{0}，按{1!}）', en: '{1!} interpolated at ({0})' },
  'pick/2': { zh: '{0!}中按{1!}取一项', en: '{0!} of its {1!}' },
  'elapsed/1': { zh: '自 {0} 年起的年数', en: 'years since {0!}' },
};

const lists: Readonly<Record<string, Phrase>> = {
  min: { zh: '较小者（{all}）', en: 'the smaller of ({all})' },
  max: { zh: '较大者（{all}）', en: 'the larger of ({all})' },
};

const manyLists: Readonly<Record<string, Phrase>> = {
  min: { zh: '最小者（{all}）', en: 'the smallest of ({all})' },
  max: { zh: '最大者（{all}）', en: 'the largest of ({all})' },
};

/** The phrase of a call; a function without words of its own prints with its name. */
export function phraseOf(name: string, count: number): Phrase {
  const plain: Phrase = { zh: `${name}（{all}）`, en: `${name}({all})` };
  return phrases[`${name}/${count}`] ?? (count > 2 ? manyLists[name] : lists[name]) ?? plain;
}

export const beforeWords = {
  year: { zh: '上年', en: 'last year’s' },
  month: { zh: '上月', en: 'last month’s' },
} as const satisfies Record<string, Label>;

export const periodWords = {
  year: { zh: '年', en: 'years' },
  month: { zh: '个月', en: 'months' },
} as const satisfies Record<string, Label>;

export const operatorWords = {
  '+': { zh: '+', en: '+' },
  '-': { zh: '−', en: '−' },
  '*': { zh: '×', en: '×' },
  '/': { zh: '÷', en: '÷' },
  '<': { zh: '<', en: '<' },
  '<=': { zh: '≤', en: '≤' },
  '>': { zh: '>', en: '>' },
  '>=': { zh: '≥', en: '≥' },
  '==': { zh: '=', en: '=' },
  '!=': { zh: '≠', en: '≠' },
  and: { zh: '且', en: 'and' },
  or: { zh: '或', en: 'or' },
  not: { zh: '并非', en: 'not' },
} as const satisfies Record<string, Label>;
