import { describe, expect, test } from 'vitest';
import { sentenceText } from '../../../src/reports/document/say.ts';
import { benefitComparison, printedColumn, type BenefitComparison, type ComparedPlan } from '../../../src/reports/papers/benefit-comparison.ts';

const label = (text: string) => ({ zh: text, en: text });

/** A plan of two payers; yuan. */
function plan(name: string, basic: number, critical: number, own: number, more: Partial<ComparedPlan> = {}): ComparedPlan {
  const expense = basic + critical + own;
  const layer = (payment: string, fund: string, amount: number) => ({ payment, label: label(`${fund}支付`), fund: label(fund), amount });
  return { name, changes: [], amounts: { expense, layers: [layer('basic', '统筹', basic), layer('critical', '大病', critical)], own, ratio: expense > 0 ? (basic + critical) / expense : undefined }, ...more };
}

const baseline = plan('现行', 6_000_000, 500_000, 3_500_000, { catastrophic: 40 });
const given = (...reforms: readonly ComparedPlan[]): BenefitComparison => ({ locale: 'zh', plan: '某方案', period: '2025', people: '五万人', synthetic: true, money: 'tenThousandYuan', catastrophicShare: 0.4, baseline, reforms, sources: ['某文件'], runHeader: [] });
const moved = { gainers: 120, losers: 30, unchanged: 850, gained: 400_000, lost: 100_000 };
const said = (reform: ComparedPlan): string => benefitComparison(given(reform)).blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'remark' ? [sentenceText(block.content)] : [])).join('\n');

describe('a comparison of plans', () => {
  test('says that funds pay more and patients less, and the other way round', () => {
    const better = said(plan('改革', 6_300_000, 500_000, 3_200_000, { changes: ['支付比例 60% → 63%'], moved, catastrophic: 30 }));
    expect(better).toContain('各基金支付合计 680.00 × 万元'.replace(' × ', '\u00a0') + '，比现行增加 30.00\u00a0万元（4.6%）；');
    expect(better).toContain('个人自付 320.00\u00a0万元，减少 30.00\u00a0万元；');
    expect(better).toContain('实际支付比例 68.00%，提高 3.00\u00a0个百分点。');
    expect(better).toContain('其中统筹（统筹支付）增加 30.00\u00a0万元。');
    expect(better).toContain('120 人个人自付减少，合计减少 40.00\u00a0万元；30 人增加，合计增加 10.00\u00a0万元；850 人不变。');
    expect(better).toContain('30 人，比现行少 10 人');
    const worse = said(plan('改革', 5_700_000, 500_000, 3_800_000, { moved, catastrophic: 50 }));
    expect(worse).toMatch(/各基金支付合计 .*比现行减少 30\.00/);
    expect(worse).toMatch(/个人自付 .*增加 30\.00/);
    expect(worse).toMatch(/实际支付比例 .*降低 3\.00/);
    expect(worse).toContain('统筹（统筹支付）减少');
    expect(worse).toContain('比现行多 10 人');
  });

  test('says of a reform that changes nothing that nothing changes', () => {
    const same = said({ ...baseline, name: '改革', moved: { gainers: 0, losers: 0, unchanged: 1000, gained: 0, lost: 0 } });
    expect(same).toContain('没有改动，与现行方案相同');
    expect(same).toMatch(/各基金支付合计 .*与现行相同/);
    expect(same).toMatch(/没有人的个人自付发生变化/);
    expect(same).not.toMatch(/增加|减少|提高|降低/);
  });

  test('marks made-up people, and asks for results that are not there', () => {
    expect(said(plan('改革', 1, 1, 1))).toContain('尚未算出每个人的变化');
    expect(benefitComparison(given(baseline)).blocks[0]).toMatchObject({ kind: 'remark', tone: 'warning' });
    expect(benefitComparison({ ...given(baseline), synthetic: false }).blocks[0]).toMatchObject({ kind: 'remark', tone: 'plain' });
  });

  test('counts catastrophic payments by the share that the results were worked out with', () => {
    const text = JSON.stringify(benefitComparison({ ...given(plan('改革', 6_300_000, 500_000, 3_200_000, { moved, catastrophic: 30 })), catastrophicShare: 0.25 }).blocks);
    expect(text).toContain('自付超过收入 25% 的有');
    expect(text).toContain('“自付超过收入 25%”的界限是假设');
    expect(text).not.toContain('40%');
  });

  test('has text of one’s own at the end of its section', () => {
    const { blocks } = benefitComparison({ ...given(plan('改革', 1, 1, 1)), own: { payers: '本单位说明' } });
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' && block.own !== undefined ? [[block.own, sentenceText(block.content)]] : []))).toEqual([['changes', ''], ['payers', '本单位说明'], ['movements', ''], ['sources', '']]);
  });

  test('without any expense has no ratio and no rate', () => {
    const nothing = plan('现行', 0, 0, 0);
    const text = benefitComparison({ ...given(plan('改革', 100_000, 0, 0)), baseline: nothing }).blocks.flatMap((block) => (block.kind === 'paragraph' ? [sentenceText(block.content)] : [])).join('');
    expect(text).toContain('比现行增加 10.00\u00a0万元；');
    expect(text).not.toMatch(/NaN|Infinity|∞/);
  });

  test('layers and own payment add up to the expense as printed', () => {
    const { expense, layers, own, funds } = printedColumn(plan('', 3_333_333, 3_333_333, 3_333_334).amounts, 'tenThousandYuan');
    expect(Math.round((layers.reduce((sum, part) => sum + part, 0) + own) * 100)).toBe(Math.round(expense * 100));
    expect(Math.round(funds * 100)).toBe(Math.round((expense - own) * 100));
  });
});
