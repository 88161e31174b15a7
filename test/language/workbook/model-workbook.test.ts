import { describe, expect, test } from 'vitest';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { nameOf } from '../../../src/language/workbook/defined-names.ts';
import { FIRST_PERIOD_COLUMN } from '../../../src/language/workbook/layout.ts';
import { modelWorkbook } from '../../../src/language/workbook/model-workbook.ts';
import type { Workbook } from '../../../src/language/workbook/workbook.ts';
import { modelOf, tableOf } from '../small-models.ts';

function rowOf({ sheets }: Workbook, sheet: string, quantity: string) {
  return sheets.find(({ name }) => name === sheet)!.rows.find((row) => row[0]?.value === quantity)!.slice(FIRST_PERIOD_COLUMN);
}

const rate = modelOf(`
axis: {time: year}
parameters:
  rate:
    label: {zh: 费率, en: Rate}
    unit: 1
    values:
      - {from: 2020-01, value: 0.08, status: enacted, source: {title: 关于费率的通知, number: 某发〔2020〕1号, article: 第二条}}
      - {from: 2021-07, value: 0.06, status: enacted, source: {title: 关于降低费率的通知}}
      - {from: 2024-01, until: 2024-12, value: 0.06, status: assumed, source: none}
  gap: {label: {zh: 缺口, en: Gap}, unit: 1, informational: true, values: none}
inputs:
  wages: {label: {zh: 工资, en: Wages}, unit: yuan/year, table: wages}
variables:
  income: {label: {zh: 收入, en: Income}, unit: yuan/year, output: true, formula: wages * rate}
`);
const wages = tableOf('wages', { year: [2020, 2021, 2023, 2024], wages: [100, 110, 130, 140] });
const { workbook } = modelWorkbook(evaluator(rate, { wages }).run({ from: '2020', to: '2025' }), { locale: 'zh', digest: 'd1', header: [['程序', '0.1.0']] });

describe('a workbook', () => {
  test('types a value where it begins or is a mean of several, and carries it on by formula', () => {
    const cells = rowOf(workbook, '参数', 'rate');
    expect(cells.map((cell) => cell?.formula ?? cell?.value)).toEqual([0.08, (6 * 0.08 + 6 * 0.06) / 12, 0.06, 'H4', 0.06, 0.06]);
    expect(cells.every((cell) => cell?.kind === 'parameter')).toBe(true);
    expect(cells[0]!.note).toBe('2020-01 起 8% 已发布 关于费率的通知 某发〔2020〕1号 第二条');
    // Half of 2021 at 8% and half at 6%.
    expect(cells[1]!.note).toContain('按月加权');
    expect(cells[1]!.note).toContain('2021-07 起 6%');
    expect(cells[4]!.note).toContain('2024-01 至 2024-12 6% 假设');
  });

  test('leaves cells without a number empty, and computes nothing from them', () => {
    expect(rowOf(workbook, '输入', 'wages').map((cell) => cell?.value)).toEqual([100, 110, undefined, 130, 140, undefined]);
    expect(rowOf(workbook, '计算', 'income').map((cell) => cell?.formula)).toEqual(["'输入'!F4*'参数'!F4", "'输入'!G4*'参数'!G4", undefined, "'输入'!I4*'参数'!I4", "'输入'!J4*'参数'!J4", undefined]);
    expect(rowOf(workbook, '参数', 'gap')[0]).toMatchObject({ value: null, kind: 'parameter' });
  });

  test('says on its first sheet what it is of, for people and for the way back', () => {
    const facts = workbook.sheets[0]!.rows.flatMap((row) => (row[0]?.kind === 'id' ? [[row[0].value, row[2]?.value]] : []));
    expect(facts).toEqual(expect.arrayContaining([['model', 'example'], ['model-digest', 'd1'], ['format', 1], ['locale', 'zh'], ['periods', '2020..2025'], ['live-cells', 4], ['fixed-cells', 0]]));
  });

  test('writes a value, marks and lists it, where Excel takes no formula of that length', () => {
    const long = modelOf(`
axis: {time: year}
dimensions:
  age: {range: 0..900, label: {zh: 年龄, en: age}}
parameters:
  weight: {label: {zh: 权重, en: Weight}, unit: 1, values: [{from: 2020-01, value: 2, status: assumed, source: none}]}
variables:
  capped: {label: {zh: 封顶合计, en: Capped sum}, unit: ratio, output: true, formula: "sum(min(weight, age))"}
  all: {label: {zh: 合计, en: Sum}, unit: ratio, output: true, formula: "sum(weight * age) + capped"}
`);
    const made = modelWorkbook(evaluator(long, {}).run({ from: '2020', to: '2021' }), { locale: 'zh' });
    expect([made.live, made.fixed]).toEqual([0, 4]);
    // 0 + 1 + 899 × 2
    expect(rowOf(made.workbook, '计算', 'capped')[0]).toMatchObject({ value: 1799, kind: 'fixed' });
    expect(rowOf(made.workbook, '计算', 'capped')[0]!.formula).toBeUndefined();
    expect(made.workbook.sheets[0]!.rows.map((row) => [row[1]?.value, row[2]?.value])).toContainEqual(['封顶合计', '公式超过 Excel 的长度或嵌套层数']);
  });
});

describe('a defined name', () => {
  test.each([
    ['单位缴费费率', '单位缴费费率'],
    ['参保人数（在职）', '参保人数_在职'],
    ['60岁以上', '_60岁以上'],
    ['AB12', '_AB12'],
    ['R', '_R'],
    ['=cmd|x', 'cmd_x'],
  ])('of %s is %s', (label, name) => expect(nameOf(label)).toBe(name));
});
