import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluatedRun } from '../../../src/language/run/evaluate.ts';
import { budgets, order, sectionText, told, type Budget } from './explained-budget.ts';

const [employees, residents] = budgets;
const year = '2027';

/** The explanation of a budget whose balance before closing is a given number of yuan. */
function balanced(budget: Budget, planned: number, more: Parameters<typeof told>[1] = []) {
  const plain = told(budget).baseline;
  const spent = plain.value('other_expenditure', year)! + plain.value('planned_balance', year)! - planned;
  return told(budget, [{ path: 'other_expenditure', from: `${year}-01`, value: spent }, ...more]);
}

/** A run in which some figures are not known. */
function without(run: EvaluatedRun, unknown: (quantity: string, period: string) => boolean): EvaluatedRun {
  return { ...run, value: (quantity, period, ...rest) => (unknown(quantity, period) ? undefined : run.value(quantity, period, ...rest)) };
}

/** The explanation of a run in which some figures are not known. */
function unknownIn(budget: Budget, unknown: (quantity: string, period: string) => boolean, changes: Parameters<typeof told>[1] = [], locale: 'zh' | 'en' = 'zh') {
  const { baseline, scenario } = told(budget, changes);
  return told(budget, changes, { baseline: without(baseline, unknown), scenario: without(scenario, unknown), locale }).report;
}

describe('a deficit of any size', () => {
  test('is told as one, and the opposite as a surplus, from one yuan up', () => {
    fc.assert(
      fc.property(fc.constantFrom(employees, residents), fc.double({ min: 0, max: 11, noNaN: true }), (budget, size) => {
        const deficit = sectionText(balanced(budget, -(10 ** size)).report, '收支平衡措施');
        expect(deficit).toContain('平衡前支出大于收入');
        expect(deficit).not.toMatch(/收支相等|没有缺口/);
        const surplus = sectionText(balanced(budget, 10 ** size).report, '收支平衡措施');
        expect(surplus).toContain('平衡前收入大于支出');
        expect(surplus).not.toContain('收支相等');
      }),
      { numRuns: 20 },
    );
  });

  test('that the unit does not show is given in yuan and said to round to nothing', () => {
    const { report } = balanced(residents, -400_000, [{ path: 'closing_from', from: '2018-01', value: 9 }]);
    expect(sectionText(report, '收支平衡措施')).toMatch(/支出大于收入 400\u202f000(\.00)?\u00a0元（以报告所用单位四舍五入后为零）/);
    expect(sectionText(report, '收支结余')).toMatch(/支出大于收入，当期赤字 400\u202f000(\.00)?\u00a0元/);
    expect(sectionText(report, '收支结余')).toContain('当期出现赤字');
  });
});

describe('a balance that does not suffice', () => {
  test('is never said to balance the budget, whatever is missing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 11, noNaN: true }), (size) => {
        const opening = told(residents).baseline.value('opening_balance', year)!;
        const text = sectionText(balanced(residents, -opening - 10 ** size, [{ path: 'closing_rule', from: `${year}-01`, value: 'reserve' }]).report, '收支平衡措施');
        expect(text).toContain('本预算尚未平衡');
        expect(text).not.toMatch(/本预算按|这是上述次序的第一步|存款足额时动用/);
      }),
      { numRuns: 12 },
    );
  });
});

