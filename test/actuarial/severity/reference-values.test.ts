import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { families, type Family, type FamilyName } from '../../../src/actuarial/severity/families.ts';

/** Made by reference-values.py. */
const [, ...rows] = readFileSync(new URL('./reference-values.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));

/** Powers of exp and log lose up to |y·log x| units in the last place; the quadrature behind the values is better. */
const RELATIVE = 5e-12;

test.each(rows.filter(([, , , survival]) => Number(survival) > 1e-250))('%s(%s) at %s', (family, parameters, at, survival, lev1, lev2) => {
  const { make }: Family = families[family as FamilyName];
  const severity = make(...parameters!.split(' ').map(Number));
  const x = Number(at);
  const figures = [
    ['survival', severity.survival(x), Number(survival)],
    ['E[X ∧ x]', severity.limitedMoment(x, 1), Number(lev1)],
    ['E[(X ∧ x)²]', severity.limitedMoment(x, 2), Number(lev2)],
  ] as const;
  for (const [name, got, expected] of figures) {
    expect(Math.abs(got / expected - 1), `${name}: ${got}, expected ${expected}`).toBeLessThanOrEqual(RELATIVE);
  }
});
