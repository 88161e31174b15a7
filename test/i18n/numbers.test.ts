import { describe, expect, it } from 'vitest';
import { changeText, growthText, monthsText, numberText, percentText, pointsText } from '../../src/i18n/numbers.ts';
import { inForceText, monthText, periodText } from '../../src/i18n/periods.ts';
import { quantityText, type NumberStyle } from '../../src/i18n/quantity-text.ts';
import { amountChange, amountNumber, amountText, chooseMoneyScale, choosePersonScale } from '../../src/i18n/scales.ts';

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

describe('numbers', () => {
  it('signs a change, and only a change that shows', () => {
    expect(changeText(224.5, 1)).toBe('+224.5');
    expect(changeText(-30, 1)).toBe('−30.0');
    expect(changeText(0.04, 1)).toBe('0.0');
    expect(changeText(-0.04, 1)).toBe('0.0');
    expect(growthText(0.052)).toBe('+5.2%');
  });

  it('shows a fraction as a percentage and a difference in points', () => {
    expect(percentText(0.0782, 2)).toBe('7.82%');
    expect(plain(pointsText(-0.03, 'zh'))).toBe('−3.0 个百分点');
    expect(plain(pointsText(0.0125, 'en', 2))).toBe('+1.25 pp');
  });

  it('keeps an absent number apart from zero', () => {
    expect([
      numberText(null, 1),
      changeText(undefined, 1),
      percentText(null),
      amountText(null, 'yuan', 'zh'),
      monthsText(null, 'zh'),
    ]).toEqual(Array(5).fill('—'));
  });
});

describe('units of money and persons', () => {
  it('are chosen by the largest amount', () => {
    expect(chooseMoneyScale([1_734_246_000_000, null, 3e8])).toBe('hundredMillionYuan'); // national pool income 2024
    expect(chooseMoneyScale([86_891_600])).toBe('tenThousandYuan'); // a county's residents fund
    expect(chooseMoneyScale([-960, 400])).toBe('yuan');
    expect(choosePersonScale([379_480_000])).toBe('tenThousandPersons');
    expect(choosePersonScale([254_000])).toBe('person');
  });

  it('divide the amount and stand behind it', () => {
    expect(plain(amountText(1_734_246_000_000, 'hundredMillionYuan', 'zh'))).toBe('17 342.5 亿元');
    expect(plain(amountText(1_734_246_000_000, 'hundredMillionYuan', 'en'))).toBe('17 342.5 × 100m yuan');
    expect(plain(amountText(400, 'yuan', 'en'))).toBe('400.00 yuan');
    expect(amountNumber(86_891_600, 'tenThousandYuan', { grouping: 'comma' })).toBe('8,689.16');
    expect(amountChange(-300_000, 'tenThousandYuan')).toBe('−30.00');
  });
});

describe('quantityText', () => {
  const style: NumberStyle = { locale: 'zh', money: 'hundredMillionYuan', persons: 'tenThousandPersons', unitWords: (unit) => `<${unit}>` };
  it.each<[number | undefined, string, string]>([
    [1_925_580_000_000, 'yuan/year', '19 255.8 亿元'],
    [289_120_000, 'person', '28 912 万人'],
    [0.0782, '1', '7.82%'],
    [27.94, 'month', '27.9 个月'],
    [86_740, 'yuan/person/year', '86 740 <yuan/person/year>'],
    [12.345, 'day', '12.35 <day>'],
    [undefined, 'yuan', '—'],
  ])('%d %s', (value, unit, text) => {
    const shown = quantityText(value, unit, style);
    expect(plain(shown.number + shown.unit)).toBe(text);
  });
});

describe('periods', () => {
  it('never group the digits of a year', () => {
    expect(periodText('2027', 'zh')).toBe('2027 年');
    expect(periodText('2027', 'en')).toBe('2027');
    expect(periodText('2027-03', 'zh')).toBe('2027 年 3 月');
    expect(periodText('2027-03', 'en')).toBe('Mar 2027');
    expect(monthText(12, 'en')).toBe('Dec');
  });

  it('say how long a value is in force', () => {
    expect(inForceText('2025-01', undefined, 'zh')).toBe('2025 年 1 月起');
    expect(inForceText('2020-02', '2020-06', 'zh')).toBe('2020 年 2 月至 2020 年 6 月');
    expect(inForceText('2020-02', '2020-06', 'en')).toBe('Feb 2020 to Jun 2020');
  });

  it('refuse what is no period', () => {
    expect(() => periodText('2027-13', 'zh')).toThrow('periodParts: period must be YYYY or YYYY-MM; got 2027-13');
  });
});
