/** An end of a stretch on whose other end the function has the other sign. */
export interface RootEnd {
  readonly x: number;
  readonly y: number;
}

const mostSteps = 100;

/**
 * A zero of a function between two points where it has opposite signs, to within `width`: regula falsi, with the kept
 * end's value halved when it is kept twice, and a bisection whenever three steps have not brought the stretch to an eighth.
 *
 * Source: Dowell & Jarratt (1971), BIT 11, 168–174 (the Illinois method).
 */
export function bracketedRoot(of: (x: number) => number, first: RootEnd, second: RootEnd, width: number): RootEnd {
  let [low, high] = [first, second];
  let kept = 0;
  let [weightLow, weightHigh] = [1, 1];
  let before = Math.abs(high.x - low.x);
  for (let step = 1; step <= mostSteps && Math.abs(high.x - low.x) > width; step++) {
    const slow = step % 3 === 0 && Math.abs(high.x - low.x) > before / 8;
    if (step % 3 === 0) before = Math.abs(high.x - low.x);
    const [a, b] = [low.y * weightLow, high.y * weightHigh];
    const x = slow ? (low.x + high.x) / 2 : low.x + ((high.x - low.x) * a) / (a - b);
    const y = of(x);
    if (y === 0) return { x, y };
    if (Math.sign(y) === Math.sign(low.y)) {
      low = { x, y };
      weightLow = 1;
      weightHigh = kept === 1 ? weightHigh / 2 : 1;
      kept = 1;
    } else {
      high = { x, y };
      weightHigh = 1;
      weightLow = kept === -1 ? weightLow / 2 : 1;
      kept = -1;
    }
  }
  return Math.abs(low.y) <= Math.abs(high.y) ? low : high;
}
