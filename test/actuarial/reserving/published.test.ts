import { describe, expect, test } from 'vitest';
import { additive } from '../../../src/actuarial/reserving/additive.ts';
import { bondyTail } from '../../../src/actuarial/reserving/bondy-tail.ts';
import { calendarTest } from '../../../src/actuarial/reserving/calendar-test.ts';
import { capeCod } from '../../../src/actuarial/reserving/cape-cod.ts';
import { chainLadder } from '../../../src/actuarial/reserving/chain-ladder.ts';
import { claimsDevelopmentResult } from '../../../src/actuarial/reserving/claims-development-result.ts';
import { clark } from '../../../src/actuarial/reserving/clark.ts';
import { correlationTest } from '../../../src/actuarial/reserving/correlation-test.ts';
import { mack } from '../../../src/actuarial/reserving/mack.ts';
import { munich } from '../../../src/actuarial/reserving/munich.ts';
import { odpBootstrap } from '../../../src/actuarial/reserving/odp-bootstrap.ts';
import { odpGlm } from '../../../src/actuarial/reserving/odp-glm.ts';
import { tailCurve } from '../../../src/actuarial/reserving/tail-curve.ts';
import { sound } from './sound.ts';
import { merzWuthrich, quargMackPaid, quargMackReported, raa, schmidt, struzzieriHussian, tailSample, taylorAshe } from './triangles.ts';

/** Each figure within half a unit of its last printed digit. */
function printed(got: ArrayLike<number>, figures: readonly string[]): void {
  figures.forEach((figure, at) => {
    const half = 0.5 * 10 ** -(figure.split('.')[1]?.length ?? 0);
    expect(Math.abs(got[at]! - Number(figure)), `${figure} at ${at}, got ${got[at]}`).toBeLessThanOrEqual(half * (1 + 1e-9));
  });
}

describe('Mack', () => {
  test('1994, p. 130: σ² and standard errors of the RAA triangle', () => {
    const result = sound(mack(raa));
    printed([...result.sigma].map((each) => each * each), ['27883', '1109', '691', '61.2', '119', '40.8', '1.34', '7.88']);
    printed(result.standardError.slice(1), ['206', '623', '747', '1469', '2002', '2209', '5358', '6333', '24566']);
  });

  test('1993, table 3: reserve and standard error of Taylor and Ashe in thousands', () => {
    const result = sound(mack(taylorAshe));
    printed([result.total / 1000, result.totalStandardError / 1000], ['18681', '2447']);
  });

  test('R ChainLadder, runit.MackChainLadder: RAA with the log-linear σ, and with a tail of 1.05', () => {
    printed([sound(mack(raa, { sigma: 'log-linear' })).totalStandardError], ['26880.74']);
    printed([sound(mack(raa, { tail: 1.05 })).totalStandardError], ['28669.91']);
  });
});

test('Merz & Wüthrich 2008 by R ChainLadder’s CDR: one year and the full run-off', () => {
  const result = sound(claimsDevelopmentResult(merzWuthrich));
  printed([result.totals[0]!, result.mack.totalStandardError].map(Math.floor), ['81080', '108401']);
});

test('R ChainLadder’s glmReserve: prediction error of the over-dispersed Poisson model for Taylor and Ashe in thousands', () => {
  const result = sound(odpGlm(taylorAshe));
  printed([...result.standardError.slice(1), result.totalStandardError].map((each) => each / 1000), ['110', '216', '261', '304', '375', '495', '790', '1047', '1980', '2946']);
});

test('R ChainLadder 0.2.21, 20,000 bootstraps: mean, deviation and quantiles within two to three percent', () => {
  const result = sound(odpBootstrap(taylorAshe, { simulations: 20_000, seed: 7 }));
  const expected: readonly (readonly [number, number, number])[] = [
    [result.mean, 18_843_024, 0.02],
    [result.standardDeviation, 2_990_883, 0.02],
    [result.quantile(0.5), 18_660_139, 0.02],
    [result.quantile(0.95), 24_045_060, 0.02],
    [result.quantile(0.995), 28_017_240, 0.03],
  ];
  for (const [got, figure, relative] of expected) expect(Math.abs(got / figure - 1)).toBeLessThan(relative);
});

