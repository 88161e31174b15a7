import { expect, test } from 'vitest';
import { arcSine, sine } from '../../../src/actuarial/elementary/sine.ts';

test('sine and its inverse are those of the machine within their stated errors', () => {
  for (let k = -2000; k <= 2000; k++) {
    const x = ((k / 2000) * Math.PI) / 2;
    expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThan(2.3e-16);
    expect(Math.abs(arcSine(k / 2000) - Math.asin(k / 2000))).toBeLessThan(1e-15);
  }
  expect([sine(0), arcSine(0), arcSine(1), arcSine(-1)]).toEqual([0, 0, Math.PI / 2, -Math.PI / 2]);
});
