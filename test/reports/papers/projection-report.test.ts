import { describe, expect, test } from 'vitest';
import { unitWords } from '../../../src/language/text/unit-words.ts';
import { sentenceText } from '../../../src/reports/document/say.ts';
import { chosenYears, likelihood, percentileAt, projectionReport, type ProjectionReport } from '../../../src/reports/papers/projection-report.ts';
import { fanProbabilities, type Fan } from '../../../src/scenario/simulation/fan.ts';

const years = Array.from({ length: 12 }, (_, at) => String(2025 + at));

/** A balance whose median goes straight from one amount to another, with a band that widens by a tenth a year. */
function fan(from: number, to: number): Fan {
  return {
    quantity: 'closing_balance', element: '', probabilities: fanProbabilities,
    points: years.map((period, at) => {
      const median = from + ((to - from) * at) / (years.length - 1);
      return { period, plain: median, mean: median, without: 0, percentiles: fanProbabilities.map((probability) => median + (probability - 0.5) * at * 1e10) };
    }),
  };
}

const estimate = (value: number) => ({ value, standardError: 0.005, least: Math.max(0, value - 0.01), greatest: Math.min(1, value + 0.01) });

function report(more: Partial<ProjectionReport> & { readonly from?: number; readonly to_?: number; readonly chance?: number; readonly median?: string | null } = {}) {
  const { from = 1e12, to_ = 2e12, chance = 0.38, median = '2033', ...rest } = more;
  const crossing = { quantity: 'current_balance', element: '', level: 0, never: estimate(1 - chance), median, points: years.slice(1).map((period) => ({ period, here: estimate(chance), by: estimate(chance), first: estimate(0.01) })) };
  const made = projectionReport({
    projection: { zh: '某预测', en: 'P' }, model: { zh: '某模型', en: 'M' }, numbers: { locale: 'zh', money: 'hundredMillionYuan', persons: 'person', unitWords }, last: '2025', to: years.at(-1)!, changes: [],
    fans: [{ label: '年末滚存结余', unitText: 'yuan', fan: fan(from, to_) }], chances: [{ name: 'deficit', crossing }], assumptions: [{ label: '工资增长', spread: '正态 sd 1.5%', note: '' }], correlated: [], seed: 42, paths: 10_000, draft: false, stale: false, runHeader: [], ...rest,
  });
  return { made, text: made.blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'remark' ? [sentenceText(block.content)] : block.kind === 'list' ? block.items.map(sentenceText) : [])).join('\n') };
}

describe('a projection report', () => {
  test('says of the balance what its median does, and turns with its sign', () => {
    expect(report().text).toMatch(/累计结余中位数由 2026 年的 .* 增加到 2036 年的 20\u202f000\.0/);
    expect(report({ from: 2e12, to_: 1e12 }).text).toMatch(/减少到 2036 年/);
    expect(report({ from: 1e12, to_: -1e11 }).text).toMatch(/已用尽/);
    expect(report({ from: 1e12, to_: 1e12 }).text).toMatch(/基本不变/);
  });

  test('says the chance, in a number and in words, with its sampling error', () => {
    expect(report().text).toContain('2036 年以前出现当期赤字的可能性 38.0%（较小），抽样误差约 ±1.0%');
    expect(report({ chance: 0 }).text).toContain('可能性 0.0%（没有一条路径出现）');
    expect(report({ chance: 1 }).text).toContain('所有路径都出现');
    // Three paths of ten thousand are not none, and all but three are not all.
    for (const [chance, text] of [[0.0003, '<0.1%（很小）'], [0.9997, '>99.9%（很大）']] as const) {
      expect(report({ chance }).text).toContain(`可能性 ${text}`);
      expect(JSON.stringify(report({ chance }).made.blocks)).not.toMatch(/"(0\.0|100\.0)%"/);
    }
    expect(report({ median: null }).text).toContain('出现当期赤字的路径不到一半');
    expect(report().text).toContain('有一半可能在 2033 年以前首次出现当期赤字');
  });

  test('has seed and paths, marks an unsourced spread, and says what has not been worked out', () => {
    const { text, made } = report();
    expect(text).toContain('10\u202f000 条路径算出，种子 42');
    expect(JSON.stringify(made.blocks)).toContain('假设；没有说明');
    expect(text).toContain('没有算过敏感性');
    expect(report({ draft: true }).text).toContain('尚不稳定');
    expect(report({ stale: true }).text).toContain('改动前的结果');
  });

  test('tells the first year ahead, every fifth, and the last', () => {
    expect(chosenYears({ fans: [{ label: '', unitText: 'yuan', fan: fan(0, 1) }], last: '2025', to: '2036' })).toEqual(['2026', '2030', '2035', '2036']);
  });

  test('has text of one’s own at the end of its section', () => {
    const { blocks } = report({ own: { chances: '本单位说明' } }).made;
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' && block.own !== undefined ? [[block.own, sentenceText(block.content)]] : []))).toEqual([['summary', ''], ['courses', ''], ['chances', '本单位说明'], ['assumptions', ''], ['sensitivity', '']]);
  });

  test('prints the percentiles of the fan', () => {
    const made = fan(1e12, 2e12);
    const table = report().made.blocks.find((block) => block.kind === 'table')!;
    if (table.kind !== 'table') throw new TypeError('a table');
    const end = made.points.at(-1)!;
    expect(table.rows.at(-1)!.cells.slice(1).map(({ value }) => value)).toEqual([end.plain, ...[0.1, 0.5, 0.9].map((probability) => percentileAt(made, end, probability))]);
  });

  test('a chance of one half is about even, and more is more likely', () => {
    expect([0, 0.01, 0.2, 0.5, 0.8, 0.99, 1].map(likelihood)).toEqual(['none', 'rare', 'unlikely', 'even', 'likely', 'almost', 'all']);
  });
});
