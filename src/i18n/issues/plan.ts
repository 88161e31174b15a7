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
} as const satisfies Record<string, CatalogueEntry>;
