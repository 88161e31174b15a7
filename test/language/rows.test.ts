import { describe, expect, test } from 'vitest';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { evaluateRows } from '../../src/language/run/run-rows.ts';
import { modelOf, tableOf } from './small-models.ts';

const model = modelOf(`
axis: {rows: {table: claims, key: claim, order: day}}
dimensions:
  level: {primary: {zh: 一级, en: primary}, tertiary: {zh: 三级, en: tertiary}}
parameters:
  ratio: {label: {zh: 比例, en: Ratio}, unit: 1, dims: [level], values: [{from: 2020-01, value: {primary: 0.9, tertiary: 0.8}, status: assumed, source: none}]}
  cap: {label: {zh: 封顶, en: Cap}, unit: yuan, values: [{from: 2020-01, value: 1000, status: assumed, source: none}]}
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  grade: {label: {zh: 级别, en: Grade}, category: level}
  amount: {label: {zh: 金额, en: Amount}, unit: yuan}
variables:
  covered: {label: {zh: 应付, en: Covered}, unit: yuan, formula: "amount * pick(ratio, grade)"}
  so_far: {label: {zh: 累计应付, en: Covered so far}, unit: yuan, output: true, formula: "running(covered, by: member)"}
  paid: {label: {zh: 实付, en: Paid}, unit: yuan, output: true, formula: "min(so_far, cap) - min(so_far - covered, cap)"}
  paid_in_all: {label: {zh: 全年实付, en: Paid in all}, unit: yuan, output: true, formula: "total(paid, by: member)"}
`);
const claims = tableOf('claims', {
  day: [3, 1, 2, 2],
  member: ['x', 'x', 'y', 'x'],
  grade: ['primary', 'tertiary', 'primary', 'primary'],
  amount: [500, 800, 100, 200],
});

describe('a model over rows', () => {
  const run = evaluateRows(model, { claims }, { period: '2024' });

  test('goes through the rows in their order', () => {
    expect(run.rows).toEqual([1, 2, 3, 0]);
    // x: 800 × 0.8 = 640; y: 90; x: 640 + 180 = 820; x: 820 + 450 = 1270
    expect(Array.from(run.column('so_far')!)).toEqual([640, 90, 820, 1270]);
  });

  test('stops at the year’s cap and adds up by person', () => {
    expect(Array.from(run.column('paid')!)).toEqual([640, 90, 180, 180]);
    expect(Array.from(run.column('paid_in_all')!)).toEqual([1000, 90, 1000, 1000]);
  });

  test('gives the same in both executors and after a change of a parameter', () => {
    for (const value of [1000, 700]) {
      const overrides = [{ path: 'cap', from: '2024-01', value }];
      const [a, b] = [undefined, wasmExecutor()!].map((executor) => evaluateRows(model, { claims }, { period: '2024', overrides, ...(executor && { executor }) }));
      expect(Array.from(a!.column('paid')!)).toEqual(Array.from(b!.column('paid')!));
      expect(a!.column('paid_in_all')![0]).toBe(value);
    }
  });
});
