/** How far below a half, relative to the scaled number and in all, a number still counts as a half. */
export const HALF_SLACK = 2 * Number.EPSILON;
export const GREATEST_HALF_SLACK = 1 / 8;

/**
 * x rounded to `digits` decimals, halves away from zero, as Excel's ROUND and as a person does it by hand.
 *
 * A decimal half is no binary number: 1.005 is held as 1.00499999999999989…, and 9 × 0.815 gives 7.334999999999999.
 * Both must go up. So a scaled number counts as a half up to 2 units in the last place below it, but never more than 1/8
 * of the rounding unit, which keeps amounts above 2.8e14 units (2.8 万亿元 in 分) from drifting upwards.
 *
 * Never gives -0.
 *
 * @param digits whole, -22 … 22; negative digits round to tens, hundreds, …
 */
export function roundHalfUp(x: number, digits: number): number {
  if (!(Number.isInteger(digits) && Math.abs(digits) <= 22)) {
    throw new RangeError(`roundHalfUp: digits must be whole and within -22 … 22; got ${digits}`);
  }
  // Powers of ten are exact up to 10^22; 10^-2 is not, so negative digits divide by 10^2.
  const unit = 10 ** Math.abs(digits);
  const scaled = digits < 0 ? Math.abs(x) / unit : Math.abs(x) * unit;
  const below = Math.floor(scaled);
  const raised = scaled - below + Math.min(scaled * HALF_SLACK, GREATEST_HALF_SLACK);
  const whole = raised >= 0.5 ? below + 1 : below;
  const size = digits < 0 ? whole * unit : whole / unit;
  // From 2^52 units on, nothing is left to round.
  const rounded = scaled < 2 ** 52 ? size : Math.abs(x);
  return x < 0 ? 0 - rounded : rounded;
}
