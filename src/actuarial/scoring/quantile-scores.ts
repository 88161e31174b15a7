/**
 * Pinball loss of a forecast of the quantile at `tau`: tau·(y − q) where y is above, (1 − tau)·(q − y) where it is below.
 * In the unit of y.
 *
 * @throws RangeError unless 0 < tau < 1
 * Source: Koenker & Bassett (1978), Econometrica 46, 33–50.
 */
export function pinballLoss(quantile: number, tau: number, y: number): number {
  if (!(tau > 0 && tau < 1)) throw new RangeError(`pinballLoss: 0 < tau < 1; got ${tau}`);
  return y >= quantile ? tau * (y - quantile) : (1 - tau) * (quantile - y);
}

/**
 * Interval score: the width, and 2/(1 − level) times what y lies outside. In the unit of y.
 *
 * @param level nominal coverage
 * @throws RangeError unless 0 < level < 1 and lower ≤ upper
 * Source: Winkler (1972), Journal of the American Statistical Association 67, 187–191; Gneiting & Raftery (2007), equation 43.
 */
export function intervalScore(lower: number, upper: number, level: number, y: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`intervalScore: 0 < level < 1; got ${level}`);
  if (!(lower <= upper)) throw new RangeError(`intervalScore: lower at most upper; got ${lower} and ${upper}`);
  return upper - lower + (2 / (1 - level)) * (Math.max(0, lower - y) + Math.max(0, y - upper));
}

/**
 * Weighted interval score of a median and central intervals, which nears the CRPS with more of them.
 *
 * Source: Bracher, Ray, Gneiting & Reich (2021), PLOS Computational Biology 17(2), e1008618, equation 1.
 */
export function weightedIntervalScore(median: number, intervals: readonly { readonly lower: number; readonly upper: number; readonly level: number }[], y: number): number {
  const total = intervals.reduce((sum, { lower, upper, level }) => sum + ((1 - level) / 2) * intervalScore(lower, upper, level, y), 0.5 * Math.abs(y - median));
  return total / (intervals.length + 0.5);
}
