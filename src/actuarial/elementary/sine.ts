const TERMS = 13;

/** sin x for |x| ≤ π/2, the same bits on every machine (`Math.sin` differs between browsers); error below 2e-16. By its series. */
export function sine(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let k = TERMS; k >= 1; k--) sum = (-square / (2 * k * (2 * k + 1))) * (1 + sum);
  return x + x * sum;
}

/** arcsin y for |y| ≤ 1, the same bits on every machine; error below 1e-15. Newton's steps on `sine`; near ±1 on the other side. */
export function arcSine(y: number): number {
  if (Math.abs(y) > Math.SQRT1_2) return Math.sign(y) * (Math.PI / 2 - arcSine(Math.sqrt((1 - Math.abs(y)) * (1 + Math.abs(y)))));
  let x = y;
  for (let step = 0; step < 6; step++) {
    const sineOfX = sine(x);
    x += (y - sineOfX) / Math.sqrt(1 - sineOfX * sineOfX);
  }
  return x;
}