describe('Clark 2003, Taylor and Ashe by runit.clark of R ChainLadder: total error in percent', () => {
  const cv = (options: Parameters<typeof clark>[1]): number => {
    const result = sound(clark(taylorAshe, options));
    return (100 * result.totalStandardError) / result.total;
  };
  const months = Array.from({ length: 10 }, (_, j) => 12 * (j + 1));
  test.each([
    ['loglogistic to 20 years', { maximumAge: 20 }, '16.8'],
    ['the same in months', { ages: months, maximumAge: 240 }, '16.8'],
    ['loglogistic without end', {}, '19.0'],
    ['from the start of the year', { maximumAge: 20, averageDate: 0 }, '15.6'],
    ['Weibull without end', { curve: 'weibull' }, '18.3'],
    ['Weibull to 20 years', { curve: 'weibull', maximumAge: 20 }, '18.2'],
    ['Cape Cod', { method: 'cape-cod', ages: months, maximumAge: 240, exposure: months.map((_, i) => 10_000_000 + 400_000 * i) }, '11.5'],
  ] as const)('%s', (_, options, figure) => printed([cv(options)], [figure]));
});

test('Quarg & Mack 2004, section 3.3.3: λ and both ultimates', () => {
  const { paid, reported } = sound(munich(quargMackPaid, quargMackReported, { sigma: { given: 0.1 } }));
  printed([paid.lambda, reported.lambda], ['0.64', '0.44']);
  // Printed by R ChainLadder's example of the paper.
  printed(paid.ultimate, ['2131', '2383', '4597', '6119', '4937', '4656', '7549']);
  printed(reported.ultimate, ['2174', '2444', '4629', '6176', '4950', '4665', '7650']);
});

test('Schmidt by chainladder-python, test_incremental: additive method', () => {
  const result = sound(additive(schmidt));
  printed(result.ultimate, ['3483', '4007.84795031', '4654.36196862', '5492.00685523', '6198.10197128', '7152.82539296']);
  printed(result.ratios, ['0.24321225', '0.22196026', '0.15397836', '0.14185271', '0.09067327', '0.03677019']);
});

test('Struzzieri & Hussian by chainladder-python, test_capecod: generalised Cape Cod', () => {
  expect(Math.floor(sound(capeCod(struzzieriHussian, { trend: 0.07, decay: 0.75, tail: 1 / 0.85 })).total)).toBe(17052);
});

test('chainladder-python, test_exponential, test_bondy and the manual of TailCurve', () => {
  const simple = chainLadder(tailSample, { average: 'simple' }).development.factors;
  const volume = chainLadder(tailSample).development.factors;
  printed([sound(tailCurve(simple, { from: 4, periods: 10 })).tail, sound(bondyTail(simple)).tail], ['1.044', '1.028']);
  // The manual prints the tail in two parts of seven digits each.
  expect(Math.abs(sound(tailCurve(volume)).tail - 1.012067 * 1.020099)).toBeLessThan(1.1e-6);
  expect(Math.abs(sound(tailCurve(volume, { shape: 'inverse-power' })).tail - 1.027083 * 1.325559)).toBeLessThan(1.3e-6);
});

test('Mack 1994, appendices G and H, by runit.TriangleTests of R ChainLadder: RAA', () => {
  const calendar = sound(calendarTest(raa));
  expect(calendar.statistic).toBe(14);
  expect(Math.abs(calendar.expected - 12.875)).toBeLessThan(1e-12);
  const correlation = sound(correlationTest(raa));
  printed([correlation.statistic, correlation.variance], ['0.06955782', '0.03571429']);
});
