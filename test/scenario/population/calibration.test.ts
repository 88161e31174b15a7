import { describe, expect, test } from 'vitest';
import { calibration } from '../../../src/scenario/population/calibration.ts';
import { groups, levels, statusesOf, type Scheme, type Status } from '../../../src/scenario/population/elements.ts';
import { generateClaims } from '../../../src/scenario/population/generate-claims.ts';
import { RatioMoments } from '../../../src/scenario/population/ratio-moments.ts';
import { emptyClaims } from '../../../src/scenario/population/claims-columns.ts';
import { populationFigures } from '../../../src/scenario/population/population-figures.ts';
import { syntheticClaims } from '../../../src/scenario/population/synthetic-claims.ts';
import { topTenthShare } from '../../../src/scenario/population/top-share.ts';
import { shippedAssumptions } from './shipped-assumptions.ts';

const persons = 200_000;
const cases = ['2021', '2025'].flatMap((period) => (['employee', 'resident'] as const).map((scheme) => ({ period, scheme })));

describe.each(cases)('200,000 synthetic persons, $scheme $period', ({ period, scheme }) => {
  const assumptions = shippedAssumptions(period);
  const claims = generateClaims(assumptions, { persons, scheme, seed: 20261121 });
  const rows = calibration(claims, assumptions);

  test.each(rows.filter(({ standing }) => standing === 'fitted'))('$label.en lies within four standard errors of what it is fitted to', ({ difference, standardError }) => {
    expect(standardError).toBeGreaterThan(0);
    expect(Math.abs(difference!)).toBeLessThan(4 * standardError!);
  });

  test('the coefficient of variation lies in the published range', () => {
    const { difference, standardError } = rows.find(({ id }) => id === 'variation')!;
    expect(Math.abs(difference!)).toBeLessThan(4 * standardError!);
  });

  test('inpatients’ spending is less concentrated than published, and says that it is not fitted', () => {
    const row = rows.find(({ id }) => id === 'top_tenth_of_inpatients')!;
    // Published 49%; a lognormal tail gives 41% to 44% here. It is shown as it is.
    expect(row).toMatchObject({ standing: 'compared', low: 0.49, standardError: undefined });
    expect(row.difference).toBeLessThan(-0.04);
    expect(row.difference).toBeGreaterThan(-0.1);
  });

  test('every figure has a source with a title', () => {
    for (const { source, label } of rows) expect(source, label.en).toMatchObject({ title: expect.stringMatching(/\S{4}/) as unknown });
  });

  test('statuses, groups, levels, referrals and incomes have their assumed shares and means', () => {
    const { columns, rowCount } = claims;
    const total = statusesOf[scheme].reduce((sum, status) => sum + assumptions.insured[status], 0);
    for (const status of statusesOf[scheme]) near(claims.persons[status], persons, assumptions.insured[status] / total, status);
    const all = Array.from({ length: rowCount }, (_, row) => row);
    // One outpatient row a person: who has one does not depend on group or income.
    const people = all.filter((row) => columns.service[row] === 1);
    for (const [code, group] of groups.entries()) near(people.filter((row) => columns.group[row] === code).length, people.length, meanOver(scheme, (status) => assumptions.groupShare[status][group]), group);
    const stays = all.filter((row) => columns.service[row] === 0);
    for (const [code, level] of levels.entries()) near(stays.filter((row) => columns.level[row] === code).length, stays.length, meanOver(scheme, (status) => assumptions.levelShare[status][level]), level);
    const remote = stays.filter((row) => columns.place[row] !== 0);
    near(remote.filter((row) => columns.referral[row] === 0).length, remote.length, assumptions.referredShare, 'referred');
    const income = new RatioMoments();
    for (const row of people) income.add(columns.income[row]!, 1);
    expect(Math.abs(income.ratio! - meanOver(scheme, (status) => assumptions.meanIncome[status]))).toBeLessThan(4 * income.standardError!);
  });
});

/** Groups, levels and incomes are the same for active and retired. */
function meanOver(scheme: Scheme, value: (status: Status) => number): number {
  const values = statusesOf[scheme].map(value);
  for (const each of values) expect(Math.abs(each - values[0]!)).toBeLessThanOrEqual(1e-12 * Math.abs(values[0]!));
  return values[0]!;
}

/** A count within four standard deviations of a binomial one. */
function near(count: number, trials: number, share: number, name: string): void {
  expect(Math.abs(count - trials * share), name).toBeLessThanOrEqual(4 * Math.sqrt(trials * share * (1 - share)) + 1e-6);
}

describe('figures of a population', () => {
  test('of two stays and a visit are what one counts by hand', () => {
    const columns = emptyClaims(3);
    // A retired person with two stays (300 secondary outside the city, 100 tertiary) and an active one with outpatient care of 200; one more without claims.
    columns.member.set([0, 0, 1]);
    columns.service.set([0, 0, 1]);
    columns.level.set([1, 3, 0]);
    columns.status.set([1, 1, 0]);
    columns.place.set([1, 0, 2]);
    columns.expense.set([300, 100, 200]);
    columns.excluded.set([30, 0, 50]);
    columns.own_first.set([0, 10, 0]);
    const figures = populationFigures(syntheticClaims({ scheme: 'employee', period: '2025', seed: 0, persons: { active: 2, retired: 1, resident: 0 } }, columns));
    const values = Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value]));
    expect(values).toMatchObject({
      admissions: 2 / 3, admitted: 1 / 3, cost: 200, cost_primary: undefined, cost_secondary: 300, cost_tertiary: 100,
      cost_per_head: 600 / 3, cost_per_active: 100, cost_per_retired: 400, retired_ratio: 4,
      remote: 500 / 600, cross_province: 200 / 500, ineligible: 40 / 400, variation: 0.5, top_tenth_of_inpatients: 1, top_tenth_of_insured: 400 / 600,
    });
  });

  test.each([0, 1])('of %i persons give no number where there is nobody to count', (count) => {
    const assumptions = shippedAssumptions('2025');
    for (const { synthetic, difference } of calibration(generateClaims(assumptions, { persons: count, scheme: 'employee', seed: 3 }), assumptions)) {
      expect(synthetic === undefined || Number.isFinite(synthetic)).toBe(true);
      expect(difference === undefined).toBe(synthetic === undefined);
    }
  });

  test('the standard error of a mean is √(Σ(x − mean)²)/n', () => {
    const moments = new RatioMoments();
    for (const value of [1, 2, 6]) moments.add(value, 1);
    moments.add(0, 1);
    // Mean 9/4; squares 25/16 + 1/16 + 225/16 + 81/16 = 332/16.
    expect(moments.ratio).toBe(9 / 4);
    expect(Math.abs(moments.standardError! - Math.sqrt(332 / 16) / 4)).toBeLessThan(1e-12);
  });

  test('the top tenth of ten amounts is the greatest of them', () => {
    expect(topTenthShare(Float64Array.from([3, 1, 10, 2, 4, 5, 6, 7, 8, 9]))).toBe(10 / 55);
    expect(topTenthShare(new Float64Array(5))).toBeUndefined();
  });
});
