import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/actuarial/reserving`: faults of a claims triangle, what a method needs, and signs not to believe it. Amounts are in yuan; developments count from 1. */
export const reservingIssues = {
  'reserving/empty': {
    zh: { message: '没有可用的赔付数据。', remedy: '请提供就诊月份、进展月份和支付金额三列。' },
    en: { message: 'There are no payments to work with.', remedy: 'Give the origin month, the development month and the amount paid.' },
  },
  'reserving/one-origin': {
    zh: { message: '只有一个发生期（{origin}），没有可比较的进展。', remedy: '请至少提供三个发生期；只有一期时可用成长曲线法。' },
    en: { message: 'There is one origin only ({origin}), and no development to compare it with.', remedy: 'Give three origins or more; growth curves make do with one.' },
  },
  'reserving/one-development': {
    zh: { message: '各发生期都只有第一个进展期的数据。', remedy: '请补充以后各进展期的支付金额。' },
    en: { message: 'Every origin has its first development only.', remedy: 'Add what was paid in later developments.' },
  },
  'reserving/development': {
    zh: { message: '{origin} 的进展期“{development}”不是从 1 起的整数。', remedy: '请用 1、2、3…… 表示进展期。' },
    en: { message: 'The development “{development}” of {origin} is no whole number from 1.', remedy: 'Number developments 1, 2, 3, …' },
  },
  'reserving/not-finite': {
    zh: { message: '{origin} 第 {development} 进展期的金额不是有限的数。', remedy: '请更正该格；未知的请留空。' },
    en: { message: 'The amount of {origin}, development {development} is no finite number.', remedy: 'Correct the cell; leave it empty where it is not known.' },
  },
  'reserving/exposure': {
    zh: { message: '{origin} 的暴露量 {exposure} 不可用。', remedy: '请填写不为负的参保人数、保费或预算。' },
    en: { message: 'The exposure {exposure} of {origin} cannot be used.', remedy: 'Give persons, premium or budget, not below zero.' },
  },
  'reserving/exposure-zero': {
    zh: { message: '有发生期的暴露量为零或为负。', remedy: '请为每个发生期填写大于零的参保人数、保费或预算。' },
    en: { message: 'The exposure of an origin is zero or below.', remedy: 'Give every origin persons, premium or budget above zero.' },
  },
  'reserving/exposure-differs': {
    zh: { message: '{origin} 各行的暴露量不一致（{first} 与 {other}），已取先出现的。', remedy: '请核对；同一发生期应只有一个数。' },
    en: { message: 'The exposure of {origin} differs between rows ({first} and {other}); the first is used.', remedy: 'Check it: an origin has one exposure.' },
  },
  'reserving/exposure-missing': {
    zh: { message: '{count} 个发生期没有暴露量（如 {origin}），暴露量未采用。', remedy: '请补齐，才能用 Cape Cod 法和加法模型。' },
    en: { message: '{count} origins have no exposure (such as {origin}); exposures are left out.', remedy: 'Complete them to use Cape Cod and the additive method.' },
  },
  'reserving/no-exposure': {
    zh: { message: '这个方法需要每个发生期的暴露量，表里没有。', remedy: '请加一列参保人数、保费或预算。' },
    en: { message: 'This method needs an exposure of each origin, and there is none.', remedy: 'Add a column of persons, premium or budget.' },
  },
  'reserving/no-prior': {
    zh: { message: '这个方法需要一个先验（人均费用或每期的预计金额）；没有给出，也没有走完八成的发生期可以借用。', remedy: '请填写先验。' },
    en: { message: 'This method needs a prior (cost per person, or an amount expected of each origin); none is given, and no origin is four fifths known to take one from.', remedy: 'Give a prior.' },
  },
  'reserving/twice': {
    zh: { message: '{origin} 第 {development} 进展期出现两次（先在第 {first} 行）。', remedy: '请合并或删去一行。' },
    en: { message: '{origin}, development {development} stands twice (first in row {first}).', remedy: 'Add the two up or remove one.' },
  },
  'reserving/hole': {
    zh: { message: '{origin} 缺第 {development} 进展期，而以后（到第 {last} 期）又有数据。', remedy: '请补上；确实没有支付的请填 0。' },
    en: { message: '{origin} lacks development {development}, though later ones (up to {last}) are there.', remedy: 'Fill it in; write 0 where nothing was paid.' },
  },
  'reserving/origin-missing': {
    zh: { message: '发生月份不连续：缺 {origin}。', remedy: '请补上这个月；确实没有支付的请各格填 0。' },
    en: { message: 'Origin months are not consecutive: {origin} is missing.', remedy: 'Add the month, with 0 in its cells where nothing was paid.' },
  },
  'reserving/zero-column': {
    zh: { message: '第 {development} 进展期的累计金额全为零，无从推算以后的进展。', remedy: '请从第一个有支付的进展期算起，或改用加法模型。' },
    en: { message: 'All cumulative amounts of development {development} are zero, so no factor leads on from it.', remedy: 'Start at the first development with payments, or use the additive method.' },
  },
  'reserving/falling': {
    zh: { message: '{origin} 的累计金额在第 {development} 进展期由 {from} 降到 {to}。', remedy: '如是追回或冲销可保留；如果这列其实是当期金额，请改选“当期”。' },
    en: { message: 'The cumulative amount of {origin} falls from {from} to {to} in development {development}.', remedy: 'Keep it if money was recovered; if the column is not cumulative, say so.' },
  },
  'reserving/falling-more': {
    zh: { message: '另有 {count} 处累计金额下降。', remedy: '下降处很多时，请检查这列是否为当期金额。' },
    en: { message: 'Cumulative amounts fall in {count} more cells.', remedy: 'With so many, check whether the column is cumulative at all.' },
  },
  'reserving/not-regular': {
    zh: { message: '各发生期没有都更新到同一个时点，一年期风险无法计算。', remedy: '请补齐最近一期的数据，或去掉尚未更新的发生期。' },
    en: { message: 'The origins are not all known up to one date, which the one-year result needs.', remedy: 'Complete the latest period, or leave out origins that lag behind.' },
  },
  'reserving/too-few-for-mack': {
    zh: { message: '标准误至少需要 {needed} 个发生期和 {needed} 个进展期，现有 {origins} 个和 {developments} 个。', remedy: '请补充数据；在此之前只用链梯法的点估计或先验方法。' },
    en: { message: 'A standard error needs {needed} origins and {needed} developments at the least; there are {origins} and {developments}.', remedy: 'Add data; until then use the chain ladder without an error, or a prior.' },
  },
  'reserving/tail-errors': {
    zh: { message: '尾部因子 {tail} 的误差推不出来：只有 {steps} 个进展因子，或因子都不大于 1。', remedy: '请直接给出尾部因子的标准误和 σ。' },
    en: { message: 'The error of the tail factor {tail} cannot be drawn from {steps} development factors, or none is above 1.', remedy: 'Give the standard error and σ of the tail factor.' },
  },
  'reserving/tail-points': {
    zh: { message: '拟合尾部至少需要 {needed} 个大于 {above} 的进展因子，只有 {given} 个。', remedy: '请放宽拟合区间，或直接给出尾部因子。' },
    en: { message: 'A tail curve needs {needed} factors above {above}; there are {given}.', remedy: 'Widen the range it is fitted to, or give the tail factor.' },
  },
  'reserving/tail-rises': {
    zh: { message: '拟合的尾部（{shape}，斜率 {slope}）不收敛。', remedy: '请换一种曲线、换拟合区间，或直接给出尾部因子。' },
    en: { message: 'The fitted tail ({shape}, slope {slope}) does not die out.', remedy: 'Try another curve or range, or give the tail factor.' },
  },
  'reserving/bondy': {
    zh: { message: 'Bondy 尾部至少需要 {needed} 个大于 1 且逐期放缓的进展因子，可用的有 {given} 个。', remedy: '请换用其他尾部曲线。' },
    en: { message: 'Bondy’s tail needs {needed} factors above 1 that slow down; {given} will do.', remedy: 'Use another tail curve.' },
  },
  'reserving/odp-not-positive': {
    zh: { message: '过离散泊松模型在 {origin} 第 {development} 进展期得到的期望不大于零。', remedy: '该列的追回超过支付；请并列或改用 Mack 法。' },
    en: { message: 'The over-dispersed Poisson model expects nothing or less of {origin}, development {development}.', remedy: 'Recoveries outweigh payments there: join columns, or use Mack’s method.' },
  },
  'reserving/odp-cells': {
    zh: { message: '过离散泊松模型至少需要 {needed} 个格，只有 {given} 个。', remedy: '请补充发生期或进展期。' },
    en: { message: 'The over-dispersed Poisson model needs {needed} cells; there are {given}.', remedy: 'Add origins or developments.' },
  },
  'reserving/odp-rank': {
    zh: { message: '已知的格不足以分别估计各发生期与各进展期。', remedy: '请检查是否有孤立的行或列。' },
    en: { message: 'The known cells do not tell origins and developments apart.', remedy: 'Look for a row or column that stands alone.' },
  },
  'reserving/simulations': {
    zh: { message: '至少要模拟 {needed} 次，现为 {given} 次。', remedy: '通常取 10000 次。' },
    en: { message: 'At least {needed} simulations are needed; got {given}.', remedy: 'Ten thousand are usual.' },
  },
  'reserving/ages': {
    zh: { message: '各进展期的龄期没有从大于零起逐个增大。', remedy: '请按进展期顺序填写，如 1、2、3（月）。' },
    en: { message: 'The ages of the developments do not rise from above zero.', remedy: 'Give them in order, such as 1, 2, 3 (months).' },
  },
  'reserving/maximum-age': {
    zh: { message: '最终龄期 {age} 早于数据的最后龄期 {last}。', remedy: '请取不小于 {last} 的龄期。' },
    en: { message: 'The final age {age} lies before the last age of the data, {last}.', remedy: 'Take {last} or later.' },
  },
  'reserving/clark-cells': {
    zh: { message: '成长曲线至少需要 {needed} 个格，只有 {given} 个。', remedy: '请补充数据，或改用 Cape Cod 形式（参数较少）。' },
    en: { message: 'The growth curve needs {needed} cells; there are {given}.', remedy: 'Add data, or take the Cape Cod form, which has fewer parameters.' },
  },
  'reserving/clark-amounts': {
    zh: { message: '有发生期的累计支付不大于零，成长曲线无法拟合。', remedy: '请去掉该发生期，或改用 Cape Cod 形式。' },
    en: { message: 'An origin’s payments sum to zero or less, so no growth curve fits.', remedy: 'Leave that origin out, or take the Cape Cod form.' },
  },
  'reserving/clark-information': {
    zh: { message: '数据定不下成长曲线的形状，误差算不出来。', remedy: '请换一种曲线，或设定最终龄期。' },
    en: { message: 'The data do not settle the growth curve, so it has no error.', remedy: 'Try the other curve, or set a final age.' },
  },
  'reserving/munich-shapes': {
    zh: { message: '已付与已报案两个三角形的形状不同。', remedy: '请使两表的发生期、进展期和更新时点一致。' },
    en: { message: 'The paid and the reported triangle have different shapes.', remedy: 'Give both the same origins, developments and date.' },
  },
  'reserving/munich-amounts': {
    zh: { message: '{origin} 有不大于零的累计金额，慕尼黑链梯法不适用。', remedy: '请从第一个有支付的进展期算起。' },
    en: { message: '{origin} has a cumulative amount of zero or less, which the Munich chain ladder cannot take.', remedy: 'Start at the first development with payments.' },
  },
  'reserving/test-diagonals': {
    zh: { message: '日历期检验至少需要 {needed} 条对角线，只有 {given} 条，未检验。', remedy: '数据增多后再看。' },
    en: { message: 'The calendar test needs {needed} diagonals and has {given}; it was not made.', remedy: 'Come back with more data.' },
  },
  'reserving/test-correlation': {
    zh: { message: '进展因子相关检验至少需要 {needed} 对相邻进展期，只有 {given} 对，未检验。', remedy: '数据增多后再看。' },
    en: { message: 'The correlation test needs {needed} pairs of developments and has {given}; it was not made.', remedy: 'Come back with more data.' },
  },
  'reserving/no-hindcast': {
    zh: { message: '只有 {given} 个早先时点可以回看，少于 {needed} 个，没有回测。', remedy: '数据增多后再看；目前的结果未经回测。' },
    en: { message: 'Only {given} earlier dates can be looked back to, fewer than {needed}; nothing was tested on the past.', remedy: 'Come back with more data; the result is untested.' },
  },
  'reserving/hindcast-misses': {
    zh: { message: '用同样方法回看 {times} 个早先时点，平均偏差 {miss}；最差的一次（截至 {period}）预计还要付 {expected} 元，实际付了 {came} 元。', remedy: '不要单独采用链梯法；请以预算或人均费用作先验（B-F 法、Cape Cod 法）。' },
    en: { message: 'Looked back to {times} earlier dates, the same method missed by {miss} on average; at its worst (known to {period}) it expected {expected} yuan and {came} came.', remedy: 'Do not take the chain ladder alone: use a budget or cost per person as prior (Bornhuetter–Ferguson, Cape Cod).' },
  },
  'reserving/payment-faster': {
    zh: { message: '支付在变快：第 {from} 到第 {to} 进展期的因子，前一半发生期为 {earlier}，后一半为 {later}（{points} 期，偶然如此的机会 {chance}）；沿用旧因子会高估。', remedy: '请核实结算是否提速；可只用近期因子，或采用先验方法。' },
    en: { message: 'Payment is getting faster: from development {from} to {to} the factor was {earlier} in the earlier half of the origins and {later} in the later ({points} origins; {chance} by chance). Old factors reserve too much.', remedy: 'Find out whether settlement sped up; use recent factors alone, or a prior.' },
  },
  'reserving/payment-slower': {
    zh: { message: '后续进展在变大：第 {from} 到第 {to} 进展期的因子，前一半发生期为 {earlier}，后一半为 {later}（{points} 期，偶然如此的机会 {chance}）；沿用旧因子会低估。', remedy: '请核实结算是否放慢或费用是否后移；可只用近期因子，或采用先验方法。' },
    en: { message: 'More comes later than it did: from development {from} to {to} the factor was {earlier} in the earlier half of the origins and {later} in the later ({points} origins; {chance} by chance). Old factors reserve too little.', remedy: 'Find out whether settlement slowed down; use recent factors alone, or a prior.' },
  },
  'reserving/calendar-effect': {
    zh: { message: '有日历期影响（Mack 检验 {statistic}，正常在 {low} 至 {high} 之间）：{period} 这一期有 {small} 个偏小、{large} 个偏大的因子。', remedy: '请找出该期的结算、政策或价格变化；受影响的对角线不宜直接外推。' },
    en: { message: 'Calendar periods leave a mark (Mack’s test {statistic}, usually {low} to {high}): {period} has {small} small and {large} large factors.', remedy: 'Look for what changed in settlement, policy or prices then; do not carry the diagonal on as it is.' },
  },
  'reserving/factors-correlated': {
    zh: { message: '相邻进展因子相关（秩相关 {statistic}；50% 区间 ±{half}，95% 区间 ±{wide}）。', remedy: '大因子之后往往又大或转小，链梯法的前提不成立；请同时看加法模型或 B-F 法。' },
    en: { message: 'Neighbouring development factors go together (rank correlation {statistic}; half lie within ±{half}, 95% within ±{wide}).', remedy: 'The chain ladder supposes they do not: look at the additive method or Bornhuetter–Ferguson too.' },
  },
  'reserving/error-large': {
    zh: { message: '标准误 {error} 元，是准备金 {reserve} 元的 {share}。', remedy: '请按区间而不是一个数使用，或采用先验方法。' },
    en: { message: 'The standard error of {error} yuan is {share} of the reserve of {reserve}.', remedy: 'Use a range instead of one figure, or a prior.' },
  },
  'reserving/reserve-hangs': {
    zh: { message: '准备金的 {share} 出自 {count} 个最近的发生期（到 {origin}），其费用只知道 {known}，要乘以 {factor}。', remedy: '这几期请用先验方法（B-F 法、Cape Cod 法），或等下一期数据。' },
    en: { message: '{share} of the reserve comes from the latest {count} origins (up to {origin}), of which {known} is known and is multiplied by {factor}.', remedy: 'Use a prior for them (Bornhuetter–Ferguson, Cape Cod), or wait for the next period.' },
  },
  'reserving/factors-thin': {
    zh: { message: '{count} 个进展因子（从第 {first} 期起）所依据的发生期不足 3 个，却决定准备金的 {share}。', remedy: '请以更长的历史或同类地区的因子佐证。' },
    en: { message: '{count} factors (from development {first} on) rest on fewer than 3 origins and make {share} of the reserve.', remedy: 'Support them with a longer history or factors of a similar region.' },
  },
  'reserving/run-off-open': {
    zh: { message: '{developments} 个进展期看不到底：末一个因子 {factor}，有 {complete} 个发生期走完全程；按因子走势还有尾部 {tail}，约 {missing} 元（准备金的 {share}）没有计入。', remedy: '请加尾部因子，或补充更早的发生期。' },
    en: { message: '{developments} developments do not reach the end: the last factor is {factor}, {complete} origins have come all the way; the course of the factors points to a tail of {tail}, about {missing} yuan ({share} of the reserve) that is not in it.', remedy: 'Add a tail factor, or older origins.' },
  },
  'reserving/nothing-known': {
    zh: { message: '{count} 个发生期（如 {origin}）至今没有支付，乘什么因子都是零。', remedy: '这几期请用先验方法或加法模型。' },
    en: { message: 'Nothing has been paid yet for {count} origins (such as {origin}); no factor makes anything of zero.', remedy: 'Use a prior or the additive method for them.' },
  },
  'reserving/usable': {
    zh: { message: '{methodZh}：可以采用（{signs} 个反对的迹象）。', remedy: '仍请与其他方法对照。' },
    en: { message: '{methodEn}: usable ({signs} signs against it).', remedy: 'Compare it with other methods all the same.' },
  },
  'reserving/doubtful': {
    zh: { message: '{methodZh}：存疑（{signs} 个反对的迹象）。', remedy: '请与其他方法并列使用，并说明理由。' },
    en: { message: '{methodEn}: doubtful ({signs} signs against it).', remedy: 'Use it beside another method, and say why.' },
  },
  'reserving/refused': {
    zh: { message: '{methodZh}：对这个三角形不可信（{signs} 个反对的迹象）。', remedy: '请改用以预算或人均费用为先验的方法。' },
    en: { message: '{methodEn}: not to be believed on this triangle ({signs} signs against it).', remedy: 'Use a method with a budget or cost per person as prior.' },
  },
  'reserving/impossible': {
    zh: { message: '{methodZh}：算不出来（{signs} 个原因）。', remedy: '原因见下。' },
    en: { message: '{methodEn}: cannot be worked out ({signs} reasons).', remedy: 'The reasons follow.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
