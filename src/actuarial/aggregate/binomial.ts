import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logOnePlus } from '../special/exp-log.ts';
import { logGamma } from '../special/gamma.ts';
import { checkThinning, complexPower, type Frequency } from './frequency.ts';

/** Binomial: m trials of probability q. @throws RangeError unless m is whole from 0 and 0 ≤ q ≤ 1. Source: KPW B.2.1.3. */
export function binomial(m: number, q: number): Frequency {
  if (!(Number.isInteger(m) && m >= 0 && q >= 0 && q <= 1)) throw new RangeError(`binomial: m whole from 0 and q within 0 … 1; got ${m} and ${q}`);
  const variance = m * q * (1 - q);
  const sure = q === 0 ? 0 : m;
  const frequency: Frequency = {
    family: 'binomial',
    parameters: { m, q },
    mean: m * q,
    variance,
    thirdCentralMoment: variance * (1 - 2 * q),
    greatest: sure,
    probability: (n) => {
      if (n > m) return 0;
      if (q === 0 || q === 1) return Number(n === sure);
      return exp(logGamma(m + 1) - logGamma(n + 1) - logGamma(m - n + 1) + n * log(q) + (m - n) * logOnePlus(-q));
    },
    logGenerating: (z) => (m === 0 ? 0 : m * logOnePlus(q * (z - 1))),
    generating: ([re, im]) => (m === 0 ? [1, 0] : complexPower([1 + q * (re - 1), q * im], m)),
    thinned: (probability) => {
      checkThinning('binomial', probability);
      return binomial(m, q * probability);
    },
  };
  return q < 1 ? { ...frequency, recursion: { a: -q / (1 - q), b: ((m + 1) * q) / (1 - q) } } : frequency;
}
