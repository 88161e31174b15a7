import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/language/expression.ts';
import type { Label } from '../../../src/language/model.ts';
import { formulaText, formulaValues, segmentsText } from '../../../src/language/text/formula-text.ts';
import { unitWords } from '../../../src/language/text/unit-words.ts';
import { binary, call, callBy, convert, name, negate, not, number, unit } from './trees.ts';

const labels: Record<string, Label> = {
  contributors: { zh: '参保人数', en: 'contributors' },
  average_base: { zh: '平均缴费基数', en: 'average contribution base' },
  employer_rate: { zh: '单位费率', en: 'employer rate' },
  employee_rate: { zh: '个人费率', en: 'employee rate' },
  credited_rate: { zh: '划入个人账户率', en: 'rate credited to accounts' },
  collection_rate: { zh: '征缴率', en: 'collection rate' },
  closing: { zh: '累计结余', en: 'accumulated balance' },
  income: { zh: '收入', en: 'income' },
  expenditure: { zh: '支出', en: 'expenditure' },
  status: { zh: '人员类别', en: 'status' },
  member: { zh: '参保人', en: 'member' },
  layers: { zh: '分段比例', en: 'layer ratios' },
};
const names = (path: readonly string[]): Label => labels[path.join('.')] ?? { zh: path.join('.'), en: path.join('.') };
const zh = (tree: Expression): string => segmentsText(formulaText(tree, names, 'zh'));
const en = (tree: Expression): string => segmentsText(formulaText(tree, names, 'en'));

const [closing, income, expenditure] = [name('closing'), name('income'), name('expenditure')];
const netRate = binary(binary(name('employer_rate'), '+', name('employee_rate')), '-', name('credited_rate'));
const contribution = binary(binary(binary(name('contributors'), '*', name('average_base')), '*', netRate), '*', name('collection_rate'));

describe('formulaText', () => {
  it('reads as the official wording', () => {
    expect(zh(contribution)).toBe('参保人数 × 平均缴费基数 × (单位费率 + 个人费率 − 划入个人账户率) × 征缴率');
    expect(en(contribution)).toBe(
      'contributors × average contribution base × (employer rate + employee rate − rate credited to accounts) × collection rate',
    );
  });

  it('keeps the path of every quantity, so that its name can be a link', () => {
    expect(formulaText(binary(income, '-', expenditure), names, 'zh')).toEqual([
      { text: '收入', path: ['income'] },
      { text: ' − ' },
      { text: '支出', path: ['expenditure'] },
    ]);
  });

  it.each<[Expression, string, string]>([
    [call('prev', closing), '上年的累计结余', 'last year’s accumulated balance'],
    [call('lag', closing, number(2)), '2 年前的累计结余', 'accumulated balance 2 years before'],
    [call('mean_growth', income, number(3)), '收入最近 3 年的平均增长率', 'mean growth of income over the last 3 years'],
    [
      binary(call('prev', closing, name('opening')), '+', income),
      '上年的累计结余（首期取 opening） + 收入',
      'last year’s accumulated balance (opening in the first period) + income',
    ],
    [call('min', income, expenditure), '较小者（收入，支出）', 'the smaller of (income, expenditure)'],
    [
      call('max', income, expenditure, closing),
      '最大者（收入，支出，累计结余）',
      'the largest of (income, expenditure, accumulated balance)',
    ],
    [
      call('where', binary(income, '>=', expenditure), number(0), binary(expenditure, '-', income)),
      '若 收入 ≥ 支出 则 0，否则 支出 − 收入',
      'if income ≥ expenditure then 0, otherwise expenditure − income',
    ],
    [
      binary(number(2), '*', call('where', not(binary(income, '>', expenditure)), number(1), number(2))),
      '2 × (若 并非 (收入 > 支出) 则 1，否则 2)',
      '2 × (if not (income > expenditure) then 1, otherwise 2)',
    ],
    [call('sum', income), '合计（收入）', 'sum of (income)'],
    [call('sum', income, name('status')), '按人员类别合计（收入）', 'sum of (income) over status'],
    [call('round_half_up', income, number(2)), '四舍五入（收入，2 位小数）', '(income) rounded half up to 2 decimals'],
    [call('tiered', expenditure, name('layers')), '分段累进（支出，按分段比例）', '(expenditure) tier by tier at layer ratios'],
    [call('band', expenditure, name('layers')), '整体按档（支出，按分段比例）', '(expenditure) as a whole at its band of layer ratios'],
    [callBy('running', 'member', expenditure), '按参保人逐笔累计（支出）', 'running sum of (expenditure) by member'],
    [convert(binary(closing, '/', expenditure), 'month'), '累计结余 ÷ 支出，折算为月', 'accumulated balance ÷ expenditure, in months'],
    [binary(convert(closing, 'month'), '>', number(9)), '(累计结余，折算为月) > 9', '(accumulated balance, in months) > 9'],
    [binary(income, '-', negate(expenditure)), '收入 − (−支出)', 'income − (−expenditure)'],
    [binary(binary(number(1), '+', name('growth')), '^', number(2)), '(1 + growth)²', '(1 + growth)²'],
    [binary(number(0.005), '*', unit('yuan')), '0.005 元', '0.005 yuan'],
    [call('limited_expected_value', income, number(3)), 'limited_expected_value（收入，3）', 'limited_expected_value(income, 3)'],
  ])('says each function in words: %#', (tree, chinese, english) => {
    expect(zh(tree)).toBe(chinese);
    expect(en(tree)).toBe(english);
  });

  it('speaks of last month on a monthly axis', () => {
    expect(segmentsText(formulaText(call('prev', closing), names, 'zh', { step: 'month' }))).toBe('上月的累计结余');
  });
});

describe('formulaValues', () => {
  const values: Record<string, string> = {
    contributors: '28 912 万人',
    average_base: '86 740 元',
    employer_rate: '7.82%',
    employee_rate: '2.00%',
    credited_rate: '2.00%',
    collection_rate: '98.2%',
    income: '−3',
  };
  const valueText = (path: readonly string[], before: boolean): string =>
    before ? `${path.join('.')} before` : (values[path.join('.')] ?? path.join('.'));

  it('stands the values where the names were', () => {
    expect(formulaValues(contribution, valueText, 'zh')).toBe('28 912 万人 × 86 740 元 × (7.82% + 2.00% − 2.00%) × 98.2%');
  });

  it('asks for the value of the period before inside prev', () => {
    expect(formulaValues(binary(call('prev', closing, number(0)), '+', closing), valueText, 'en')).toBe('closing before + closing');
  });

  it('puts a value below zero in brackets after an operator', () => {
    expect(formulaValues(binary(closing, '-', income), valueText, 'en')).toBe('closing − (−3)');
  });
});

describe('unitWords', () => {
  it.each([
    ['yuan/person/year', '元/人·年', 'yuan/person·year'],
    ['1', '', ''],
    ['1/year', '1/年', '1/year'],
    ['month', '月', 'month'],
    ['barrel', 'barrel', 'barrel'],
  ])('%s', (unitText, chinese, english) => {
    expect(unitWords(unitText, 'zh')).toBe(chinese);
    expect(unitWords(unitText, 'en')).toBe(english);
  });
});
