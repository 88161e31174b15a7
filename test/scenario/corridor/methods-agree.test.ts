import { describe, expect, test } from 'vitest';
import { settlementOutlook, simulatedSettlement } from '../../../src/scenario/corridor/before-year-end.ts';
import { centralBands, quantileOf } from '../../../src/scenario/corridor/central-bands.ts';
import { claimsDistribution } from '../../../src/scenario/corridor/claims-distribution.ts';
import { comparedMethods } from '../../../src/scenario/corridor/methods-agree.ts';
import { claimsDraws, simulateClaims } from '../../../src/scenario/corridor/simulate-claims.ts';
import { term } from './contracts.ts';
import { lawOf, scattered, yearOf } from './outlook-years.ts';

const guangzhou = yearOf('guangzhou', [term('surplus_line', 0.03), term('loss_end', 0.05)]);
const years = 4000;
const fourier = settlementOutlook(guangzhou, scattered).year!;
const simulated = simulatedSettlement(guangzhou, scattered, { seed: 7, years, route: 'claims' }).year!;

describe('transform and simulation', () => {
  const rows = comparedMethods(fourier, simulated);

  test('are compared in claims, settlement, its chance and the results, and agree', () => {
    expect(rows.map(({ what, of }) => `${what} ${of}`)).toEqual(['expected claims', 'expected settlement', 'chance settlement', 'expected insurer', 'expected fund']);
    for (const { agrees, errors, standardError } of rows) {
      expect(agrees).toBe(true);
      expect(errors).toBeLessThan(4);
      expect(standardError).toBeGreaterThan(0);
    }
  });

  test('disagree where one of them is of another contract', () => {
    const other = simulatedSettlement(yearOf('guangzhou', [term('surplus_line', 0.06), term('loss_end', 0.05)]), scattered, { seed: 7, years, route: 'claims' }).year!;
    const wrong = comparedMethods(fourier, other).filter(({ agrees }) => !agrees);
    expect(wrong.map(({ of }) => of)).toContain('settlement');
    // The claims are the same.
    expect(wrong.map(({ of }) => of)).not.toContain('claims');
  });

  test('agree to the fen on claims without doubt', () => {
    const certain = { mean: 104e6, cv: 0 };
    for (const { errors } of comparedMethods(settlementOutlook(guangzhou, certain).year!, simulatedSettlement(guangzhou, certain, { seed: 1, years: 5 }).year!)) expect(errors).toBe(0);
  });
});

test('years drawn in stretches are those drawn at once, by every route', () => {
  const distribution = claimsDistribution(lawOf(scattered));
  for (const route of ['claims', 'exact', 'sum'] as const) {
    const settings = { seed: 11, years: 60, route };
    const { amounts, claims } = simulateClaims(distribution, settings);
    const draws = claimsDraws(distribution, settings);
    const pieces = new Float64Array(60);
    const drawn = [[0, 7], [7, 40], [40, 60]].reduce((sum, [first, end]) => sum + draws.draw(pieces, first!, end!), 0);
    expect([...pieces]).toEqual([...amounts]);
    expect(drawn).toBe(claims);
  }
});

test('bands lie around the median, each inside the next', () => {
  const bands = centralBands(fourier.settlement);
  expect(bands.map(({ percent }) => percent)).toEqual([95, 80, 60, 40, 20]);
  const median = quantileOf(fourier.settlement, 0.5);
  bands.forEach(({ low, high }, at) => {
    expect(low).toBeLessThanOrEqual(median);
    expect(high).toBeGreaterThanOrEqual(median);
    if (at > 0) expect(low).toBeGreaterThanOrEqual(bands[at - 1]!.low);
    if (at > 0) expect(high).toBeLessThanOrEqual(bands[at - 1]!.high);
  });
  expect(() => quantileOf(fourier.settlement, 0.33)).toThrow(RangeError);
});
