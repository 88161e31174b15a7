import { describe, expect, test } from 'vitest';
import { borneBy, freeId, sharesWith } from '../../../src/app/review/cost-edits.ts';
import { exampleCosts } from '../../../src/app/review/example-costs.ts';
import { readCostRows } from '../../../src/app/review/read-cost-rows.ts';
import { allowedCosts } from '../../../src/review/costs/allowed-costs.ts';
import { chargedCosts, costItems } from '../../../src/review/costs/cost-items.ts';

describe('the made-up costs', () => {
  test.each(['zh', 'en'] as const)('hold by their own rules in %s', (locale) => {
    const { items, rules } = exampleCosts(locale);
    const allowed = allowedCosts(items, rules);
    expect(allowed.issues).toEqual([]);
    // 1,402,600 own and 431,000 shared, as the example statement has them.
    expect(chargedCosts(allowed)).toBe(183_360_000);
    // Less advertising 73,000, four points of 950,000, and 133,000 above a cap of 0.12% of 95,032,000.
    expect(allowed.total.allowed).toBe(183_360_000 - 7_300_000 - 3_800_000 - (13_300_000 - 11_403_840));
    expect(costItems(allowed).reduce((sum, { theirs, ours }) => sum + theirs!.amount - ('amount' in ours ? ours.amount : 0), 0)).toBeCloseTo(129_961.6, 6);
  });
});

describe('costs of a file', () => {
  const keys = exampleCosts('zh').rules.keys;

  test('are known by their headers, with the unit and the cell of each', () => {
    const rows = [['2024 年运营成本'], ['费用', '类别', '金额（万元）', '列支', '分摊标准', '送审列入（万元）'], ['人员薪酬', '人员', '81.24', '专属', '', ''], ['客服热线', '服务', '104', '共同', '参保人数', '26'], ['合计', '', '185.24', '', '', '']];
    expect(readCostRows(rows, '费用.xlsx', '明细', keys)).toEqual([
      { id: 'r3', label: { zh: '人员薪酬', en: '人员薪酬' }, kind: '人员', amount: 812_400, scope: 'own', place: { file: '费用.xlsx', sheet: '明细', cell: 'C3' } },
      { id: 'r4', label: { zh: '客服热线', en: '客服热线' }, kind: '服务', amount: 1_040_000, scope: 'shared', key: 'persons', charged: 260_000, place: { file: '费用.xlsx', sheet: '明细', cell: 'C4' } },
    ]);
  });

  test('of a key that is not there keep its name, so that the rules can say so', () => {
    const [item] = readCostRows([['cost', 'amount', 'borne', 'key'], ['Rent', '10', 'shared', 'floor space']], 'a.csv', '', keys);
    expect(item).toMatchObject({ scope: 'shared', key: 'floor space' });
    expect(allowedCosts([item!], exampleCosts('zh').rules).issues.map(({ code }) => code)).toEqual(['review/key-unknown']);
  });

  test('are none where no header names a cost and an amount', () => {
    expect(readCostRows([['甲', '乙'], ['1', '2']], 'a.csv', '', keys)).toEqual([]);
  });
});

describe('costs that are edited', () => {
  test('turned into own ones are charged as a whole', () => {
    const { items } = exampleCosts('zh');
    const hotline = items.find(({ id }) => id === 'hotline')!;
    expect(borneBy(hotline, '')).toEqual({ id: 'hotline', label: hotline.label, kind: '服务', amount: 1_040_000, scope: 'own' });
    expect(borneBy(hotline, 'premium')).toEqual({ ...hotline, key: 'premium' });
  });

  test('have shares that add to one and ids of their own', () => {
    expect(Object.values(sharesWith(0.14)).reduce((sum, share) => sum + share, 0)).toBe(1);
    expect(freeId('k', [{ id: 'k1' }, { id: 'k3' }])).toBe('k4');
  });
});
