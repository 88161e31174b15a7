import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/scenario`: scenario files and changes laid over a baseline. `{labelZh}` and `{labelEn}` are one quantity's two labels. */
export const scenarioIssues = {
  'scenario/form': {
    zh: { message: '文件不是情景：要有 scenario（编号）和 set（一列改动）。', remedy: '请补上这两栏；没有改动时 set 写 []。' },
    en: { message: 'The file is not a scenario: it needs scenario (an id) and set (a list of changes).', remedy: 'Add the two; write [] where nothing is changed.' },
  },
  'scenario/change-form': {
    zh: { message: '这一条改动的写法不对。', remedy: '每条改动要有 path（改哪一项）、from（起始年月）和 value（改成多少），可以加 until、reason、by。' },
    en: { message: 'This change is not written as a change.', remedy: 'Each needs path (what), from (a month) and value; until, reason and by may be added.' },
  },
  'override/unknown': {
    zh: { message: '要改的“{path}”在模型里没有，可能已被删去或改名。', remedy: '请改成现有的名称，或删去这一条。' },
    en: { message: '“{path}” is to be changed, but the model does not have it; it may have been removed or renamed.', remedy: 'Write a name the model has, or delete the change.' },
  },
  'override/misspelt': {
    zh: { message: '要改的“{path}”在模型里没有，最接近的是“{nearest}”。', remedy: '如果指的是“{nearest}”，请改正；否则请删去这一条。' },
    en: { message: '“{path}” is to be changed, but the model does not have it; the nearest name is “{nearest}”.', remedy: 'Write “{nearest}” if that is meant; otherwise delete the change.' },
  },
  'override/computed': {
    zh: { message: '“{labelZh}”（{path}）是算出来的，不能直接改。', remedy: '请改它的公式所用的参数或输入。' },
    en: { message: '“{labelEn}” ({path}) is computed and cannot be changed directly.', remedy: 'Change a parameter or an input that its formula uses.' },
  },
  'override/choice': {
    zh: { message: '“{labelZh}”（{path}）没有“{found}”这个选项。', remedy: '请改用已有的选项：{options}。' },
    en: { message: '“{labelEn}” ({path}) has no option “{found}”.', remedy: 'Use one of: {options}.' },
  },
  'override/brackets': {
    zh: { message: '“{labelZh}”（{path}）要改成一张分档表。', remedy: '请写若干行，每行有 from（下限）和 value（取值），可以有 to（上限），都写数，不写别的栏目。' },
    en: { message: '“{labelEn}” ({path}) takes a bracket table.', remedy: 'Write rows of numbers: from (the lower bound), value and, if wanted, to (the upper bound); nothing else.' },
  },
  'override/bracket-reversed': {
    zh: { message: '“{labelZh}”（{path}）改动后，第 {row} 档的上限 {to} 不高于下限 {from}。', remedy: '请改正其中一个；最后一档没有上限时不写 to。' },
    en: { message: 'In the new table of “{labelEn}” ({path}), band {row} has an upper bound {to} that is not above its lower bound {from}.', remedy: 'Correct one of them; leave to out where the last band has no end.' },
  },
  'override/bracket-order': {
    zh: { message: '“{labelZh}”（{path}）改动后，第 {row} 档的下限 {from} 不高于上一档的下限 {before}。', remedy: '请把各档按下限从低到高排列，不要重复。' },
    en: { message: 'In the new table of “{labelEn}” ({path}), band {row} has a lower bound {from} that is not above that of the band before, {before}.', remedy: 'Put the bands in rising order without repeating one.' },
  },
  'override/bracket-overlap': {
    zh: { message: '“{labelZh}”（{path}）改动后，第 {row} 档从 {from} 开始，而上一档到 {to} 才结束，两档重叠。', remedy: '请让每一档的下限等于上一档的上限。' },
    en: { message: 'In the new table of “{labelEn}” ({path}), band {row} begins at {from}, but the band before ends only at {to}: they overlap.', remedy: 'Let each band begin where the one before ends.' },
  },
  'override/bracket-hole': {
    zh: { message: '“{labelZh}”（{path}）改动后，上一档到 {to} 结束，第 {row} 档从 {from} 才开始，中间有空档。', remedy: '请让每一档的下限等于上一档的上限。' },
    en: { message: 'In the new table of “{labelEn}” ({path}), the band before ends at {to} and band {row} begins only at {from}: there is a hole between.', remedy: 'Let each band begin where the one before ends.' },
  },
  'override/bracket-bound-above-maximum': {
    zh: { message: '“{labelZh}”第 {row} 档的界限 {found} 高于上限 {limit}。', remedy: '请改正界限；百分数要写成小数，5% 写作 0.05。' },
    en: { message: 'The bound {found} of band {row} of “{labelEn}” lies above {limit}.', remedy: 'Correct the bound; per cent are written as fractions, 5% as 0.05.' },
  },
  'override/bracket-below-minimum': {
    zh: { message: '“{labelZh}”（{path}）改动后，第 {row} 档的取值 {found} 低于下限 {limit}。', remedy: '请改成不低于 {limit} 的数。' },
    en: { message: 'In the new table of “{labelEn}” ({path}), the value {found} of band {row} lies below the minimum {limit}.', remedy: 'Set it to {limit} or more.' },
  },
  'override/bracket-above-maximum': {
    zh: { message: '“{labelZh}”（{path}）改动后，第 {row} 档的取值 {found} 高于上限 {limit}。', remedy: '请改成不高于 {limit} 的数；百分数要写成小数，85% 写作 0.85。' },
    en: { message: 'In the new table of “{labelEn}” ({path}), the value {found} of band {row} lies above the maximum {limit}.', remedy: 'Set it to {limit} or less; per cent are written as fractions, 85% as 0.85.' },
  },
  'override/number': {
    zh: { message: '“{labelZh}”（{path}）要改成一个数，写的却是“{found}”。', remedy: '请写数；百分数要写成小数，85% 写作 0.85。' },
    en: { message: '“{labelEn}” ({path}) takes a number, but “{found}” is written.', remedy: 'Write a number; per cent are written as fractions, 85% as 0.85.' },
  },
  'override/below-minimum': {
    zh: { message: '“{labelZh}”（{path}）改成 {found}，低于下限 {limit}。', remedy: '请改成不低于 {limit} 的数。' },
    en: { message: '“{labelEn}” ({path}) is set to {found}, below its minimum {limit}.', remedy: 'Set it to {limit} or more.' },
  },
  'override/above-maximum': {
    zh: { message: '“{labelZh}”（{path}）改成 {found}，高于上限 {limit}。', remedy: '请改成不高于 {limit} 的数；百分数要写成小数，85% 写作 0.85。' },
    en: { message: '“{labelEn}” ({path}) is set to {found}, above its maximum {limit}.', remedy: 'Set it to {limit} or less; per cent are written as fractions, 85% as 0.85.' },
  },
  'override/equal': {
    zh: { message: '“{labelZh}”（{path}）自 {from} 起的改动，有没有都算出一样的数，已略去。', remedy: '它可能与原值相同、不在计算期间内，或被另一条改动盖过；如果本想改动，请检查数值和起止年月。' },
    en: { message: 'With or without the change of “{labelEn}” ({path}) from {from} on, every figure is the same; it was dropped.', remedy: 'It may equal the value it replaces, lie outside the run, or be covered by another change; if a change was meant, check its value and months.' },
  },
  'override/observed-wins': {
    zh: { message: '“{labelZh}”（{path}）自 {from} 起的改动所涉各期，数据表 {table} 都已有数；以表中的数为准，改动已略去。', remedy: '如果表中的数不对，请改数据表；如果要改以后各期，请改起始年月。' },
    en: { message: 'The table {table} already has figures for every period that the change of “{labelEn}” ({path}) from {from} on covers; the table’s figures stand and the change was dropped.', remedy: 'Correct the table if its figures are wrong; change the first month if later periods are meant.' },
  },
  'override/after-start': {
    zh: { message: '“{labelZh}”（{path}）按每期期初的取值计，自 {from} 起的改动晚于 {period} 的期初，在计算期间内不起作用。', remedy: '要在 {period} 生效，请从 {start} 起；要在以后生效，请延长计算期间。' },
    en: { message: '“{labelEn}” ({path}) counts as it stands when a period begins; the change from {from} on comes after {period} has begun and does nothing in this run.', remedy: 'Let it begin in {start} to count in {period}, or run further ahead to see it count later.' },
  },
  'override/without-effect': {
    zh: { message: '“{labelZh}”（{path}）自 {from} 起的改动没有改变任何结果（有预决算表的模型，指表上的各行）。', remedy: '请检查它是否要与另一项（如收支平衡方式）同时改，或所用的公式是否被别的项目盖过。' },
    en: { message: 'The change of “{labelEn}” ({path}) from {from} on moves no result (in a model with budget forms: no line of a form).', remedy: 'Check whether something else, such as the closing rule, must change with it, or whether another item overrides what reads it.' },
  },
  'override/carries-on': {
    zh: { message: '“{labelZh}”（{path}）的改动到 {until} 为止，但以后各期仍从这个值往下推算，不会回到原来的数。', remedy: '如果只想改这一段，请再加一条改动，从下一期起写明要用的数。' },
    en: { message: 'The change of “{labelEn}” ({path}) ends in {until}, but the projection goes on from this value afterwards and does not return to what it was.', remedy: 'If only these periods are meant, add a further change that says what holds from the next period on.' },
  },
  'override/whole-years': {
    zh: { message: '“{labelZh}”（{path}）按年取数，不能只改一年中的几个月（{from} 至 {until}）。', remedy: '起月用 01 月，止月用 12 月；只有参数可以按月生效。' },
    en: { message: '“{labelEn}” ({path}) has one figure a year; a change cannot cover part of one ({from} to {until}).', remedy: 'Begin in month 01 and end in month 12; only parameters count by their months.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
