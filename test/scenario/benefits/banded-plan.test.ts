import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/language/model.ts';
import type { Override } from '../../../src/language/override.ts';
import { bandClaims } from '../../../src/scenario/benefits/band-claims.ts';
import { openBanded } from '../../../src/scenario/benefits/banded-plan.ts';
import { shippedModel } from '../../laws/shipped-models.ts';
import { executor, madeUpClaims, openClaims, plainTable, truthByRow } from './banded-population.ts';

const plan = (id: string): Model => shippedModel(id).reading.model!;
const residents = madeUpClaims('resident', 6000);
const employees = madeUpClaims('employee', 3000);
const change = (path: string, value: Override['value']): Override => ({ path, from: '2025-01', value });
/** Half a fen, and the rounding of sums of some hundred thousand yuan. */
const halfFen = 0.005;

const coarse = [1000, 5000, 20_000];
const usual = [300, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
const fine = Array.from({ length: 48 }, (_, band) => 100 * 1.17 ** band);

const cases: readonly (readonly [string, typeof residents, readonly (readonly Override[])[]])[] = [
  ['benefits/resident-layered', residents, [
    [],
    [change('ratio.tertiary', 0.72), change('deductible.tertiary', 1730), change('critical_deductible.ordinary', 6400)],
    [change('basic_cap', 9000), change('outpatient_cap', 900), change('outpatient_deductible', 350), change('deductible_counts', 'excluded'), change('own_first_counts', 'excluded')],
  ]],
  ['benefits/nanchang-resident', residents, [[]]],
  ['benefits/employee-city', employees, [[], [change('annual_cap', 12_000), change('ratio.primary', 0.7)]]],
];

describe('the bounds of a plan on bands', () => {
  for (const [id, claims, reforms] of cases) {
    for (const banded of ['eligible', 'expense'] as const) {
      test(`${id} by ${banded}: hold what every row of persons really has, also after a reform`, () => {
        const session = openClaims(plan(id), claims);
        for (const bounds of [coarse, fine]) {
          const table = bandClaims(session, bounds, banded);
          const estimates = openBanded(session.model, table, executor);
          for (const overrides of reforms) {
            const estimate = estimates.run({ period: '2025', overrides });
            for (const { payment } of estimate.payments) {
              const truths = truthByRow(session, table, bounds, payment, overrides);
              expect(truths.every(Number.isFinite)).toBe(true);
              const outside = estimate.parts(payment).flatMap(({ low, high }, row) => (truths[row]! < low - halfFen || truths[row]! > high + halfFen ? [{ payment, row: table.rows[row], truth: truths[row], low, high }] : []));
              expect(outside).toEqual([]);
            }
          }
          estimates.close();
        }
        session.close();
      });
    }
  }

  test('shrink as bands get finer', () => {
    const session = openClaims(plan('benefits/resident-layered'), residents);
    const widths = [coarse, usual, fine].map((bounds) => {
      const { payments } = openBanded(session.model, bandClaims(session, bounds), executor).run({ period: '2025' });
      return payments.map(({ low, high }) => high - low);
    });
    for (const payment of [0, 1, 2, 4]) {
      expect(widths[1]![payment]!).toBeLessThan(widths[0]![payment]!);
      expect(widths[2]![payment]!).toBeLessThan(widths[1]![payment]!);
    }
    session.close();
  });

  test('are nothing where every row holds one person', () => {
    const session = openClaims(plan('benefits/resident-layered'), residents);
    const table = bandClaims(session, Array.from({ length: 200_000 }, (_, yuan) => yuan + 1));
    const alone = table.rows.flatMap(({ persons }, row) => (persons === 1 ? [row] : []));
    expect(alone.length).toBeGreaterThan(1000);
    const estimate = openBanded(session.model, table, executor).run({ period: '2025' });
    for (const { payment } of estimate.payments) {
      const parts = estimate.parts(payment);
      for (const row of alone) expect(parts[row]!.high).toBe(parts[row]!.low);
    }
    session.close();
  });
});

describe('the bounds of one row', () => {
  const layered = plan('benefits/resident-layered');
  const stay = { service: 'inpatient', level: 'tertiary', group: 'ordinary', referral: 'referred', excluded: 0, own_first: 0 };
  const stays = (expenses: readonly number[]) => plainTable('claims', expenses.map((expense, person) => ({ ...stay, settlement: `S${person}`, member: `P${person}`, day: 10, expense })));
  const basic = (expenses: readonly number[]) => openClaims(layered, stays(expenses)).run({ period: '2025', columns: [], sums: ['basic_payment'] }).sum('basic_payment');
  // Deductible 1,000, then 60%: in 500 … 3,000 convex. Ten persons with a mean of 1,500 yuan.
  const extreme = [500, 500, 500, 500, 500, 500, 3000, 3000, 3000, 3000];
  const level = Array.from({ length: 10 }, () => 1500);
  const estimateOf = (expenses: readonly number[]) => {
    const session = openClaims(layered, stays(expenses));
    const [only, ...others] = bandClaims(session, [500 - 1e-9, 3000]).rows;
    expect(others).toEqual([]);
    return openBanded(layered, { banded: 'eligible', parts: ['excluded', 'own_first'], rows: [{ ...only!, from: 500, to: 3000 }] }, executor).run({ period: '2025' }).payments[0]!;
  };

  test('are reached by persons at both ends of the band and by persons who are all alike', () => {
    const { low, high } = estimateOf(extreme);
    // 4 × 60% × (3,000 − 1,000), and 10 × 60% × (1,500 − 1,000).
    expect(basic(extreme)).toBe(4800);
    expect(basic(level)).toBe(3000);
    expect(Math.abs(high - 4800)).toBeLessThan(halfFen);
    // The corner at 1,000 lies between two points asked: low may be below what alike persons have by its gap, not above.
    expect(low).toBeLessThanOrEqual(3000 + halfFen);
    expect(low).toBeGreaterThan(3000 - 10 * 0.6 * ((3000 - 500) / 12 / 4));
  });

  test('hold anybody else with the same count and mean strictly', () => {
    const { low, high } = estimateOf(extreme);
    const between = [600, 900, 1000, 1200, 1500, 1500, 1800, 2000, 2100, 2400];
    expect(between.reduce((sum, expense) => sum + expense, 0)).toBe(15_000);
    expect(basic(between)).toBeGreaterThan(low);
    expect(basic(between)).toBeLessThan(high);
  });

  test('close on the payment where it is straight over the band', () => {
    const session = openClaims(layered, stays([2100, 2300, 2900, 4000]));
    const { amount, low, high } = openBanded(layered, bandClaims(session, [2000, 5000]), executor).run({ period: '2025' }).payments[0]!;
    // 60% × (11,300 − 4 × 1,000).
    expect(Math.abs(amount - 4380)).toBeLessThan(1e-6);
    expect(high - low).toBeLessThan(halfFen);
  });
});
