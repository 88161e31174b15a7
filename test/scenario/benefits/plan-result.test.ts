import { describe, expect, test } from 'vitest';
import { divisionsOf, incomesOf } from '../../../src/scenario/benefits/divisions.ts';
import { effectByMeasure, type Measure } from '../../../src/scenario/benefits/effect-by-measure.ts';
import { movements } from '../../../src/scenario/benefits/movements.ts';
import { planAmounts, planResult } from '../../../src/scenario/benefits/plan-result.ts';
import { openLayered, residentClaims } from './resident-claims.ts';

const claims = residentClaims(20_000);
const session = openLayered(claims);
const settings = { period: '2025', divisions: divisionsOf(session, claims), incomes: incomesOf(session, claims) };
const name = { zh: '测试', en: 'test' };
const baseline = planResult(session, { id: 'baseline', name, overrides: [] }, settings);
const higher = [{ path: 'ratio.tertiary', from: '2025-01', value: 0.65 }];
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, number) => all + number, 0);

describe('a plan over claims', () => {
  test('splits every expense among payers and patients, in all and in each part', () => {
    for (const amounts of [baseline, ...baseline.divisions.flatMap(({ parts }) => parts)]) {
      expect(Math.abs(sum(amounts.layers.map(({ amount }) => amount)) + amounts.own - amounts.expense)).toBeLessThan(0.005);
    }
    for (const { parts } of baseline.divisions) expect(Math.abs(sum(parts.map(({ own }) => own)) - baseline.own)).toBeLessThan(0.005);
    expect(Math.abs(sum(baseline.ownByPerson) - baseline.own)).toBeLessThan(0.005);
  });

  test('counts persons and catastrophic spending once in each division of persons', () => {
    const ofPersons = baseline.divisions.filter(({ division }) => division.persons);
    expect(ofPersons.map(({ division }) => division.id)).toContain('income_decile');
    for (const { parts } of ofPersons) {
      expect(sum(parts.map(({ persons }) => persons!))).toBe(baseline.persons);
      expect(sum(parts.map(({ catastrophic }) => catastrophic!))).toBe(baseline.catastrophic);
    }
  });

  test('gives a slider the same sums', () => {
    const quick = planAmounts(session, '2025', []);
    expect(Math.abs(quick.own - baseline.own)).toBeLessThan(0.005);
    expect(quick.layers.map(({ payment }) => payment)).toEqual(['basic_payment', 'critical_payment', 'assistance_payment', 'extra_payment']);
  });
});

describe('a reform against the baseline', () => {
  const reform = planResult(session, { id: 'higher', name, overrides: higher }, settings);
  const moved = movements(baseline, reform);

  test('changes nothing where nothing is changed', () => {
    const same = movements(baseline, planResult(session, { id: 'same', name, overrides: [] }, settings));
    expect([same.gainers, same.losers, same.unchanged]).toEqual([0, 0, baseline.persons]);
  });

  test('lets nobody lose by a higher ratio, and counts everybody once', () => {
    expect([moved.losers, moved.lost]).toEqual([0, 0]);
    expect(moved.gainers).toBeGreaterThan(1000);
    expect(moved.gainers + moved.unchanged).toBe(baseline.persons);
    expect(sum(moved.bins.map(({ persons }) => persons))).toBe(moved.gainers);
    expect(Math.abs(moved.gained - (baseline.own - reform.own))).toBeLessThan(1);
  });
});

describe('the effect of a reform split by measure', () => {
  const measures: readonly Measure[] = [
    { id: 'ratio', name, overrides: higher },
    { id: 'deductible', name, overrides: [{ path: 'deductible.tertiary', from: '2025-01', value: 1500 }] },
    { id: 'critical', name, overrides: [{ path: 'critical_deductible.ordinary', from: '2025-01', value: 8000 }] },
  ];
  const { effects, whole } = effectByMeasure(session, '2025', [], measures);
  const reversed = effectByMeasure(session, '2025', [], [...measures].reverse());

  test('adds up to the whole in both ways, to the cent', () => {
    for (const [quantity, amount] of Object.entries(whole)) {
      expect(Math.abs(sum(effects.map(({ shared }) => shared[quantity]!)) - amount)).toBeLessThan(0.005);
      expect(Math.abs(sum(effects.map(({ sequential }) => sequential[quantity]!)) - amount)).toBeLessThan(0.005);
    }
  });

  test('does not depend on the order where it is shared, and does where it is sequential', () => {
    for (const { measure, shared, sequential } of effects) {
      const other = reversed.effects.find((effect) => effect.measure.id === measure.id)!;
      expect(Math.abs(other.shared['basic_payment']! - shared['basic_payment']!)).toBeLessThan(0.005);
      if (measure.id === 'deductible') expect(Math.abs(other.sequential['basic_payment']! - sequential['basic_payment']!)).toBeGreaterThan(1);
    }
  });

  test('refuses more measures than it can run', () => {
    expect(() => effectByMeasure(session, '2025', [], Array<Measure>(13).fill(measures[0]!))).toThrow(RangeError);
  });
});