describe('what is not known', () => {
  test('a line without a figure is no line with nothing', () => {
    for (const period of [year, '2026']) {
      const text = sectionText(unknownIn(employees, (quantity, at) => quantity === 'other_income' && at === period), '收入预算');
      expect(text.split('\n').find((line) => line.includes('没有安排'))).not.toContain('其他收入');
      expect(text).toMatch(period === year ? /其他收入没有数据/ : /其他收入 .*没有数据，不作比较/);
    }
  });

  test('a balance brought forward without a figure is not nothing, and does not settle whether the budget balances', () => {
    const unknown = (quantity: string): boolean => quantity === 'opening_balance';
    const deficit = [{ path: 'benefit_change', from: `${year}-01`, value: 0.5 }, { path: 'closing_rule', from: `${year}-01`, value: 'reserve' }];
    const text = sectionText(unknownIn(residents, unknown, deficit), '收支平衡措施');
    expect(text).toContain('上年结余没有数据');
    expect(text).not.toMatch(/没有结余可动用|本预算按|存款足额时/);
    expect(JSON.stringify(unknownIn(residents, unknown, deficit, 'en'))).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  test('a balance that is not worked out has no sensitivities, no effect and no verdict', () => {
    const report = unknownIn(employees, (_, at) => at === year, [{ path: 'base_growth', from: `${year}-01`, value: 0.1 }]);
    expect(sectionText(report, '风险')).toContain('不列各项假设的影响');
    expect(sectionText(report, '与基线比较')).toContain('改动的影响无法比较');
    expect(sectionText(report, '收支结余')).toContain('当期收支没有算出');
  });
});

describe('changes that are practically none', () => {
  test('are not said to be none by their causes', () => {
    const still = [{ path: 'base_growth', from: '2027-01', value: 1e-7 }, { path: 'insured_growth.active', from: '2027-01', value: 0 }, { path: 'insured_growth.retired', from: '2027-01', value: 0 }, { path: 'interest.deposit_rate', from: '2026-01', value: 0 }];
    const text = sectionText(told(employees, still).report, '收入预算');
    expect(text).toContain('基本没有变化');
    expect(text).not.toMatch(/收入合计没有变化/);
  });
});

describe('sources', () => {
  test('of a value that the scenario replaces are not cited for it', () => {
    const { baseline, report } = told(employees);
    const cited = [...baseline.model.quantities.values()].filter(({ kind, type, informational, values }) => kind === 'parameter' && type === 'number' && !informational && values.some(({ source }) => source !== 'none' && source.number !== undefined));
    const uses = ({ zh }: { readonly zh: string }, of = report): boolean => new RegExp(`(用于|、)${zh}[（。、]`).test(sectionText(of, '编制依据'));
    const used = cited.filter(({ label }) => uses(label));
    expect(used.length).toBeGreaterThan(1);
    for (const { name, label } of used) {
      const value = baseline.value(name, year) ?? 0;
      expect(uses(label, told(employees, [{ path: name, from: '1999-01', value }]).report), name).toBe(false);
    }
  });

  test('of the norm are cited only where both its bounds are the model’s own', () => {
    const text = (...paths: readonly string[]): string => sectionText(told(employees, paths.map((path) => ({ path, from: '2027-01', value: path === 'norm_low' ? 5 : 10 }))).report, '收支结余');
    expect(text()).toContain('该范围出自');
    expect(text('norm_low')).not.toContain('该范围出自');
    expect(text('norm_high')).not.toContain('该范围出自');
    // Nor is the source drawn beside a bound of one's own.
    const drawn = (set: Parameters<typeof told>[1]): string => JSON.stringify(told(employees, set, { draw: (make) => inspect(make({ locale: 'zh', money: 'hundredMillionYuan', width: 640 }).options, { depth: 8 }) }).report.blocks.filter((block) => block.kind === 'figure'));
    expect(drawn([])).toContain('统筹基金累计结余一般控制在');
    expect(drawn([{ path: 'norm_high', from: '2027-01', value: 10 }])).not.toMatch(/统筹基金累计结余一般控制在|来源：/);
  });
});

describe('words of the fund', () => {
  const closed = (budget: Budget, rule: string): string => sectionText(told(budget, [{ path: 'benefit_change', from: `${year}-01`, value: 1 }, { path: 'control_target', from: `${year}-01`, value: -0.5 }, { path: 'closing_rule', from: `${year}-01`, value: rule }]).report, '收支平衡措施');

  test('employees pay by a rate, residents a premium a head, and all benefits fall with the ratio', () => {
    expect(closed(employees, 'rate')).toMatch(/，费率相应为 [\d.]+%/);
    expect(closed(residents, 'rate')).toMatch(/，个人缴费标准相应为 [\d\u202f.]+/);
    expect(closed(employees, 'ratio')).toContain('各项待遇同比例下调');
  });

  test('figures of the data are not said to be published, and a shortage of months asks for nothing that no rule asks for', () => {
    const text = JSON.stringify(told(employees, [{ path: 'norm_low', from: '2027-01', value: 100 }, { path: 'norm_high', from: '2027-01', value: 120 }]).report);
    expect(text).not.toMatch(/公布数|年公布"/);
    expect(text).toContain('结余不足');
    expect(text).not.toContain('须制定');
  });

  test('a missed target is no case of the order’s own source, whichever that is', () => {
    const target = [{ path: 'target_surplus', from: `${year}-01`, value: 1e12 }];
    const other = { steps: order!.steps, source: { title: '本市基金管理办法', number: '某府〔2026〕1号', article: '第九条' } };
    const text = sectionText(told(employees, target, { order: other }).report, '收支平衡措施');
    expect(text).toContain('不属于《本市基金管理办法》（某府〔2026〕1号）第九条所列情形');
    expect(text).not.toContain('第三十八条');
  });
});
