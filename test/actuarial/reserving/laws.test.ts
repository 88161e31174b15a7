import { describe, expect, test } from 'vitest';
import { additive } from '../../../src/actuarial/reserving/additive.ts';
import { bornhuetterFerguson } from '../../../src/actuarial/reserving/bornhuetter-ferguson.ts';
import { capeCod } from '../../../src/actuarial/reserving/cape-cod.ts';
import { chainLadder } from '../../../src/actuarial/reserving/chain-ladder.ts';
import { claimsDevelopmentResult } from '../../../src/actuarial/reserving/claims-development-result.ts';
import { clark } from '../../../src/actuarial/reserving/clark.ts';
import { growth } from '../../../src/actuarial/reserving/growth-curve.ts';
import { mack } from '../../../src/actuarial/reserving/mack.ts';
import { munich } from '../../../src/actuarial/reserving/munich.ts';
import { odpBootstrap } from '../../../src/actuarial/reserving/odp-bootstrap.ts';
import { odpGlm } from '../../../src/actuarial/reserving/odp-glm.ts';
import { asItStood, latest, triangleOf, type Triangle } from '../../../src/actuarial/reserving/triangle.ts';
import { sound } from './sound.ts';
import { merzWuthrich, quargMackPaid, raa, schmidt, struzzieriHussian, taylorAshe } from './triangles.ts';

const close = (got: number, expected: number, relative = 1e-12): void => expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
const all = [raa, taylorAshe, merzWuthrich];

const timesHundred = (triangle: Triangle): Triangle => ({ ...triangle, cumulative: triangle.cumulative.map((each) => 100 * each) });

describe('the chain ladder', () => {
  test('is what the over-dispersed Poisson model expects', () => {
    for (const triangle of all) {
      const [ladder, model] = [chainLadder(triangle), sound(odpGlm(triangle))];
      ladder.reserve.forEach((amount, i) => close(model.reserve[i]!, amount, 1e-10));
    }
  });

  test('gives a hundred times the reserve and errors for amounts in 分 instead of yuan', () => {
    for (const triangle of all) {
      const [one, hundred] = [sound(mack(triangle)), sound(mack(timesHundred(triangle)))];
      close(hundred.total, 100 * one.total);
      close(hundred.totalStandardError, 100 * one.totalStandardError, 1e-11);
      close(sound(odpGlm(timesHundred(triangle))).totalStandardError, 100 * sound(odpGlm(triangle)).totalStandardError, 1e-9);
    }
  });

  test('multiplies every ultimate by the tail', () => {
    const [without, with5] = [chainLadder(raa), chainLadder(raa, { tail: 1.05 })];
    without.ultimate.forEach((amount, i) => close(with5.ultimate[i]!, 1.05 * amount));
  });

  test('of the last n origins is that of all where there are no more', () => {
    expect(chainLadder(raa, { last: 9 }).reserve).toEqual(chainLadder(raa).reserve);
  });

  test('has factors between the least and the greatest single one, whatever the average', () => {
    for (const average of ['volume', 'simple', 'regression'] as const) {
      const factor = chainLadder(taylorAshe, { average }).development.factors[0]!;
      expect(factor).toBeGreaterThan(1136350 / 443160);
      expect(factor).toBeLessThan(1292306 / 290507);
    }
  });
});

describe('errors', () => {
  test('of all coming years together are Mack’s, by origin and in total', () => {
    for (const triangle of all) {
      const result = sound(claimsDevelopmentResult(triangle));
      close(Math.hypot(...result.totals), result.mack.totalStandardError, 1e-11);
      result.mack.standardError.forEach((error, i) => close(Math.hypot(...result.byPeriod.map((each) => each[i]!)), error, 1e-11));
    }
  });

  test('of the total lie between those of independent and of equal origins', () => {
    for (const triangle of all) {
      const { standardError, totalStandardError } = sound(mack(triangle));
      expect(totalStandardError).toBeGreaterThan(Math.hypot(...standardError));
      expect(totalStandardError).toBeLessThan(standardError.reduce((sum, each) => sum + each, 0));
    }
  });
});

