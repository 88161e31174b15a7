import type { CatalogueEntry } from '../issue.ts';

/** Issues and conclusions of `src/review/sampling`. Amounts are texts in yuan. */
export const sampleIssues = {
  'review/sample-seed': {
    zh: { message: '随机种子“{found}”不成立。', remedy: '请用 0 以上的整数。' },
    en: { message: 'The seed {found} cannot be.', remedy: 'Use a whole number from 0.' },
  },
  'review/sample-size': {
    zh: { message: '样本量“{found}”不成立。', remedy: '请用 1 以上的整数。' },
    en: { message: 'The sample size {found} cannot be.', remedy: 'Use a whole number from 1.' },
  },
  'review/sample-confidence': {
    zh: { message: '可信程度“{found}”不成立。', remedy: '请用 0.5 以上、1 以下的小数，如 0.95。' },
    en: { message: 'The confidence {found} cannot be.', remedy: 'Use a fraction from 0.5 to below 1, such as 0.95.' },
  },
  'review/sample-amounts': {
    zh: { message: '可容忍错报 {tolerable} 或预计错报 {expected} 不成立。', remedy: '可容忍错报要大于零，预计错报不能为负。' },
    en: {
      message: 'The tolerable amount {tolerable} or the expected one {expected} cannot be.',
      remedy: 'The tolerable is above zero, the expected not below.',
    },
  },
  'review/sample-no-room': {
    zh: { message: '预计错报 {expected} 元太接近可容忍错报 {tolerable} 元，样本无法证明什么。', remedy: '请全部检查，或重新考虑两个数。' },
    en: {
      message: 'Errors of {expected} yuan are expected and {tolerable} tolerated; no sample can show anything.',
      remedy: 'Look at everything, or think the two over.',
    },
  },
  'review/sample-nothing': {
    zh: { message: '{count} 项中没有金额大于零的，抽不出样本。', remedy: '请用其他办法检查。' },
    en: { message: 'Of {count} items none has an amount above zero; there is nothing to draw.', remedy: 'Check them by other means.' },
  },
  'review/sample-zero': {
    zh: { message: '{count} 项金额为零（合计 {amount} 元），货币单元抽样抽不到。', remedy: '请另行检查。' },
    en: { message: '{count} items are zero ({amount} yuan in all); a monetary unit sample cannot draw them.', remedy: 'Check them apart.' },
  },
  'review/sample-negative': {
    zh: { message: '{count} 项金额为负（合计 {amount} 元），未进入抽样。', remedy: '请另行检查，如冲销和退费。' },
    en: {
      message: '{count} items are negative ({amount} yuan in all) and were not sampled.',
      remedy: 'Check them apart, such as reversals and refunds.',
    },
  },
  'review/sample-twice': {
    zh: { message: '{count} 项编号重复，只取了第一次：{items}。', remedy: '请先去重再抽样。' },
    en: { message: '{count} items come twice and were taken once: {items}.', remedy: 'Remove what is double, then draw.' },
  },
  'review/sample-unusable': {
    zh: { message: '{count} 项金额无法计算：{items}。', remedy: '请改正后重新抽样或评价。' },
    en: { message: 'The amount of {count} items cannot be counted: {items}.', remedy: 'Correct them, then draw or evaluate again.' },
  },
  'review/sample-unchecked': {
    zh: { message: '样本中有 {count} 项还没有检查：{items}。', remedy: '全部检查后才能下结论；查不到凭证的按全额错误填写。' },
    en: {
      message: '{count} chosen items have not been checked: {items}.',
      remedy: 'Check all of them; one without a voucher counts as wrong altogether.',
    },
  },
  'review/sample-not-chosen': {
    zh: { message: '{count} 项不在样本内：{items}。', remedy: '只填写抽中的项目。' },
    en: { message: '{count} items were not chosen: {items}.', remedy: 'Give the chosen items only.' },
  },
  'review/sample-limit': {
    zh: {
      message:
        '以 {confidence}% 的可信程度，{population} 元中多记不超过 {upper} 元；最可能为 {likely} 元（检查 {chosen} 项，种子 {seed}）。',
      remedy: '可与可容忍的数比较。',
    },
    en: {
      message:
        'With a confidence of {confidence}%, no more than {upper} of {population} yuan is booked too high; most likely it is {likely} ({chosen} items checked, seed {seed}).',
      remedy: 'Compare it with what can be tolerated.',
    },
  },
  'review/sample-within': {
    zh: {
      message:
        '以 {confidence}% 的可信程度可以说：{population} 元中多记不超过 {upper} 元，在可容忍的 {tolerable} 元之内；最可能为 {likely} 元（检查 {chosen} 项，种子 {seed}）。',
      remedy: '已发现的错误仍应更正。',
    },
    en: {
      message:
        'With a confidence of {confidence}% one may say: no more than {upper} of {population} yuan is booked too high, within the {tolerable} tolerated; most likely it is {likely} ({chosen} items checked, seed {seed}).',
      remedy: 'Have the errors that were found corrected all the same.',
    },
  },
  'review/sample-beyond': {
    zh: {
      message:
        '不能说多记在可容忍的 {tolerable} 元之内：以 {confidence}% 的可信程度，{population} 元中的上限是 {upper} 元，最可能为 {likely} 元（检查 {chosen} 项，种子 {seed}）。这不等于错误已达上限。',
      remedy: '请扩大检查，或按原因逐类全查。',
    },
    en: {
      message:
        'One may not say that errors keep within the {tolerable} tolerated: with a confidence of {confidence}% the limit in {population} yuan is {upper}, the most likely {likely} ({chosen} items checked, seed {seed}). It does not say that so much is wrong.',
      remedy: 'Look at more items, or at all of the kind the errors are of.',
    },
  },
  'review/sample-understated': {
    zh: {
      message: '另有 {count} 项少记，最可能共少记 {likely} 元，上限 {upper} 元；不与多记相抵。',
      remedy: '少记的项目被抽中的机会小，这个上限只对抽得到的部分成立。',
    },
    en: {
      message:
        '{count} items are booked too low, most likely {likely} yuan in all and at most {upper}; this is not set off against what is too high.',
      remedy: 'What is booked too low is drawn too rarely; the limit holds for what could be drawn.',
    },
  },
  'review/sample-taint': {
    zh: {
      message: '{count} 项的错误大于其账面金额：{items}；上限按每元至多错一元计算，可能偏低。',
      remedy: '请单独查清这些项目及同类项目。',
    },
    en: {
      message:
        'The error of {count} items is larger than what was booked: {items}; the limit allows one yuan of error a yuan and may be too low.',
      remedy: 'Look into these items and their like.',
    },
  },
  'review/sample-says-not-apart': {
    zh: { message: '对 {zero} 项零金额和 {negative} 项负金额（合计 {amount} 元）什么也没说。', remedy: '请另行检查。' },
    en: {
      message: 'It says nothing about {zero} items of zero and {negative} negative ones ({amount} yuan).',
      remedy: 'Check them apart.',
    },
  },
  'review/sample-says-not-missing': {
    zh: { message: '对清单里没有的项目（漏记）什么也没说。', remedy: '请从另一来源反向核对。' },
    en: { message: 'It says nothing about what is missing from the list.', remedy: 'Go the other way, from another source to the list.' },
  },
  'review/sample-says-not-single': {
    zh: { message: '对没有抽中的 {left} 项，不能说其中某一项对或错。', remedy: '结论只对整体成立。' },
    en: {
      message: 'Of the {left} items that were not chosen it cannot be said that any one is right or wrong.',
      remedy: 'The conclusion is about all of them together.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
