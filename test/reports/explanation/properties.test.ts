import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountNumber } from '../../../src/i18n/scales.ts';
import { budgets, sectionText, told, type Budget } from './explained-budget.ts';

/** What moves income and expenditure of each budget: a growth rate of the budget year. */
const levers: Readonly<Record<Budget['id'], { readonly income: string; readonly expenditure: string }>> = {
  'employee/pool-budget': { income: 'base_growth', expenditure: 'cost_growth_inpatient' },
  'resident/fund-budget': { income: 'local_rate', expenditure: 'cost_growth' },
  'employee/whole-fund': { income: 'funding_growth', expenditure: 'cost_growth' },
  'resident/per-head': { income: 'funding_growth', expenditure: 'cost_growth' },
};

const growth = fc.double({ min: -0.6, max: 0.6, noNaN: true });

/** Which way a sentence says a figure goes. */
function saidWay(sentence: string): 'rise' | 'fall' | 'same' {
  return /持平/.test(sentence) ? 'same' : /增加/.test(sentence) ? 'rise' : /减少/.test(sentence) ? 'fall' : 'same';
}

describe.each(budgets)('$id', (budget) => {
  const { to: year } = budget;
  const before = String(Number(year) - 1);

  test.each([['income', '收入预算'], ['expenditure', '支出预算']] as const)('%s: the first sentence goes the way of the printed difference, whatever the growth', (name, heading) => {
    fc.assert(
      fc.property(growth, (value) => {
        const { report, scenario } = told(budget, [{ path: levers[budget.id][name], from: `${year}-01`, value }]);
        const difference = scenario.value(name, year)! - scenario.value(name, before)!;
        const printed = amountNumber(Math.abs(difference), budget.money);
        const way = !/[1-9]/.test(printed) ? 'same' : difference > 0 ? 'rise' : 'fall';
        const [sentence = ''] = sectionText(report, heading).split('。');
        expect(saidWay(sentence)).toBe(way);
        if (way !== 'same') expect(sentence).toContain(printed);
      }),
      { numRuns: 12 },
    );
  });

  test('the balance is told by its sign, measures only where it is needed, and the principle only where it is kept', () => {
    fc.assert(
      fc.property(growth, (value) => {
        const { report, scenario } = told(budget, [{ path: levers[budget.id].expenditure, from: `${year}-01`, value }]);
        const balance = scenario.value('current_balance', year)!;
        const planned = scenario.value('planned_balance', year)!;
        const text = sectionText(report, '收支结余和支付能力');
        expect(text.includes('当期结余 ')).toBe(balance > 0);
        expect(text.includes('当期赤字 ')).toBe(balance < 0);
        const isAbove = (scenario.value('months_payable', year) ?? 0) > (scenario.value('norm_high', year) ?? Infinity);
        expect(text.includes('符合“略有结余”')).toBe(balance > 0 && !isAbove);
        const measures = sectionText(report, '收支平衡措施');
        expect(measures.includes('不需要采取弥补措施')).toBe(planned > 0);
        expect(measures.includes('动用历年滚存结余中的存款：')).toBe(planned < 0);
      }),
      { numRuns: 12 },
    );
  });

  test('a scenario and its opposite are told the opposite way against the baseline', () => {
    const { income } = levers[budget.id];
    const plain = told(budget).baseline.value(income, year)!;
    for (const step of [0.01, 0.1]) {
      const [up, down] = [step, -step].map((by) => sectionText(told(budget, [{ path: income, from: `${year}-01`, value: plain + by }]).report, '与基线比较'));
      expect(up).toMatch(/收入合计增加 [\d\u202f.]+/);
      expect(down).toMatch(/收入合计减少 [\d\u202f.]+/);
      const size = (text: string | undefined): string => /收入合计(?:增加|减少) ([\d\u202f.]+)/.exec(text!)![1]!;
      expect(size(up)).toBe(size(down));
    }
  });
});
