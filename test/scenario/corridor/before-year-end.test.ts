import { describe, expect, test } from 'vitest';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { settlementOutlook, simulatedSettlement, type OutlookYear, type SettlementOutlook } from '../../../src/scenario/corridor/before-year-end.ts';
import type { ClaimsOutlook } from '../../../src/scenario/corridor/claims-outlook.ts';
import type { OutcomeDistribution } from '../../../src/scenario/corridor/outcome-distribution.ts';
import { settledAt } from '../../../src/scenario/corridor/contract-year.ts';
import { term } from './contracts.ts';
import { exponentials, exponentialSum, items, lawOf, premium, quotaShare, scattered, stopLoss, yearOf } from './outlook-years.ts';

function yearIn({ year, issues }: SettlementOutlook): OutlookYear {
  if (!year) throw new TypeError(`yearIn: an outlook; got ${issues.map(({ code }) => code).join(', ')}`);
  return year;
}
const payment = ({ payments }: OutlookYear, amount: string) => payments.find((each) => each.amount === amount)!.distribution;
/** Payments are rounded to the fen. */
const halfAFen = 0.005;
const guangzhou = yearOf('guangzhou', [term('surplus_line', 0.03), term('loss_end', 0.05)]);

describe('in closed form', () => {
  test('a quota share of the result is expected to pay that share of the expected result', () => {
    const year = yearIn(settlementOutlook(yearOf('terms', quotaShare(0.6)), exponentials));
    // E S = 250·400,000 = the premium; the mean on the grid is right to 1e-9.
    expect(Math.abs(year.settlement.expected)).toBeLessThan(1e-9 * premium + halfAFen);
    expect(Math.abs(payment(year, 'compensated').expected - 0.6 * exponentialSum.excess(premium))).toBeLessThan(year.how.error.typical + halfAFen);
    expect(Math.abs(year.settlement.standardDeviation / (0.6 * lawOf(exponentials).standardDeviation) - 1)).toBeLessThan(1e-4);
  });

  test.each([0, 0.03, 0.1])('a fund that bears all above a rate of %s pays the stop-loss premium', (rate) => {
    const year = yearIn(settlementOutlook(yearOf('terms', stopLoss(rate)), exponentials));
    const d = premium * (1 + rate);
    const { expected, above, quantiles } = payment(year, 'compensated');
    expect(Math.abs(expected - exponentialSum.excess(d))).toBeLessThan(1.1 * year.how.error.typical + 0.1);
    expect(Math.abs(above - exponentialSum.survival(d))).toBeLessThan(0.001);
    expect(quantiles.find(({ p }) => p === 0.25)!.value).toBe(0);
    expect(year.expectedToInsurer).toBeCloseTo(expected, 3);
    expect(year.expectedToFund).toBe(0);
  });

  test('what is already paid counts, and the rest is lognormal as a whole', () => {
    const outlook = { mean: 60e6, cv: 0.2, paid: 42e6 };
    const year = yearIn(settlementOutlook(yearOf('terms', stopLoss(0.05)), outlook));
    const variance = Math.log(1 + 0.2 ** 2);
    const rest = lognormal(Math.log(60e6) - variance / 2, Math.sqrt(variance));
    expect(Math.abs(payment(year, 'compensated').expected - rest.excess(1.05 * premium - 42e6))).toBeLessThan(1.1 * year.how.error.typical + 0.1);
    expect(year.claims.least).toBeGreaterThan(42e6);
    // Tail value at risk of the claims is that of the rest and what is paid.
    const { upper } = year.claims.tails.find(({ p }) => p === 0.95)!;
    expect(Math.abs(upper - 42e6 - rest.tailExpectation(0.95))).toBeLessThan(20 * year.how.error.typical + 1);
  });

  test('every band is expected to take its share of its layer', () => {
    const bands = [{ from: 0, value: 0.2 }, { from: 0.04, value: 0 }, { from: 0.08, value: 0.9 }];
    const year = yearIn(settlementOutlook(yearOf('terms', [term('loss_fund_bands', bands)]), exponentials));
    const part = year.parts.find(({ amount }) => amount === 'loss_by_fund')!;
    const layer = (from: number, to: number) => exponentialSum.excess(premium * (1 + from)) - (to === Infinity ? 0 : exponentialSum.excess(premium * (1 + to)));
    const expected = [0.2 * layer(0, 0.04), 0, 0.9 * layer(0.08, Infinity)];
    part.bands.forEach((band, index) => expect(Math.abs(band.expected - expected[index]!)).toBeLessThan(2.2 * year.how.error.typical + 0.1));
    expect(Math.abs(part.bands.reduce((sum, band) => sum + band.expected, 0) - part.distribution.expected)).toBeLessThan(1e-6);
  });
});

