import { describe, expect, test } from 'vitest';
import { explanationEn } from '../../../src/i18n/explanation.en.ts';
import { explanationZh } from '../../../src/i18n/explanation.zh-CN.ts';
import { sentenceText } from '../../../src/reports/document/say.ts';
import { budgets, order, orderIssues, sectionText, told, type Budget } from './explained-budget.ts';

const [employees, residents] = budgets;
const base = (value: number) => ({ path: 'base_growth', from: '2027-01', value });
const insured = (value: number) => [{ path: 'insured_growth.active', from: '2027-01', value }, { path: 'insured_growth.retired', from: '2027-01', value }];
const income = (budget: Budget, ...given: Parameters<typeof told> extends [unknown, ...infer Rest] ? Rest : never) => sectionText(told(budget, ...given).report, '收入预算');

describe('income', () => {
  test.each([0.05, 0.2, 0.4])('that rises is said to rise, and with the sign turned to fall: %d', (growth) => {
    expect(income(employees, [base(growth)])).toMatch(/收入合计 .*增加 .*增长 /);
    expect(income(employees, [base(-growth)])).toMatch(/收入合计 .*减少 .*下降 /);
    expect(income(employees, [base(-growth)]).split('\n')[0]).not.toMatch(/增加|增长/);
  });

  test('that does not change is said not to', () => {
    // Nobody more, the same base, and no interest on either balance.
    const still = [base(0), ...insured(0), { path: 'interest.deposit_rate', from: '2026-01', value: 0 }];
    const text = income(employees, still);
    expect(text.split('\n')[0]).toMatch(/收入合计 [\d\u202f.]+\u00a0亿元，与 2026 年执行预计数持平。/);
    expect(text).toContain('没有变化');
  });

  test('that changes by less than is printed is said to be practically the same', () => {
    const still = [base(1e-7), ...insured(0), { path: 'interest.deposit_rate', from: '2026-01', value: 0 }];
    expect(income(employees, still).split('\n')[0]).toContain('基本持平');
  });

  test('a line that was nothing before is given no rate', () => {
    const text = income(employees, [{ path: 'other_income', from: '2027-01', value: 5e9 }]);
    expect(text).toMatch(/其他收入 50\.0\u00a0亿元，占收入合计 0\.3%，2026 年执行预计数为零，不计增幅，增加 50\.0\u00a0亿元。/);
  });

  test('lines with nothing in both years are said to have nothing, and in no list', () => {
    const text = income(employees);
    expect(text).toContain('财政补贴收入、其他收入、上级补助收入、下级上解收入没有安排。');
    expect(text.split('\n').filter((line) => line.includes('上级补助收入'))).toHaveLength(1);
  });
});

describe('the balance', () => {
  const balance = (changes: readonly ReturnType<typeof base>[]) => sectionText(told(employees, changes).report, '收支结余和支付能力');

  test('larger than before, smaller, and turned into a deficit', () => {
    expect(balance([base(0.1)])).toMatch(/收入大于支出，当期结余 .*多结余/);
    expect(balance([base(-0.1)])).toMatch(/收入大于支出，当期结余 .*少结余/);
    expect(balance([base(-0.5)])).toMatch(/支出大于收入，当期赤字 .*由结余转为赤字/);
    expect(balance([base(-0.5)])).toContain('当期出现赤字');
    // Three years' worth of months is no small surplus.
    expect(balance([base(0.1)])).toMatch(/结余偏多。.*当期有结余。/);
    expect(balance([base(0.1)])).not.toContain('略有结余');
  });

  test('turned from a deficit into a surplus', () => {
    const turned = [{ path: 'base_growth', from: '2026-01', value: -0.5 }, { path: 'base_growth', from: '2027-01', value: 1.5 }];
    expect(balance(turned)).toMatch(/由赤字转为结余/);
  });

  test('lies above, within or below the norm that is set', () => {
    const normed = (low: number, high: number) => [{ path: 'norm_low', from: '2027-01', value: low }, { path: 'norm_high', from: '2027-01', value: high }];
    expect(balance(normed(6, 9))).toContain('高出上限');
    expect(balance(normed(30, 45))).toContain('在范围之内');
    expect(balance(normed(45, 60))).toContain('低于下限');
    // A norm of one's own is not said to come from the model's source.
    expect(balance(normed(45, 60))).not.toContain('该范围出自');
  });
});

