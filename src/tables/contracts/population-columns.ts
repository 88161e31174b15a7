import type { Code, Column } from '../contract.ts';

/** Key columns of the tables about a population. */

const sexCodes: readonly Code[] = [
  { id: 'male', label: { zh: '男', en: 'Male' }, synonyms: ['男性', '男子', 'm', 'men', 'males'] },
  { id: 'female', label: { zh: '女', en: 'Female' }, synonyms: ['女性', '女子', 'f', 'women', 'females'] },
];

export const sexColumn: Column = { id: 'sex', kind: 'key', type: 'code', label: { zh: '性别', en: 'Sex' }, codes: sexCodes, synonyms: ['男女', 'gender'] };

/** Men, women, or both together. */
export const sexOrBothColumn: Column = {
  ...sexColumn,
  codes: [...sexCodes, { id: 'both', label: { zh: '合计', en: 'Both' }, synonyms: ['男女合计', '全部', '总计', 'both sexes', 'all', 'total'] }],
  fallback: 'both',
};

/** One year of age; the last may be open, as `100+`. Groups are written `60-64`. */
export const ageColumn: Column = {
  id: 'age', kind: 'key', type: 'ageBand', label: { zh: '年龄', en: 'Age' },
  synonyms: ['周岁', '岁', '年龄段', '年龄组', '单岁年龄', '年龄别', 'single age', 'age group', 'age band'],
};

export const variantColumn: Column = {
  id: 'variant', kind: 'key', type: 'code', label: { zh: '方案', en: 'Variant' }, synonyms: ['预测方案', '变式', 'scenario'], fallback: 'medium',
  codes: [
    { id: 'low', label: { zh: '低方案', en: 'Low' }, synonyms: ['低', '低生育', 'low variant'] },
    { id: 'medium', label: { zh: '中方案', en: 'Medium' }, synonyms: ['中', '中生育', 'medium variant'] },
    { id: 'high', label: { zh: '高方案', en: 'High' }, synonyms: ['高', '高生育', 'high variant'] },
  ],
};
