/**
 * The closed list of functions of the language. A function is one entry here (what it takes, how its unit and
 * dimensions follow), one in `lower.ts` (what it compiles to) and one in `excel-formula.ts` (what it is in a workbook).
 */
export interface FunctionEntry {
  readonly name: string;
  /** Least and greatest number of arguments. */
  readonly arity: readonly [number, number];
  readonly signature: string;
  /** How the result's unit follows from the arguments'. */
  readonly unit:
    | 'same' // all arguments and the result share one unit
    | 'first' // the first argument's; the others are checked by `special`
    | 'dimensionless' // dimensionless in, dimensionless out
    | 'special';
  readonly summary: { readonly zh: string; readonly en: string };
}

const entry = (
  name: string,
  arity: readonly [number, number],
  signature: string,
  unit: FunctionEntry['unit'],
  zh: string,
  en: string,
): FunctionEntry => ({ name, arity, signature, unit, summary: { zh, en } });

export const functionList: readonly FunctionEntry[] = [
  entry('min', [2, 8], 'min(a, b, …)', 'same', '最小的一个', 'the smallest'),
  entry('max', [2, 8], 'max(a, b, …)', 'same', '最大的一个', 'the largest'),
  entry('abs', [1, 1], 'abs(x)', 'same', '绝对值', 'absolute value'),
  entry('exp', [1, 1], 'exp(x)', 'dimensionless', '自然指数', 'e to the power x'),
  entry('log', [1, 1], 'log(x)', 'dimensionless', '自然对数', 'natural logarithm'),
  entry('sqrt', [1, 1], 'sqrt(x)', 'dimensionless', '平方根', 'square root'),
  entry('floor', [1, 1], 'floor(x)', 'same', '向下取整', 'largest whole number not above x'),
  entry('round_half_up', [2, 2], 'round_half_up(x, digits)', 'first', '四舍五入到小数位数(远离零)', 'rounded to digits decimals, halves away from zero'),
  entry('where', [3, 3], 'where(condition, then, otherwise)', 'special', '条件成立取前者,否则取后者', 'then where the condition holds, otherwise the other'),
  entry('clamp', [3, 3], 'clamp(x, low, high)', 'same', '限制在下限与上限之间', 'x kept between low and high'),
  entry('sum', [1, 2], 'sum(x) · sum(x, dimension)', 'special', '对维度求和', 'sum over all dimensions, or over one'),
  entry('share', [1, 2], 'share(x) · share(x, dimension)', 'special', '占合计的比重', 'part of the sum over all dimensions, or over one'),
  entry('advance', [2, 2], 'advance(x, dimension)', 'special', '各项移到下一项,最后一项留存,首项为0', 'each element’s value moved on to the next; the last keeps its own too, the first gets 0'),
  entry('regroup', [2, 2], 'regroup(x, groups)', 'special', '按组合计', 'sum over the elements of each group'),
  entry('spread', [2, 2], 'spread(x, dimension)', 'special', '每一项取其所在组的值', 'for each element the value of its group'),
  entry('prev', [1, 2], 'prev(x) · prev(x, initial)', 'special', '上一期的值;没有上一期时取初值', 'value of the period before; initial where there is none'),
  entry('lag', [2, 2], 'lag(x, periods)', 'special', '若干期以前的值', 'value so many periods before'),
  entry('last_year_end', [1, 1], 'last_year_end(x)', 'special', '上年末的值', 'value at the end of last year'),
  entry('mean_growth', [2, 2], 'mean_growth(x, periods)', 'special', '最近几期增长率的平均', 'mean of the last growth rates'),
  entry('known', [2, 2], 'known(x, otherwise)', 'same', '有值取该值,缺失时取后者', 'x where it is known, otherwise the other'),
  entry('running', [1, 1], 'running(x, by: key)', 'special', '按顺序累计到本行', 'sum so far within the key, this row included'),
  entry('total', [1, 1], 'total(x, by: key)', 'special', '同一主体合计', 'sum over all rows of the key'),
  entry('tiered', [2, 2], 'tiered(x, brackets)', 'special', '分段累进:各段分别乘以该段比率', 'marginal: each slice times its own rate'),
  entry('band', [2, 2], 'band(x, brackets)', 'special', '按所在档的比率乘以全额', 'the whole amount times the rate of its band'),
  entry('lookup', [2, 2], 'lookup(x, brackets)', 'special', '所在档的值', 'the value of the band x falls in'),
  entry('interpolate', [2, 2], 'interpolate(x, brackets)', 'special', '在各点之间线性内插', 'straight line between the points (from, value)'),
  entry('pick', [2, 2], 'pick(x, category)', 'special', '按类别取该维度的一项', 'the element of x that the row’s category names'),
  entry('month_of_year', [0, 0], 'month_of_year()', 'special', '月份（1–12）', 'month of the year, 1 to 12'),
  entry('elapsed', [1, 1], 'elapsed(period)', 'special', '自某年起经过的年数', 'years from the given year to this period'),
];

export const functions: ReadonlyMap<string, FunctionEntry> = new Map(functionList.map((f) => [f.name, f]));
