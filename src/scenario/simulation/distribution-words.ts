import type { FamilyName } from '../../actuarial/distribution/families.ts';
import type { Label } from '../../language/model.ts';

/** What people call a family of distributions. */
export const familyLabels: Readonly<Record<FamilyName, Label>> = {
  normal: { zh: '正态分布', en: 'normal' },
  lognormal: { zh: '对数正态分布', en: 'lognormal' },
  triangular: { zh: '三角分布', en: 'triangular' },
  pert: { zh: 'PERT 分布', en: 'PERT' },
  uniform: { zh: '均匀分布', en: 'uniform' },
  empirical: { zh: '经验分布', en: 'empirical' },
};

/** What people call a parameter of a distribution. */
export const parameterLabels: Readonly<Record<string, Label>> = {
  mean: { zh: '均值', en: 'mean' },
  sd: { zh: '标准差', en: 'standard deviation' },
  variance: { zh: '方差', en: 'variance' },
  meanlog: { zh: '对数均值', en: 'mean of logarithms' },
  sdlog: { zh: '对数标准差', en: 'standard deviation of logarithms' },
  least: { zh: '最小值', en: 'least' },
  mode: { zh: '最可能值', en: 'most likely' },
  greatest: { zh: '最大值', en: 'greatest' },
  shape: { zh: '形状参数', en: 'shape' },
  values: { zh: '观察值', en: 'observed values' },
};

/** Ways in which a draw is laid over the baseline. */
export const drawnAsLabels: Readonly<Record<string, Label>> = {
  value: { zh: '取值本身', en: 'the value itself' },
  difference: { zh: '加在基线上', en: 'added to the baseline' },
  factor: { zh: '乘在基线上', en: 'multiplied with the baseline' },
};

/** A name of the program in words; as it is where it has none. */
export function wordFor(name: string, labels: Readonly<Record<string, Label>>): Label {
  return Object.hasOwn(labels, name) ? labels[name]! : { zh: name, en: name };
}

/** Names in words with the names behind, as a file writes them: 标准差（sd）. */
export function wordsWithNames(names: readonly string[], labels: Readonly<Record<string, Label>>): Label {
  const all = names.map((name) => ({ name, word: wordFor(name, labels) }));
  return {
    zh: all.map(({ name, word: { zh } }) => (zh === name ? name : `${zh}（${name}）`)).join('、'),
    en: all.map(({ name, word: { en } }) => (en === name ? name : `${en} (${name})`)).join(', '),
  };
}
