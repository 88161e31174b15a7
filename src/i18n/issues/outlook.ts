import type { CatalogueEntry } from '../issue.ts';

/** Issues of an outlook on a year's claims, raised by `src/scenario/corridor`. Amounts are yuan. */
export const outlookIssues = {
  'contract/no-corridor': {
    zh: { message: '“{labelZh}”没有盈亏走廊：它不按盈亏分档分享，不能预计清算。', remedy: '请换一份有走廊（corridor）的合同；这份条款可以用 run 计算。' },
    en: { message: '“{labelEn}” has no corridor: it does not share surplus and loss by bands, so there is no settlement to look forward to.', remedy: 'Choose a contract with a corridor; these terms can be run by themselves.' },
  },
  'contract/no-claims': {
    zh: { message: '“{labelZh}”的走廊没有写明哪个数是赔付（claims），不能预计清算。', remedy: '请在模型文件的 corridor 里写上 claims。' },
    en: { message: 'The corridor of “{labelEn}” does not say which number its claims are, so its settlement cannot be looked forward to.', remedy: 'Name them under corridor: claims in the model file.' },
  },
  'contract/outlook-paid': {
    zh: { message: '已付赔款“{found}”不是零或以上的数。', remedy: '请填写今年至今已付的赔款（元）；没有的填 0。' },
    en: { message: 'Claims already paid are “{found}”, which is no number from 0.', remedy: 'Give what has been paid so far this year, in yuan, or 0.' },
  },
  'contract/outlook-count': {
    zh: { message: '预计赔案数“{found}”不成立。', remedy: '请填写零或以上的数；确定的案数须为整数。' },
    en: { message: 'The expected number of claims “{found}” cannot be.', remedy: 'Give a number from 0; a certain number is whole.' },
  },
  'contract/outlook-too-many': {
    zh: { message: '预计赔案数 {found} 超过 {limit}，逐案计算没有意义。', remedy: '请改用赔款总额的均值和变异系数。' },
    en: { message: '{found} claims are expected; more than {limit} are not gone through one by one.', remedy: 'Give the mean and coefficient of variation of their sum instead.' },
  },
  'contract/outlook-variance': {
    zh: { message: '负二项分布的方差“{found}”须大于均值 {mean}。', remedy: '方差等于均值时请用泊松分布。' },
    en: { message: 'The variance “{found}” of a negative binomial number has to be above its mean {mean}.', remedy: 'Use Poisson where the two are equal.' },
  },
  'contract/outlook-no-claims': {
    zh: { message: '没有给出可作依据的过去赔案（{found} 件）。', remedy: '请给出至少一件，或选一种分布。' },
    en: { message: 'No claims of the past are given ({found}) to go by.', remedy: 'Give one at least, or choose a distribution.' },
  },
  'contract/outlook-claim': {
    zh: { message: '第 {row} 件过去赔案的金额“{found}”不是零或以上的数。', remedy: '请改正或删去这一件。' },
    en: { message: 'Claim {row} of the past is “{found}”, which is no number from 0.', remedy: 'Correct it or leave it out.' },
  },
  'contract/outlook-not-fitted': {
    zh: { message: '分布“{found}”没有拟合成功，不能用来预计。', remedy: '请换一种分布，或直接用过去赔案。' },
    en: { message: 'The distribution “{found}” could not be fitted and gives no outlook.', remedy: 'Choose another, or use the claims themselves.' },
  },
  'contract/outlook-no-mean': {
    zh: { message: '分布“{found}”的均值是无穷大，预期结算算不出来。', remedy: '请设单案限额，或换一种分布。' },
    en: { message: 'The distribution “{found}” has no finite mean, so nothing can be expected of the settlement.', remedy: 'Limit the single claim, or choose another.' },
  },
  'contract/outlook-mean': {
    zh: { message: '预计赔款“{found}”不是零或以上的数。', remedy: '请填写以元计的数。' },
    en: { message: 'Expected claims are “{found}”, which is no number from 0.', remedy: 'Give a number of yuan.' },
  },
  'contract/outlook-cv': {
    zh: { message: '变异系数“{found}”不是零或以上的数。', remedy: '请填写标准差与均值之比，如 0.1。' },
    en: { message: 'The coefficient of variation is “{found}”, which is no number from 0.', remedy: 'Give standard deviation over mean, such as 0.1.' },
  },
  'contract/outlook-coarse': {
    zh: { message: '分布的尾部很长，网格（间距 {span} 元）装不下：预期金额至多差 {most} 元，超出网格的概率 {beyond}。', remedy: '请设单案限额，或只看分位数。' },
    en: { message: 'The tail is too long for the grid (span {span} yuan): expected amounts may be up to {most} yuan off, and the probability of claims above it is {beyond}.', remedy: 'Limit the single claim, or look at quantiles only.' },
  },
  'contract/outlook-no-break-even': {
    zh: { message: '保费在 {least} 至 {greatest} 元之间，保险公司的预期盈亏都不等于约定数；最接近的是保费 {premium} 元，相差 {gap} 元。', remedy: '请放宽保费范围；如果盈余全部返还，约定的利润可能永远达不到。' },
    en: { message: 'At no premium from {least} to {greatest} yuan is the insurer’s expected result the agreed one; nearest is {premium} yuan, {gap} off.', remedy: 'Look at a wider range. Where all surplus is returned, the agreed profit may be out of reach.' },
  },
  'contract/outlook-several-break-even': {
    zh: { message: '有 {count} 个保费使保险公司的预期盈亏等于约定数：{premiums} 元。', remedy: '保费提高时盈亏并非一直上升；请查对分档表后选定一个。' },
    en: { message: 'At {count} premiums the insurer’s expected result is the agreed one: {premiums} yuan.', remedy: 'The result does not rise with the premium everywhere. Look at the bands and choose one.' },
  },
  'contract/outlook-break-even-stretch': {
    zh: { message: '保费从 {from} 到 {to} 元，保险公司的预期盈亏都与约定数相差不到一元。', remedy: '其中最低的保费就够了。' },
    en: { message: 'From {from} to {to} yuan of premium the insurer’s expected result is within a yuan of the agreed one.', remedy: 'The lowest of them is enough.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