describe('prior-based methods', () => {
  test('give the chain ladder where its ultimates are the prior, and in the end from any prior', () => {
    const ladder = chainLadder(taylorAshe);
    bornhuetterFerguson(taylorAshe, ladder.ultimate).ultimate.forEach((amount, i) => close(amount, ladder.ultimate[i]!));
    bornhuetterFerguson(taylorAshe, new Float64Array(10).fill(1), { rounds: 2000 }).ultimate.forEach((amount, i) => close(amount, ladder.ultimate[i]!, 1e-9));
  });

  test('Cape Cod without a memory of neighbours is the chain ladder', () => {
    const ladder = chainLadder(struzzieriHussian);
    sound(capeCod(struzzieriHussian, { decay: 0 })).ultimate.forEach((amount, i) => close(amount, ladder.ultimate[i]!));
  });

  test('do not mind the unit of the exposure', () => {
    const tenfold = Array.from(schmidt.exposure!, (each) => 10 * each);
    close(sound(capeCod(schmidt, { exposure: tenfold })).total, sound(capeCod(schmidt)).total);
    close(sound(additive(schmidt, { exposure: tenfold })).total, sound(additive(schmidt)).total);
    close(sound(additive(schmidt, { exposure: tenfold })).totalStandardError, sound(additive(schmidt)).totalStandardError);
  });
});

describe('Munich chain ladder', () => {
  test('is the chain ladder where paid and reported amounts keep one ratio', () => {
    const twice = { ...quargMackPaid, cumulative: quargMackPaid.cumulative.map((each) => 2 * each) };
    const { paid, reported } = sound(munich(quargMackPaid, twice));
    const ladder = chainLadder(quargMackPaid);
    ladder.ultimate.forEach((amount, i) => {
      close(paid.ultimate[i]!, amount, 1e-9);
      close(reported.ultimate[i]!, 2 * amount, 1e-9);
    });
  });
});

describe('growth curves', () => {
  test('have the derivatives they claim', () => {
    const step = 1e-5;
    for (const shape of ['loglogistic', 'weibull'] as const) {
      for (const [age, omega, theta] of [[3, 1.4, 4], [40, 0.7, 12], [0.5, 2.5, 1]] as const) {
        const here = growth(shape, age, omega, theta);
        const by = (of: (o: number, t: number) => number, o: number, t: number): number => (of(omega + o, theta + t) - of(omega - o, theta - t)) / (2 * step);
        close(here.omega, by((o, t) => growth(shape, age, o, t).value, step, 0), 1e-8);
        close(here.theta, by((o, t) => growth(shape, age, o, t).value, 0, step), 1e-8);
        close(here.omegaOmega, by((o, t) => growth(shape, age, o, t).omega, step, 0), 1e-8);
        close(here.omegaTheta, by((o, t) => growth(shape, age, o, t).omega, 0, step), 1e-8);
        close(here.thetaTheta, by((o, t) => growth(shape, age, o, t).theta, 0, step), 1e-8);
      }
    }
  });

  test('find the curve that made the triangle, and no error about it', () => {
    const made = triangleOf(Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 - i }, (__, j) => 1e6 * (1 + 0.1 * i) * growth('weibull', j + 0.5, 1.2, 2.5).value)));
    const result = sound(clark(made, { curve: 'weibull' }));
    close(result.omega, 1.2, 1e-5);
    close(result.theta, 2.5, 1e-5);
    result.ultimate.forEach((amount, i) => close(amount, 1e6 * (1 + 0.1 * i), 1e-5));
    expect(result.totalStandardError).toBeLessThan(1e-3 * result.total);
  });

  test('serve a single origin', () => {
    expect(sound(clark(triangleOf([[357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336]]), { maximumAge: 20 })).total).toBeGreaterThan(0);
  });
});

describe('the bootstrap', () => {
  test('gives the same figures for the same seed, and the first of them in a shorter run', () => {
    const [long, short] = [sound(odpBootstrap(raa, { simulations: 300, seed: 11 })), sound(odpBootstrap(raa, { simulations: 100, seed: 11 }))];
    expect(long.totals.slice(0, 100)).toEqual(short.totals);
    expect(sound(odpBootstrap(raa, { simulations: 100, seed: 12 })).totals).not.toEqual(short.totals);
  });

  test('varies less without the process, by about its variance φ·reserve', () => {
    const [all3, estimates] = (['gamma', 'none'] as const).map((process) => sound(odpBootstrap(taylorAshe, { simulations: 4000, seed: 3, process })));
    const process = all3!.standardDeviation ** 2 - estimates!.standardDeviation ** 2;
    // A variance over 4,000 draws has a relative standard error near √(2/4000); four of them on either side, of the larger variance.
    expect(Math.abs(process - all3!.scale * all3!.mean)).toBeLessThan(4 * Math.sqrt(2 / 4000) * all3!.standardDeviation ** 2 * Math.SQRT2);
  });
});

test('a triangle as it stood earlier holds no cell of later calendar periods', () => {
  const then = asItStood(raa, 3)!;
  expect([...then.known]).toEqual([7, 6, 5, 4, 3, 2, 1]);
  expect([...latest(then)]).toEqual([18009, 15599, 18735, 21266, 15836, 6445, 557]);
  expect(asItStood(raa, 10)).toBeNull();
});