describe('Fourier transform and simulation', () => {
  test.each([['claims', 4000], ['exact', 600], ['sum', 20_000]] as const)('agree within four standard errors: every claim drawn by %s', (route, years) => {
    const exact = yearIn(settlementOutlook(guangzhou, scattered));
    const drawn = yearIn(simulatedSettlement(guangzhou, scattered, { seed: 20261121, years, route }));
    const pairs: (readonly [OutcomeDistribution, OutcomeDistribution])[] = [
      [exact.claims, drawn.claims], [exact.settlement, drawn.settlement], [exact.results['insurer']!, drawn.results['insurer']!], [exact.results['fund']!, drawn.results['fund']!],
      ...exact.payments.filter(({ distribution }) => distribution.greatest > 0).map(({ amount, distribution }) => [distribution, payment(drawn, amount)] as const),
    ];
    for (const [fourier, simulated] of pairs) {
      expect(Math.abs(fourier.expected - simulated.expected)).toBeLessThan(4 * simulated.standardError!);
      const share = Math.sqrt((fourier.above * (1 - fourier.above)) / years);
      expect(Math.abs(fourier.above - simulated.above)).toBeLessThan(4 * share + 1e-9);
    }
    expect(drawn.how).toMatchObject({ method: 'simulation', seed: 20261121, paths: years, route });
    expect(exact.claims.standardError).toBeNull();
  });
});

describe('distributions', () => {
  const year = yearIn(settlementOutlook(guangzhou, scattered));

  test('give the probability of no payment as an atom, and atoms and bins make 1', () => {
    const { atoms, bins, above, below } = year.settlement;
    // The fund bears half of a loss up to 5% of the premium, and no more.
    expect(atoms.map(({ value }) => value)).toEqual([0, 0.5 * 0.05 * premium]);
    expect(Math.abs(above + below + atoms[0]!.probability - 1)).toBeLessThan(1e-9);
    expect(Math.abs([...atoms, ...bins].reduce((sum, { probability }) => sum + probability, 0) - 1)).toBeLessThan(1e-9);
  });

  test('have tails beyond their quantiles, on both sides', () => {
    for (const { quantiles, tails } of [year.claims, year.results['insurer']!]) {
      const at = (p: number) => quantiles.find((each) => each.p === p)!.value;
      for (const { p, lower, upper } of tails) {
        expect(upper).toBeGreaterThanOrEqual(at(p));
        expect(lower).toBeLessThanOrEqual(at(Math.round((1 - p) * 1000) / 1000));
      }
    }
  });

  test('leave out payments that do not depend on the claims', () => {
    expect(year.payments.map(({ amount }) => amount)).not.toContain('prepaid');
    expect(year.payments.map(({ amount }) => amount)).toContain('returned_to_fund');
  });
});

describe('an outlook without doubt', () => {
  const certain: readonly (readonly [string, ClaimsOutlook, number])[] = [
    ['no claims', { count: { family: 'poisson', mean: 0 }, size: { claims: [1] } }, 0],
    ['one claim', { count: { family: 'certain', count: 1 }, size: { claims: [93_456_789.12] } }, 93_456_789.12],
    ['no variance', { mean: 101_234_567.89, cv: 0 }, 101_234_567.89],
    ['all paid', { mean: 0, cv: 0.3, paid: 120_000_000 }, 120_000_000],
  ];

  test.each(certain)('is the plain run exactly: %s', (_, outlook, claims) => {
    const { run } = settledAt(yearOf('guangzhou', guangzhou.overrides!, { '2026': { ...items, claims_paid: claims } }), claims);
    const plain = yearOf('guangzhou', guangzhou.overrides!, { '2026': { ...items, claims_paid: claims } }).made.run({ to: '2026', overrides: guangzhou.overrides! });
    for (const year of [yearIn(settlementOutlook(guangzhou, outlook)), yearIn(simulatedSettlement(guangzhou, outlook, { seed: 1, years: 3 }))]) {
      expect(year.results['insurer']!.expected).toBeCloseTo(plain.value('insurer_result', '2026')!, 7);
      for (const { amount, distribution } of [...year.payments, ...year.parts]) {
        expect([distribution.least, distribution.greatest]).toEqual([plain.value(amount, '2026'), plain.value(amount, '2026')]);
        expect(run.value(amount, '2026')).toBe(plain.value(amount, '2026'));
      }
      expect(year.settlement.standardDeviation).toBeLessThan(1e-6);
    }
  });
});
