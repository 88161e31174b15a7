import type { Locale } from './locale.ts';

const zh = {
  title: '政策性亏损的各项',
  said: '每一项写明原因和依据；缺一样的不计入（2016年办法第六条）。',
  cause: '原因',
  evidence: '依据',
  noCause: '（未写）',
  counts: '计入',
  doesNot: '不计入',
  add: '加一项',
  remove: (year: string, amount: string) => `去掉 ${year} 年的 ${amount}`,
  changed: '政策性亏损的各项',
  of: (what: string, at: number) => `第 ${at} 项的${what}`,
};

const en: typeof zh = {
  title: 'Items of the policy loss',
  said: 'Each with its cause and evidence; one that lacks either does not count (Article 6 of the text of 2016).',
  cause: 'Cause',
  evidence: 'Evidence',
  noCause: '(not given)',
  counts: 'counts',
  doesNot: 'does not count',
  add: 'Add an item',
  remove: (year: string, amount: string) => `Remove ${amount} of ${year}`,
  changed: 'Items of the policy loss',
  of: (what: string, at: number) => `${what} of item ${at}`,
};

/** Words of the list of policy losses in a statement. */
export function lossWords(locale: Locale): typeof zh {
  return locale === 'zh' ? zh : en;
}
