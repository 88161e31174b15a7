import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/scenario/forecast`, `src/scenario/trust-fund` and the command `backtest`. */
export const forecastIssues = {
  'forecast/too-few': {
    zh: { message: '“{series}”：方法 {method} 至少需要 {needs} 年连续数据，{origin} 年时只有 {has} 年，改用了 {used}。', remedy: '可以补充更早的年份，或选用需要年份较少的方法；断点以前的年份不用于拟合。' },
    en: { message: '“{series}”: {method} needs at least {needs} years in a row; {origin} had {has}, so {used} was used instead.', remedy: 'Add earlier years or choose a method that needs fewer; years before a break are not fitted.' },
  },
  'forecast/method-refused': {
    zh: { message: '“{series}”：方法 {method} 在 {origin} 年用不了（{fault}），改用了 {used}。', remedy: '取对数的方法需要大于零的数；数据不变化时无从估计。' },
    en: { message: '“{series}”: {method} cannot be used at {origin} ({fault}), so {used} was used instead.', remedy: 'Methods on logarithms need figures above zero, and nothing can be estimated where nothing varies.' },
  },
  'forecast/no-case': {
    zh: { message: '“{series}”没有可以回测的年份（共 {years} 年）。', remedy: '回测至少要有相邻两年口径相同的数；请检查断点和 --origin、--horizon。' },
    en: { message: '“{series}” has no year to be tested on ({years} in all).', remedy: 'A back-test needs two neighbouring years of one definition; check the breaks, --origin and --horizon.' },
  },
  'forecast/model-no-case': {
    zh: { message: '“{modelZh}”站在 {origins} 年没有可以和实际相比的量。', remedy: '--origin 可以是 {first} 至 {last} 年；别的年份须先补上实际数。' },
    en: { message: '“{modelEn}” gives nothing to be held against actuals at {origins}.', remedy: '--origin may be {first} to {last}; other years take actuals that the data lack.' },
  },
  'forecast/origin-outside': {
    zh: { message: '站在 {origins} 年没有可以回测的预测：数据里没有这一年的数，或没有以后的实际数。', remedy: '--origin 可以是 {first} 至 {last} 年。' },
    en: { message: 'Nothing can be tested standing at {origins}: the data lack that year, or what came after it.', remedy: '--origin may be {first} to {last}.' },
  },
  'forecast/outlook-kept': {
    zh: { message: '回测时这些表整张保留：{tables}。它们是别人对人口的预测，有的在回测年份之后才发布。', remedy: '所以误差里不含人口预测本身的误差，结果略偏乐观。' },
    en: { message: 'These tables were kept whole: {tables}. They hold others’ projections of the population, some published after the years that are tested.', remedy: 'The errors lack those of the population projection, so they flatter the model a little.' },
  },
  'forecast/series-unknown': {
    zh: { message: '没有“{name}”这个模型、项目或序列。', remedy: '可用的序列：{known}。写出其中连续的一段也可以。' },
    en: { message: 'There is no model, project or series “{name}”.', remedy: 'Series: {known}. Any part of such a name will do.' },
  },
  'forecast/method-unknown': {
    zh: { message: '没有“{method}”这个预测方法。', remedy: '可用的方法：{known}；all 表示全部。' },
    en: { message: 'There is no forecasting method “{method}”.', remedy: 'Methods: {known}; all stands for every one.' },
  },
  'forecast/band-too-few': {
    zh: { message: '“{series}”{year} 年（方法 {method}）：{level}% 的区间要用至少 {needs} 次过去的预测来校准，现在只有 {has} 次，没有给出校准区间。', remedy: '区间的覆盖率不能由这么少的年份证明，请只看点预测和误差。' },
    en: { message: '“{series}”, {year} by {method}: a band of {level}% takes {needs} past forecasts to be calibrated; there are {has}, so none is given.', remedy: 'So few years prove no coverage; look at the forecast and its errors alone.' },
  },
  'forecast/budget-too-few': {
    zh: { message: '“{line}”只有 {count} 个预算有决算可比，不足 {needs} 个，不对优劣下结论。', remedy: '请补充历年预算和决算（表“历年预算与决算”）。' },
    en: { message: '“{line}” has {count} budgets with an outturn, fewer than {needs}: nothing is concluded about skill.', remedy: 'Add past budgets and outturns (table “past budgets”).' },
  },
  'forecast/break-form': {
    zh: { message: '断点文件里“{at}”的写法不对。', remedy: '应写作 {allowed}；可以照着 models/series-breaks.yaml 写。' },
    en: { message: '“{at}” of the file of breaks is not written as it should be.', remedy: 'Write {allowed}, as models/series-breaks.yaml does.' },
  },
  'fund/does-not-roll': {
    zh: { message: '{year} 年 {scheme}/{account} 的结余滚不下来：年初 {opening}、当期结余 {surplus}、年末 {closing}，差 {unexplained} 元没有解释。', remedy: '可能是口径重述、划转或印刷错误；数字照原样保留，请核对来源。' },
    en: { message: 'The balance of {scheme}/{account} does not roll in {year}: {opening} at the start, {surplus} in the year, {closing} at the end; {unexplained} yuan are not explained.', remedy: 'A restatement, a transfer or a misprint may be behind it; figures are kept as published. Check the source.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
