import type { CatalogueEntry } from '../issue.ts';

const figure = { zh: '“{labelZh}”', en: '“{labelEn}”' };

/** Issues raised by `src/scenario/questions`: what is asked of a projection and cannot be answered, or only in part. */
export const questionIssues = {
  'question/quantity-unknown': {
    zh: { message: '模型里没有“{quantity}”这个量。', remedy: '请用模型里的名称；hengsuan run 会列出全部。' },
    en: { message: 'The model has no quantity “{quantity}”.', remedy: 'Use a name of the model; hengsuan run lists them all.' },
  },
  'question/quantity-misspelt': {
    zh: { message: '模型里没有“{quantity}”，最接近的是“{nearest}”。', remedy: '如果指的是“{nearest}”，请改正。' },
    en: { message: 'The model has no “{quantity}”; the nearest is “{nearest}”.', remedy: 'Write “{nearest}” if that is meant.' },
  },
  'question/element': {
    zh: { message: `${figure.zh}没有“{found}”这一项。`, remedy: '可以写：{known}。' },
    en: { message: `${figure.en} has no element “{found}”.`, remedy: 'It has: {known}.' },
  },
  'question/not-a-number': {
    zh: { message: `${figure.zh}不是数，不能作为问题的目标。`, remedy: '请换一个数值的量，例如结余或可支付月数。' },
    en: { message: `${figure.en} is no number and cannot be asked for.`, remedy: 'Take a quantity that is one, such as the balance or months payable.' },
  },
  'question/period': {
    zh: { message: `${figure.zh}问的是 {period}，预测只有 {first} 至 {last}。`, remedy: '请改年份，或把预测终点延后。' },
    en: { message: `${figure.en} is asked for in {period}; the projection goes from {first} to {last}.`, remedy: 'Ask for another period, or set the horizon later.' },
  },
  'question/no-value': {
    zh: { message: `${figure.zh}在 {period} 没有数值。`, remedy: '请检查这一期所需的数据，或换一期。' },
    en: { message: `${figure.en} has no value in {period}.`, remedy: 'Look at the data it needs there, or ask for another period.' },
  },
  'question/range': {
    zh: { message: '“{leverZh}”的范围 {leastText} 至 {greatestText}（步长 {stepText}）不是一段范围。', remedy: '下限要小于上限，步长大于 0、不大于两者之差。' },
    en: { message: 'From {leastText} to {greatestText} (step {stepText}) is no range for “{leverEn}”.', remedy: 'The least has to be below the greatest, and a step above 0 and within their difference.' },
  },
  'question/lever-idle': {
    zh: { message: '“{labelZh}”对 {period} 的“{quantityZh}”没有影响，影响为 0。', remedy: '它可能不参与计算，或起始年月晚于所问的年份，或被抽样的假设取代；请核对。' },
    en: { message: '“{labelEn}” does not move “{quantityEn}” of {period}: its effect is 0.', remedy: 'It may not be used, begin after the period asked for, or be replaced by a drawn assumption; check it.' },
  },
  'question/no-number': {
    zh: { message: '{period} 的“{quantityZh}”有时没有数值（除以 0），无法比较。', remedy: '请缩小取值范围，或换一个量。' },
    en: { message: '“{quantityEn}” of {period} has no number somewhere (a division by zero) and cannot be compared.', remedy: 'Narrow the ranges, or ask for another quantity.' },
  },
  'question/nothing-uncertain': {
    zh: { message: '没有任何假设是不确定的。', remedy: '请在情景文件里写明，例如 assume: [{path: wage_growth, from: 2026-01, as: difference, distribution: {normal: {mean: 0, sd: 0.015}}}]。' },
    en: { message: 'Nothing is uncertain.', remedy: 'Say so in a scenario file, such as assume: [{path: wage_growth, from: 2026-01, as: difference, distribution: {normal: {mean: 0, sd: 0.015}}}].' },
  },
  'question/nearest-correlations': {
    zh: { message: '最接近的一组可行的相关系数：{pairsZh}。', remedy: '可以整组写进情景文件：correlate: [{correlate}]。' },
    en: { message: 'The nearest correlations that are possible together: {pairsEn}.', remedy: 'Write the set into the scenario file: correlate: [{correlate}].' },
  },
  'question/correlated': {
    zh: { message: '{labelsZh} 互相相关，无法分开说明各自解释多少，已合为一组。', remedy: '要分别看，请删去它们之间的相关再算一次，并说明忽略了相关。' },
    en: { message: '{labelsEn} are correlated: what one explains cannot be told from the others, so they are taken as one.', remedy: 'To see them apart, ask again without their correlations, and say so.' },
  },
  'question/one-block': {
    zh: { message: '所有不确定假设（{labelsZh}）连成一组，指数只能是 1，说明不了什么。', remedy: '请改看单因素影响（龙卷风图），或删去部分相关。' },
    en: { message: 'All that is uncertain ({labelsEn}) is one block, whose index is 1 and tells nothing.', remedy: 'Look at one assumption at a time (tornado), or leave correlations out.' },
  },
  'question/constant': {
    zh: { message: '不确定假设都不影响 {period} 的“{quantityZh}”，方差为 0，没有指数。', remedy: '请换一个受它们影响的量，或检查它们的起始年月。' },
    en: { message: 'Nothing that is uncertain moves “{quantityEn}” of {period}: its variance is 0 and has no parts.', remedy: 'Ask for a quantity that they move, or check from when they hold.' },
  },
  'question/lever-moves-nothing': {
    zh: { message: '“{leverZh}”从 {leastText} 到 {greatestText} 都不改变结果。', remedy: '请换一个参数，或检查它的起始年月和是否参与计算。' },
    en: { message: '“{leverEn}” changes nothing between {leastText} and {greatestText}.', remedy: 'Take another parameter, or check from when it holds and whether it is used.' },
  },
  'question/met-everywhere': {
    zh: { message: '“{leverZh}”从 {leastText} 到 {greatestText} 都满足条件。', remedy: '要找临界值，请放宽范围或提高要求。' },
    en: { message: 'Every value of “{leverEn}” from {leastText} to {greatestText} meets the condition.', remedy: 'To find where it ends, widen the range or ask for more.' },
  },
  'question/met-nowhere': {
    zh: { message: '“{leverZh}”从 {leastText} 到 {greatestText} 都不满足条件，最接近的是 {bestText}。', remedy: '请放宽范围、降低要求，或加上别的措施。' },
    en: { message: 'No value of “{leverEn}” from {leastText} to {greatestText} meets the condition; {bestText} comes nearest.', remedy: 'Widen the range, ask for less, or add another measure.' },
  },
  'question/turns': {
    zh: { message: '“{leverZh}”在 {leastText} 与 {greatestText} 之间，条件成立与否不止变一次（在 {value} 附近）。', remedy: '给出的是需要最少的一处；请看曲线再选。' },
    en: { message: 'Between {leastText} and {greatestText} of “{leverEn}” the condition begins or ends to hold more than once (near {value}).', remedy: 'The place that needs least is given; look at the curve before choosing.' },
  },
  'question/chance': {
    zh: { message: '概率 {found} 不在 0 与 1 之间。', remedy: '请写 50% 至 99% 这样的概率。' },
    en: { message: 'A chance of {found} does not lie between 0 and 1.', remedy: 'Write one such as 90%.' },
  },
  'question/chance-turns': {
    zh: { message: '“{leverZh}”从 {fromText} 到 {toText}，满足条件的概率往回走，不是单调的。', remedy: '给出的是从要求较少一侧起第一处达到 {percent} 的值；请看曲线再选。' },
    en: { message: 'From {fromText} to {toText} of “{leverEn}” the chance turns back: it does not go one way.', remedy: 'The first value that reaches {percent} from the side that needs less is given; look at the curve before choosing.' },
  },
  'question/chance-nowhere': {
    zh: { message: '“{leverZh}”从 {leastText} 到 {greatestText} 都达不到 {percent} 的概率，最高是 {bestText} 时的 {reached}。', remedy: '请放宽范围、降低要求的概率或水平，或加上别的措施。' },
    en: { message: 'No value of “{leverEn}” from {leastText} to {greatestText} has a chance of {percent}; the best is {reached}, at {bestText}.', remedy: 'Widen the range, ask for a lower chance or level, or add another measure.' },
  },
  'question/too-many-steps': {
    zh: { message: '一共 {count} 步，最多能分解 {most} 步。', remedy: '请把同类的步骤合并。' },
    en: { message: '{count} steps are too many: {most} can be told apart.', remedy: 'Join those of a kind.' },
  },
  'question/bridge-without-value': {
    zh: { message: '只取这些步骤时，{period} 的“{quantityZh}”没有数值：{stepsZh}。', remedy: '请把离开彼此就算不出数的步骤（例如新模型和它要的新表）合为一步。' },
    en: { message: '“{quantityEn}” of {period} has no value with these steps alone: {stepsEn}.', remedy: 'Join steps that give no number without each other, such as a new model and the tables it needs.' },
  },
  'question/bridge-unnamed': {
    zh: { message: '各步骤合起来还差 {amount} 才到后一次预测的“{quantityZh}”（{period}）。', remedy: '请把没有列出的改动补成步骤；差额已单列。' },
    en: { message: 'The steps together miss “{quantityEn}” of the later projection ({period}) by {amount}.', remedy: 'Add what else was changed as a step; the difference is listed by itself.' },
  },
  'question/bridge-path': {
    zh: { message: '步骤“{stepZh}”改的“{path}”，前后两个模型里都没有。', remedy: '请用模型里的参数或输入的名称。' },
    en: { message: 'The step “{stepEn}” changes “{path}”, which neither model has.', remedy: 'Use the name of a parameter or an input.' },
  },
  'question/no-closing-rule': {
    zh: { message: '模型 {model} 没有收支平衡方式这个选择，说明不了缺口由谁承担。', remedy: '请用有收支平衡方式的模型，例如 projection/employee。' },
    en: { message: 'The model {model} has no choice of a closing rule, which says who bears a gap.', remedy: 'Take one that has, such as projection/employee.' },
  },
  'question/closing-not-conserved': {
    zh: { message: '“{ruleZh}”下 {period} 年钱对不上：余额与收支相差 {residual} 元，不成立的勾稽：{checksZh}。', remedy: '请检查模型里的平衡公式，或换一种平衡方式。' },
    en: { message: 'Under “{ruleEn}” money does not add up in {period}: balance and flows differ by {residual} yuan; checks that fail: {checksEn}.', remedy: 'Check the closing formulas of the model, or take another rule.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
