import { describe, expect, test } from 'vitest';
import { openBanded } from '../../../src/scenario/benefits/banded-plan.ts';
import { readBandedTable } from '../../../src/scenario/benefits/read-banded-table.ts';
import { shippedModel } from '../../laws/shipped-models.ts';
import { executor, plainTable } from './banded-population.ts';

const model = shippedModel('benefits/resident-layered').reading.model!;
const sound = { 医疗类别: '住院', 医院级别: '三级', 下限: 2000, 上限: 5000, 人数: 4, 政策范围内费用: 11_300 };
const read = (...rows: readonly Readonly<Record<string, string | number>>[]) => readBandedTable(plainTable('bands', rows), model);
const codes = (...rows: readonly Readonly<Record<string, string | number>>[]) => read(...rows).issues.map(({ code, place }) => `${code} ${place.row ?? ''}`.trim());

describe('a table by bands as people give it', () => {
  test('is read by Chinese headers and elements, and priced', () => {
    const { table, issues } = read(sound);
    expect(issues).toEqual([]);
    const { payments: [basic], expense } = openBanded(model, table!, executor).run({ period: '2025' });
    // 60% × (11,300 − 4 × 1,000).
    expect(Math.abs(basic!.amount - 4380)).toBeLessThan(1e-6);
    expect(expense).toBe(11_300);
  });

  test('takes several admissions as that many claims, and holds any way of dividing them', () => {
    const { table } = read({ ...sound, 住院次数: 2, 下限: 9000, 上限: 9000, 人数: 1, 政策范围内费用: 9000 }, { ...sound, 住院次数: 2, 下限: 10_000, 上限: 12_000, 人数: 3, 政策范围内费用: 33_000 });
    const parts = openBanded(model, table!, executor).run({ period: '2025' }).parts('basic_payment');
    // Even halves above both deductibles: 60% × (33,000 − 3 × 1,500). All in the first: 60% × (33,000 − 3 × 1,000); in the second: 500.
    expect(Math.abs(parts[1]!.amount - 17_100)).toBeLessThan(0.01);
    expect(parts[1]!.high).toBeGreaterThan(0.6 * (33_000 - 3 * 500) - 0.01);
    expect(parts[1]!.low).toBeLessThan(17_100);
  });

  test.each([
    ['without a column it needs', [{ 下限: 0, 上限: 1, 人数: 1 }], ['banded/column-missing']],
    ['with a number that is none', [{ ...sound, 人数: '四' }], ['banded/number-unusable 2']],
    ['with a fraction of a person', [{ ...sound, 人数: 4.5 }], ['banded/number-unusable 2']],
    ['with a negative amount', [{ ...sound, 政策范围内费用: -1 }], ['banded/number-unusable 2']],
    ['with crossed bounds', [{ ...sound, 下限: 6000 }], ['banded/bounds-crossed 2', 'banded/amount-outside 2']],
    ['with an amount in another unit', [{ ...sound, 政策范围内费用: 1.13 }], ['banded/amount-outside 2']],
    ['with parts above the expense', [{ 医疗类别: '住院', 医院级别: '三级', 下限: 2000, 上限: 5000, 人数: 4, 医疗总费用: 11_300, 目录外自费: 12_000 }], ['banded/parts-exceed 2']],
    ['with bands that overlap', [sound, { ...sound, 下限: 4000, 上限: 6000, 政策范围内费用: 20_000 }], ['banded/bands-overlap 3']],
    ['with a hole between bands', [sound, { ...sound, 下限: 6000, 上限: 7000, 政策范围内费用: 26_000 }], ['banded/bands-gap 3']],
    ['with an open band', [{ ...sound, 上限: '' }], ['banded/open-band 2']],
    ['without how persons differ in what is excluded', [{ ...sound, 目录外自费: 900 }], ['banded/spread-unknown']],
  ] as const)('%s says so', (_what, rows, expected) => {
    expect(codes(...rows)).toEqual(expected);
  });

  test('of a hospital level the plan does not know is left out, and the rest is priced', () => {
    const { table } = read(sound, { ...sound, 医院级别: '四级' });
    const estimate = openBanded(model, table!, executor).run({ period: '2025' });
    expect(estimate.persons).toBe(4);
    expect(estimate.issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'banded/element-unknown', place: { row: 3, column: 'level' }, values: { found: '四级' } }]);
  });

  test('of nobody costs nothing', () => {
    const { table, issues } = read({ ...sound, 人数: 0, 政策范围内费用: 0 });
    expect(issues).toEqual([]);
    expect(openBanded(model, table!, executor).run({ period: '2025' }).payments.every(({ amount, low, high }) => amount === 0 && low === 0 && high === 0)).toBe(true);
  });
});
