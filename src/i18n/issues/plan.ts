import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/scenario/benefits`: levers, targets and limits, and faults of a plan. Amounts are in yuan; `{labelZh}` and `{labelEn}` are one quantity's two labels. */
export const planIssues = {
  'plan/lever-kind': {
    zh: { message: '“{labelZh}”（{name}）不能作为杠杆。', remedy: '请选一个数值参数的一项（如 ratio.tertiary），或一张分档表的一档。' },
    en: { message: '“{labelEn}” ({name}) cannot be a lever.', remedy: 'Choose one element of a parameter that holds numbers (such as ratio.tertiary), or one band of a bracket table.' },
  },
  'plan/lever-range': {
    zh: { message: '“{labelZh}”（{name}）的范围 {least} 至 {greatest}、步长 {step} 不成立。', remedy: '下限不能高于上限，步长要大于零。' },
    en: { message: 'A range from {least} to {greatest} in steps of {step} is none for “{labelEn}” ({name}).', remedy: 'Put the least value below the greatest and make the step larger than zero.' },
  },
  'plan/lever-not-in-force': {
    zh: { message: '“{labelZh}”（{name}）在 {from} 没有生效的取值。', remedy: '请改用它已有取值的月份。' },
    en: { message: '“{labelEn}” ({name}) has no value in force in {from}.', remedy: 'Let the lever begin in a month in which it has one.' },
  },
  'plan/lever-band': {
    zh: { message: '“{labelZh}”（{name}）有 {count} 档，没有第 {band} 档。', remedy: '分档表请指明要动的一档；不是分档表的不写档次。' },
    en: { message: '“{labelEn}” ({name}) has {count} bands; there is no band {band}.', remedy: 'Name the band to move where it is a bracket table, and none where it is not.' },
  },
  'plan/lever-idle': {
    zh: { message: '“{labelZh}”（{name}）从 {least} 变到 {greatest}，目标金额都不变。', remedy: '请换一个杠杆，或放宽它的范围。' },
    en: { message: 'Moving “{labelEn}” ({name}) from {least} to {greatest} leaves the target’s amount as it is.', remedy: 'Choose another lever or a wider range.' },
  },
  'plan/lever-turns': {
    zh: { message: '“{labelZh}”（{name}）从 {from} 变到 {to} 时，目标金额反方向变动 {change} 元；已逐值试算。', remedy: '请检查办法中同它有关的门槛；结果照样可用，只是算得慢。' },
    en: { message: 'When “{labelEn}” ({name}) goes from {from} to {to}, the target’s amount moves the other way by {change} yuan; every value was tried.', remedy: 'Check the thresholds of the plan around it. The answers hold; they only take longer.' },
  },
  'plan/too-many-lines': {
    zh: { message: '各杠杆的取值组合有 {lines} 条线，超过 {limit} 条。', remedy: '请加大步长、缩小范围，或把最细的杠杆放在最后。' },
    en: { message: 'The levers’ grids make {lines} lines, more than {limit}.', remedy: 'Use larger steps or narrower ranges, or put the finest lever last.' },
  },
  'plan/target-behind-limits': {
    zh: { message: '在所定限制内达不到目标 {target} 元；最接近的是 {nearest} 元，相差 {gap} 元。', remedy: '达到目标至少要突破下列限制；请放宽其中一条、增加杠杆或改目标。' },
    en: { message: 'Nothing within the limits meets the target of {target} yuan; the nearest is {nearest}, off by {gap}.', remedy: 'The least that meets it breaks the limits named next: ease one, add a lever or change the target.' },
  },
  'plan/target-out-of-reach': {
    zh: { message: '各杠杆在自身范围内都达不到目标 {target} 元；最接近的是 {nearest} 元，相差 {gap} 元。', remedy: '请放宽杠杆的范围、增加杠杆或改目标。' },
    en: { message: 'The levers’ ranges do not reach the target of {target} yuan; the nearest is {nearest}, off by {gap}.', remedy: 'Widen the ranges, add a lever or change the target.' },
  },
  'plan/limit-fall': {
    zh: { message: '“{labelZh}”（{name}）下降 {fall}，超过限制 {limit}。', remedy: '请放宽限制，或由别的杠杆分担。' },
    en: { message: '“{labelEn}” ({name}) falls by {fall}, more than the limit of {limit}.', remedy: 'Ease the limit or let another lever bear more.' },
  },
  'plan/limit-rise': {
    zh: { message: '“{labelZh}”（{name}）上升 {rise}，超过限制 {limit}。', remedy: '请放宽限制，或由别的杠杆分担。' },
    en: { message: '“{labelEn}” ({name}) rises by {rise}, more than the limit of {limit}.', remedy: 'Ease the limit or let another lever bear more.' },
  },
  'plan/limit-order': {
    zh: { message: '“{higherZh}”为 {higherValue}，低于“{lowerZh}”的 {lowerValue}。', remedy: '请保持次序，或撤销这条限制。' },
    en: { message: '“{higherEn}” at {higherValue} lies below “{lowerEn}” at {lowerValue}.', remedy: 'Keep the order or lift this limit.' },
  },
  'plan/limit-spared': {
    zh: { message: '“{partZh}”的个人负担合计增加 {rise} 元，而限制是不得增加。', remedy: '请加一个只对他们起作用的杠杆（如救助比例），或放宽限制。' },
    en: { message: 'Own payments of “{partEn}” rise by {rise} yuan in all and may not rise.', remedy: 'Add a lever that works for them alone, such as a ratio of assistance, or ease the limit.' },
  },
  'plan/benefit-falls': {
    zh: { message: '{profileZh}，当年第 {claim} 次结算：费用从 {from} 元增至 {to} 元，各层支付合计反而从 {before} 元降到 {after} 元；共 {profiles} 类人如此。', remedy: '请检查此处的分档：按全额计算的一档，比率下降会使待遇倒退，可改为分段累进。' },
    en: { message: '{profileEn}, claim {claim} of the year: as the expense rises from {from} to {to} yuan, payments in all fall from {before} to {after}; so for {profiles} kinds of persons.', remedy: 'Look at the bands here: where a band counts for the whole amount, a lower ratio takes back what was paid below. Let each slice have its own ratio.' },
  },
  'plan/own-falls': {
    zh: { message: '{profileZh}，当年第 {claim} 次结算：费用从 {from} 元增至 {to} 元，个人负担反而从 {before} 元降到 {after} 元；共 {profiles} 类人如此。', remedy: '多花费用的人少自付。请检查此处的门槛；如果确是办法本意，可以不改。' },
    en: { message: '{profileEn}, claim {claim} of the year: as the expense rises from {from} to {to} yuan, the own payment falls from {before} to {after}; so for {profiles} kinds of persons.', remedy: 'Whoever spends more pays less. Look at the threshold here; leave it if the plan means it.' },
  },
  'plan/pays-above-expense': {
    zh: { message: '{profileZh}，当年第 {claim} 次结算：费用 {expense} 元，各层支付合计 {paid} 元，超过费用。', remedy: '请检查各层是否重复支付同一笔费用，或比率之和是否超过 100%。' },
    en: { message: '{profileEn}, claim {claim} of the year: payments of {paid} yuan exceed the expense of {expense}.', remedy: 'Check whether two layers pay the same expense, or ratios add up to more than 100%.' },
  },
  'plan/negative-payment': {
    zh: { message: '{profileZh}，当年第 {claim} 次结算，费用 {expense} 元：“{labelZh}”（{name}）为 {paid} 元，小于零。', remedy: '请检查这一层的起付线、封顶线和公式；如果这一方本来可以有盈余，可以不改。' },
    en: { message: '{profileEn}, claim {claim} of the year with an expense of {expense} yuan: “{labelEn}” ({name}) is {paid}, below nothing.', remedy: 'Check the deductible, the cap and the formula of this layer; leave it if this payer may gain.' },
  },
  'plan/layer-never-pays': {
    zh: { message: '试算的各类人、各种费用中，“{labelZh}”（{name}）都不支付。', remedy: '请检查这一层的起付线是否高于封顶线，比率是否为零。试算的人没有目录外费用和特殊药品；只付这些的一层不必改。' },
    en: { message: 'Of all made persons and expenses, “{labelEn}” ({name}) pays for none.', remedy: 'Check whether its deductible lies above its cap, or its ratio is zero. Made persons have nothing outside the catalogue and no special drugs; leave a layer that pays for these alone.' },
  },
  'plan/check-fails': {
    zh: { message: '检查“{checkZh}”不成立，相差 {difference}：{profileZh}，当年第 {claim} 次结算，费用 {expense} 元。', remedy: '请改这条检查所用的参数：{leversZh}。没有列出参数时，请看各层公式。' },
    en: { message: 'The check “{checkEn}” fails by {difference}: {profileEn}, claim {claim} of the year, expense {expense} yuan.', remedy: 'Change the parameters that it reads: {leversEn}. Where none is listed, look at the formulas of the layers.' },
  },
  'plan/ratio-lowers': {
    zh: { message: '“{labelZh}”（{name}）提高 1 个百分点，{profileZh}、当年第 {claim} 次结算、费用 {expense} 元的支付合计反而减少 {change} 元。', remedy: '同一项提高使有的人多得、有的人少得；请检查同它有关的门槛。' },
    en: { message: 'Raising “{labelEn}” ({name}) by a point lowers payments by {change} yuan for {profileEn}, claim {claim} of the year, expense {expense} yuan.', remedy: 'One rise gives some more and others less; check the thresholds around it.' },
  },
  'plan/band-ratio-lowers': {
    zh: { message: '“{labelZh}”（{name}）第 {band} 档提高 1 个百分点，{profileZh}、当年第 {claim} 次结算、费用 {expense} 元的支付合计反而减少 {change} 元。', remedy: '同一项提高使有的人多得、有的人少得；请检查同它有关的门槛。' },
    en: { message: 'Raising band {band} of “{labelEn}” ({name}) by a point lowers payments by {change} yuan for {profileEn}, claim {claim} of the year, expense {expense} yuan.', remedy: 'One rise gives some more and others less; check the thresholds around it.' },
  },
  'plan/band-ratio-falls': {
    zh: { message: '“{labelZh}”（{name}）第 {band} 档的支付比例 {value} 低于上一档的 {before}。', remedy: '费用越高比例越低，通常是填反了；如果确是办法本意，可以不改。' },
    en: { message: 'In “{labelEn}” ({name}) the payment ratio of band {band}, {value}, lies below that of the band before, {before}.', remedy: 'Ratios that fall as the expense rises are mostly typed the wrong way round; leave them if the plan means it.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
