import { incompleteGammaTailInverse } from '../../actuarial/special/incomplete-gamma.ts';

/**
 * The Poisson mean at which `errors` or fewer come with probability 1 − confidence: the confidence quantile of a gamma
 * variable of shape errors + 1. `errors` need not be whole where errors are expected by taint.
 *
 * Source: AICPA, Audit Guide: Audit Sampling, confidence factors (3.00, 4.75, 6.30 at 95%); T. Stewart, Technical Notes
 * on the AICPA Audit Guide Audit Sampling (2012), the gamma form.
 *
 * @throws RangeError where the confidence is not between 0 and 1, or errors are negative
 */
export function confidenceFactor(confidence: number, errors: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidenceFactor: a confidence between 0 and 1; got ${confidence}`);
  if (!(errors >= 0)) throw new RangeError(`confidenceFactor: errors from 0; got ${errors}`);
  return incompleteGammaTailInverse(errors + 1, 1 - confidence);
}

/**
 * The factor F by which a sample is planned when errors are expected: F sampling intervals make the tolerable amount, of
 * which `expectedShare` (expected over tolerable) is met as errors, so that F = confidenceFactor(confidence, expectedShare · F).
 *
 * Found by halving: the factor of a small F is above it, that of a large F below. Infinite where the share leaves no room
 * (F beyond a million).
 */
export function planningFactor(confidence: number, expectedShare: number): number {
  if (!(expectedShare >= 0 && expectedShare < 1))
    throw new RangeError(`planningFactor: an expected share from 0 to below 1; got ${expectedShare}`);
  if (expectedShare === 0) return confidenceFactor(confidence, 0);
  const missing = (factor: number) => confidenceFactor(confidence, expectedShare * factor) - factor;
  let low = 0;
  let high = 1;
  while (missing(high) > 0) {
    low = high;
    high *= 2;
    if (high > 1e6) return Infinity;
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (missing(middle) > 0) low = middle;
    else high = middle;
  }
  return high;
}
