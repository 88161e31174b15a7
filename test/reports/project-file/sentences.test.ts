import { describe, expect, test } from 'vitest';
import { readModel } from '../../../src/language/read/read-model.ts';
import { unitWords } from '../../../src/language/text/unit-words.ts';
import { conflictSentence, differenceSentence } from '../../../src/reports/project-file/conflict-text.ts';
import { figureSentence, verificationText } from '../../../src/reports/project-file/verification-text.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { NumberStyle } from '../../../src/i18n/quantity-text.ts';

const model = readModel(
  `model: test
title: {zh: 测试, en: Test}
axis: {time: year}
parameters:
  target: {label: {zh: 控费目标, en: Cost target}, unit: 1, values: [{from: 2020-01, value: 0.01, status: assumed}]}
variables:
  income: {label: {zh: 收入, en: Income}, unit: yuan/year, output: true, formula: target * 1 yuan/year}
`,
  'test.yaml',
  () => undefined,
);
const style = (locale: Locale): NumberStyle => ({ locale, money: 'hundredMillionYuan', persons: 'person', unitWords });
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const change = (value: number) => ({ path: 'target', from: '2027-01', value });

describe('a conflict', () => {
  const words = (locale: Locale) => ({ model: model.model!, style: style(locale) });
  const conflict = { path: ['scenario', 'set', 'target@2027-01'], kind: 'value', base: change(0.01), mine: change(0.02), theirs: change(0.03) } as const;

  test('is a sentence with both names, both values and what was before', () => {
    expect(conflictSentence(conflict, { mine: '张', theirs: '李' }, words('zh'))).toBe('两人都改了控费目标（自 2027-01）：张 2.00%，李 3.00%（原来 1.00%）。');
    expect(conflictSentence(conflict, { mine: 'Zhang', theirs: 'Li' }, words('en'))).toBe('Both changed Cost target (from 2027-01): Zhang 2.00%, Li 3.00% (before: 1.00%).');
  });

  test('says that one side took it away', () => {
    expect(conflictSentence({ ...conflict, base: undefined, theirs: undefined }, { mine: '张', theirs: '李' }, words('zh'))).toBe('两人都改了控费目标（自 2027-01）：张 2.00%，李 无。');
  });

  test('of months in common lists what each has', () => {
    const overlap = { path: ['scenario', 'set', 'target@2026-07'], kind: 'overlap', base: undefined, mine: [{ path: 'target', from: '2026-07', until: '2027-06', value: 0.02 }], theirs: [change(0.03), { ...change(0.04), from: '2028-01' }] } as const;
    expect(conflictSentence(overlap, { mine: '张', theirs: '李' }, words('zh'))).toBe('两人的改动在同一项目上月份相重，合在一起会互相覆盖，只能用一方：张 控费目标（自 2026-07 至 2027-06） 2.00%；李 控费目标（自 2027-01） 3.00%、控费目标（自 2028-01） 4.00%。');
    expect(conflictSentence(overlap, { mine: 'Zhang', theirs: 'Li' }, words('en'))).toContain('Zhang Cost target (from 2026-07 through 2027-06) 2.00%; Li Cost target (from 2027-01) 3.00%, ');
  });

  test('of logs says after which entry they parted', () => {
    const log = { path: ['cases', '广州 2024'], kind: 'log', base: [1], mine: [1, 2], theirs: [1, 3, 4] } as const;
    expect(conflictSentence(log, { mine: '张', theirs: '李' }, words('zh'))).toBe('审核日志 广州 2024在第 1 条之后分开了：张 2 条，李 3 条；日志不能合并，只能留一份，另一份留在历史里。');
  });

  test('and a difference name every kind of place', () => {
    const said = (path: readonly string[], was: unknown, is: unknown): string => plain(differenceSentence({ path, was: was as never, is: is as never }, words('zh')));
    expect(said(['reasons', 'income'], undefined, '参保人数增加')).toBe('收入的调整原因：新增 “参保人数增加”');
    expect(said(['months', '2026-03', 'income'], 1e10, 1.2e10)).toBe('2026-03 累计收入：100.0 亿元 → 120.0 亿元');
    expect(said(['tables', '基金收支.xlsx fund_flows'], { table: { rowCount: 12 } }, undefined)).toBe('数据表 基金收支.xlsx fund_flows：去掉了（原来 12 行）');
    expect(said(['corridor', 'terms', 'guangzhou', 'surplus_line@1999-01'], change(0.05), change(0.06))).toBe('合同 guangzhou 的条款 surplus_line：0.05 → 0.06');
    expect(said(['corridor', 'statement', 'figures', 'premium@2024'], { amount: 1e8 }, { amount: 2e8 })).toBe('送审报表 2024 年 premium：1.0 亿元 → 2.0 亿元');
    expect(said(['later', 'x'], 1, 2)).toBe('later › x：1 → 2');
  });
});

describe('a verification', () => {
  const moved = [{ run: 'scenario', quantity: 'income', element: '', label: { zh: '收入', en: 'Income' }, unit: 'yuan/year', period: '2027', was: 1.2e12, is: 1.2e12 + 5e8 }] as const;
  const verification = { verdict: 'differs', causes: [{ kind: 'data', name: 'datasets/national', was: 'a', is: 'b' }], compared: 10, moved, rounded: 0 } as const;

  test('says which figure moved, in a unit in which the change is not rounded away', () => {
    const { headline, causes, figures } = verificationText(verification, style('zh'));
    expect(headline).toBe('重新计算后，10 个数中有 1 个与保存时不同。');
    expect(causes).toEqual(['数据变了：datasets/national']);
    expect(plain(figureSentence(figures[0]!, 'zh'))).toBe('收入 2027：12 000.0 亿元 → 12 005.0 亿元（+50 000.00 万元）');
  });

  test('says that nothing explains it where nothing changed', () => {
    expect(verificationText({ ...verification, causes: [] }, style('en')).causes).toEqual(['Data, model and program are what they were, so the differences have no known cause; check whether the file was changed.']);
    expect(verificationText({ ...verification, verdict: 'same', moved: [] }, style('en')).causes).toEqual(['The data changed: datasets/national', 'None of this changed a result.']);
  });
});