describe('measures', () => {
  const measures = (changes: Parameters<typeof told>[1], budget: Budget = employees) => sectionText(told(budget, changes).report, '收支平衡措施');

  test('the file holds the five steps of the article in their order', () => {
    expect(orderIssues).toEqual([]);
    expect(order!.steps.map(({ from }) => from)).toEqual(['balance', 'unknown', 'holdings', 'treasury', 'terms']);
  });

  test('are none where there is a surplus', () => {
    expect(measures([])).toContain('不需要采取弥补措施');
    expect(measures([])).not.toContain('动用历年滚存结余');
  });

  test('end with the first where the balance brought forward covers the deficit', () => {
    const text = measures([base(-0.5)]);
    expect(text).toContain('动用历年滚存结余中的存款');
    expect(text).not.toMatch(/调剂金|有价证券|同级财政补贴：|报批后调整/);
    // How much of the balance is held as deposits no model knows.
    expect(text).toContain('其中存款以账面实际数为准');
    expect(text).toContain('存款不足的部分，依次采取后面的措施');
    expect(text).toContain('这是上述次序的第一步');
  });

  test('go on to the subsidy where it does not, and say how much is still missing', () => {
    // Residents hold about ten months: a deficit of a year's income is more than that.
    const text = measures([{ path: 'benefit_change', from: '2027-01', value: 1 }], residents);
    expect(text).toMatch(/上年结余即使连同其中的有价证券全部动用，至少仍差/);
    expect(text).toMatch(/调剂金.*编制单位应先核实/);
    expect(text).toMatch(/申请同级财政补贴：.*上年结余全部变现动用的，最多/);
    // Securities are part of the balance, which is drawn already; terms come only where all before them do not do.
    expect(text).toMatch(/有价证券：.*变现所得不得在上年结余之外重复计算/);
    expect(text).toContain('报批后调整缴费或待遇：前面各步落实后仍不能弥补缺口的，方可采取。');
  });

  test('a later step chosen while the balance would do has to be justified', () => {
    expect(measures([base(-0.5), { path: 'closing_rule', from: '2027-01', value: 'rate' } as never])).toContain('应先动用上年结余');
    expect(measures([base(-0.5), { path: 'closing_rule', from: '2027-01', value: 'spending' } as never])).toContain('不属于所列措施');
  });
});

describe('the comparison', () => {
  test('is there only where something is changed, and turns with the sign', () => {
    expect(told(employees).report.blocks.some((block) => block.kind === 'heading' && block.text.includes('与基线比较'))).toBe(false);
    const more = sectionText(told(employees, [base(0.1)]).report, '与基线比较');
    const less = sectionText(told(employees, [base(-0.1)]).report, '与基线比较');
    expect(more).toMatch(/收入合计增加 .*收支结余增加/);
    expect(less).toMatch(/收入合计减少 .*收支结余减少/);
    expect(less).toMatch(/平均缴费基数增长率由 .*% 改为 −10\.00%，自 2027 年 1 月起/);
  });

  test('says that a change without effect has none', () => {
    expect(sectionText(told(employees, [{ path: 'norm_low', from: '2027-01', value: 5 }]).report, '与基线比较')).toContain('没有改变 2027 年的收入、支出和结余');
  });
});

describe('risks', () => {
  test('are not given chances where there is no projection', () => {
    expect(sectionText(told(employees).report, '风险')).toContain('不给出可能性');
  });

  test('are given those of the projection, with its paths and seed', () => {
    const risk = { projection: { zh: '某预测', en: 'P' }, paths: 10_000, seed: 7, chances: [{ name: 'deficit' as const, period: '2031', value: 0.38, standardError: 0.005, level: 0 }, { name: 'exhausted' as const, period: '2031', value: 0, standardError: 0, level: 0 }] };
    const text = sectionText(told(employees, [], { risk }).report, '风险');
    expect(text).toContain('出现当期赤字的可能性：2031 年以前 38.0%（抽样误差约 0.5%）');
    expect(text).toContain('种子 7');
    expect(text).toContain('累计结余用尽的可能性：2031 年以前没有一条路径出现');
    expect(text).not.toContain('不给出可能性');
  });
});

describe('text of one’s own', () => {
  const own = { income: '  本单位说明 {amount} <b>', risks: '' };

  test('stands at the end of its section as it was written, marked apart, whatever the figures are', () => {
    for (const changes of [[], [base(-0.5)]]) {
      const paragraphs = told(employees, changes, { own }).report.blocks.flatMap((block) => (block.kind === 'paragraph' && block.own !== undefined && block.content.length > 0 ? [[block.own, sentenceText(block.content)]] : []));
      expect(paragraphs).toEqual([['income', '  本单位说明 {amount} <b>']]);
    }
  });
});

test('both languages have the same places in the same sentences', () => {
  const places = (words: unknown): unknown => {
    if (typeof words === 'string') return [...new Set(words.match(/\{\w+\}/g))].sort();
    if (typeof words === 'function' || words === null || typeof words !== 'object') return '';
    return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, places(value)]));
  };
  expect(places(explanationEn)).toEqual(places(explanationZh));
});

test('an explanation of a whole fund is written within a second', () => {
  told(employees);
  const start = performance.now();
  told(employees, [base(-0.1)]);
  expect(performance.now() - start).toBeLessThan(1000);
});
