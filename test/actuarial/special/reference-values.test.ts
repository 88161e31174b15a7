import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expMinusOne, logOnePlus } from '../../../src/actuarial/special/exp-log.ts';
import { digamma, logGamma } from '../../../src/actuarial/special/gamma.ts';
import { betaIntegral, incompleteBeta } from '../../../src/actuarial/special/incomplete-beta.ts';
import {
  incompleteGamma,
  incompleteGammaInverse,
  incompleteGammaTail,
  incompleteGammaTailInverse,
  upperGammaIntegral,
} from '../../../src/actuarial/special/incomplete-gamma.ts';
import { millsRatio, normalDistribution, normalQuantile } from '../../../src/actuarial/special/normal.ts';

/** Each function and the greatest relative error its docstring allows. */
const functions: Readonly<Record<string, readonly [(...arguments_: number[]) => number, number]>> = {
  incompleteGamma: [incompleteGamma, 2.1e-13],
  incompleteGammaTail: [incompleteGammaTail, 2.1e-13],
  incompleteGammaInverse: [incompleteGammaInverse, 1e-14],
  incompleteGammaTailInverse: [incompleteGammaTailInverse, 1e-14],
  upperGammaIntegral: [upperGammaIntegral, 1e-14],
  incompleteBeta: [(a, b, v) => incompleteBeta(a!, b!, v!, 1 - v!), 1e-13],
  betaIntegral: [(a, b, v) => betaIntegral(a!, b!, v!, 1 - v!), 1e-12],
  normalDistribution: [normalDistribution, 1.2e-13],
  normalQuantile: [normalQuantile, 1e-15],
  millsRatio: [millsRatio, 2e-15],
  logOnePlus: [logOnePlus, 1e-15],
  expMinusOne: [expMinusOne, 1e-15],
  logGamma: [logGamma, 1e-15],
  digamma: [digamma, 1e-15],
};

/** Made by reference-values.py to 80 digits. */
const rows = readFileSync(new URL('./reference-values.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));

describe.each(Object.entries(functions))('%s', (name, [of, allowed]) => {
  const own = rows.filter(([each]) => each === name);

  test('agrees with the values to 80 digits', () => {
    expect(own.length).toBeGreaterThan(4);
    for (const [, ...cells] of own) {
      const numbers = cells.map(Number);
      const expected = numbers.at(-1)!;
      const got = of(...numbers.slice(0, -1));
      const error = Math.abs(got - expected) / (expected === 0 ? 1 : Math.abs(expected));
      expect(error, `${name}(${cells.slice(0, -1).join(', ')}) = ${got}, expected ${expected}`).toBeLessThanOrEqual(allowed);
    }
  });
});
