const STEPS = 2000;

/**
 * Least x in (low, high] with rise(x) ≥ 0, to the last bit or two, for a rising function that may jump: Newton's steps while
 * they halve the bracket, bisection otherwise.
 *
 * @param slope derivative of `rise` where it has one; any number elsewhere
 */
export function leastCrossing(rise: (x: number) => number, slope: (x: number) => number, low: number, high: number): number {
  let below = low;
  let above = high;
  let x = middle(below, above);
  let width = above - below;
  for (let step = 0; step < STEPS && x > below && x < above; step++) {
    const height = rise(x);
    if (height >= 0) above = x;
    else below = x;
    const newton = x - height / slope(x);
    const settled = Math.abs(newton - x) <= 2e-16 * x;
    if (settled && height >= 0) return x;
    const halved = above - below <= 0.5 * width;
    width = above - below;
    x = halved && newton > below && newton < above && !settled ? newton : middle(below, above);
  }
  return above;
}

function middle(below: number, above: number): number {
  // Far apart, in the middle of their exponents.
  return below > 0 && above > 4 * below ? Math.sqrt(below) * Math.sqrt(above) : below + (above - below) / 2;
}

/** Doubles `start` until `reached`; Infinity where nothing is. */
export function firstDoubling(start: number, reached: (x: number) => boolean): number {
  let x = start;
  while (x < Infinity && !reached(x)) x *= 2;
  return x;
}
