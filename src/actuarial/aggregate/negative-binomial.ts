import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logOnePlus } from '../special/exp-log.ts';
import { logGamma } from '../special/gamma.ts';
import { checkThinning, complexPower, type Frequency } from './frequency.ts';

/**
 * Negative binomial: E[z^N] = [1 − β(z − 1)]^−r, mean rβ, variance rβ(1 + β). In R's terms size r and prob 1/(1 + β).
 *
 * @throws RangeError unless r > 0 and β ≥ 0, both finite. Source: KPW B.2.1.4.
 */
export function negativeBinomial(r: number, beta: number): Frequency {
  if (!(r > 0 && r < Infinity && beta >= 0 && beta < Infinity)) throw new RangeError(`negativeBinomial: r above 0 and beta from 0; got ${r} and ${beta}`);
  const odds = beta / (1 + beta);
  return {
    family: 'negativeBinomial',
    parameters: { r, beta },
    mean: r * beta,
    variance: r * beta * (1 + beta),
    thirdCentralMoment: r * beta * (1 + beta) * (1 + 2 * beta),
    greatest: beta === 0 ? 0 : Infinity,
    probability: (n) =>
      n === 0 ? exp(-r * logOnePlus(beta)) : exp(logGamma(r + n) - logGamma(r) - logGamma(n + 1) + n * log(odds) - r * logOnePlus(beta)),
    logGenerating: (z) => -r * logOnePlus(beta * (1 - z)),
    generating: ([re, im]) => complexPower([1 - beta * (re - 1), -beta * im], -r),
    thinned: (probability) => {
      checkThinning('negativeBinomial', probability);
      return negativeBinomial(r, beta * probability);
    },
    recursion: { a: odds, b: (r - 1) * odds },
  };
}

/** Geometric with mean β: P(N = n) = β^n/(1 + β)^(n+1). @throws RangeError unless β ≥ 0. Source: KPW B.2.1.2. */
export function geometric(beta: number): Frequency {
  return { ...negativeBinomial(1, beta), family: 'geometric', parameters: { beta } };
}

/** Negative binomial by its moments. @throws RangeError unless variance > mean > 0 */
export function negativeBinomialOf(mean: number, variance: number): Frequency {
  if (!(mean > 0 && variance > mean)) throw new RangeError(`negativeBinomialOf: a variance above a mean above 0; got ${variance} and ${mean}`);
  const beta = variance / mean - 1;
  return negativeBinomial(mean / beta, beta);
}
