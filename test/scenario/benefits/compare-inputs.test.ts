import { describe, expect, test } from 'vitest';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { uniform } from '../../../src/actuarial/severity/uniform.ts';
import { expectedPiecewise } from '../../../src/actuarial/piecewise-payment.ts';
import type { Override } from '../../../src/language/override.ts';
import { bandClaims } from '../../../src/scenario/benefits/band-claims.ts';
import { compareInputs } from '../../../src/scenario/benefits/compare-inputs.ts';
import { fitBands } from '../../../src/scenario/benefits/fit-care.ts';
import { openFitted } from '../../../src/scenario/benefits/fitted-plan.ts';
import { shippedModel } from '../../laws/shipped-models.ts';
import { executor, madeUpClaims, openClaims } from './banded-population.ts';

const bounds = [300, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
const change = (path: string, value: Override['value']): Override => ({ path, from: '2025-01', value });
const halfFen = 0.005;

const cases = [
  { id: 'benefits/resident-layered', scheme: 'resident', persons: 20_000, reforms: [[], [change('ratio.secondary', 0.6), change('deductible.secondary', 900), change('critical_deductible.ordinary', 15_000)]] },
  { id: 'benefits/employee-city', scheme: 'employee', persons: 20_000, reforms: [[], [change('annual_cap', 15_000)]] },
] as const;

describe('one plan on claims, bands and fitted distributions of the same persons', () => {
  for (const { id, scheme, persons, reforms } of cases) {
    test(`${id}: the three agree within the bounds shown, at every reform`, { timeout: 120_000 }, () => {
      const session = openClaims(shippedModel(id).reading.model!, madeUpClaims(scheme, persons));
      const inputs = compareInputs(session, bounds, {}, executor);
      const ofBands = openFitted(session.model, fitBands(bandClaims(session, bounds)), executor);
      for (const overrides of reforms) {
        const { claims, banded, fitted } = inputs.run({ period: '2025', overrides });
        const fittedToBands = ofBands.run({ period: '2025', overrides });
        claims.payments.forEach(({ amount }, payment) => {
          for (const { payments, persons: counted } of [banded, fitted, fittedToBands]) {
            const shown = payments[payment]!;
            expect(counted).toBe(session.groups);
            expect(amount).toBeGreaterThanOrEqual(shown.low - halfFen);
            expect(amount).toBeLessThanOrEqual(shown.high + halfFen);
            expect(shown.amount).toBeGreaterThanOrEqual(shown.low);
            expect(shown.amount).toBeLessThanOrEqual(shown.high);
          }
        });
        expect(Math.abs(banded.expense - claims.expense)).toBeLessThan(halfFen);
      }
      inputs.close();
      ofBands.close();
      session.close();
    });
  }
});

describe('a plan on a distribution', () => {
  const model = shippedModel('benefits/resident-layered').reading.model!;
  const kinds = [{ service: 'inpatient', level: 'tertiary', group: 'ordinary', referral: 'referred' }];
  const open = (severity: Parameters<typeof expectedPiecewise>[0], persons = 1000) =>
    openFitted(model, { banded: 'eligible', parts: [], profiles: [{ kinds, totals: Float64Array.of(1), persons, severity, segments: [] }] }, executor);

  test('is the exact integral of what the rules pay', () => {
    for (const severity of [lognormal(8.9, 0.9), uniform(0, 40_000)]) {
      const { payments: [basic] } = open(severity).run({ period: '2025' });
      // 60% above 1,000 up to the cap of 150,000, which is reached at 251,000.
      const exact = 1000 * expectedPiecewise(severity, { knots: [{ at: 0, value: 0 }, { at: 1000, value: 0 }, { at: 251_000, value: 150_000 }], lastSlope: 0 });
      expect(Math.abs(basic!.amount - exact)).toBeLessThan(exact * 1e-9);
      expect(basic!.low).toBeLessThanOrEqual(exact);
      expect(basic!.high).toBeGreaterThanOrEqual(exact);
      expect(basic!.high - basic!.low).toBeLessThan(exact * 0.005);
    }
  });

  test('follows a moved lever', () => {
    const session = open(uniform(0, 40_000));
    const overrides = [change('deductible.tertiary', 2345), change('ratio.tertiary', 0.5)];
    const { payments: [basic] } = session.run({ period: '2025', overrides });
    // 50% × ∫ (x − 2,345)+ dx / 40,000.
    expect(Math.abs(basic!.amount - (1000 * 0.5 * (40_000 - 2345) ** 2) / 2 / 40_000)).toBeLessThan(0.01);
  });

  test('refuses a distribution without a mean', () => {
    expect(() => open({ ...lognormal(9, 1), mean: Infinity })).toThrow(RangeError);
  });
});
