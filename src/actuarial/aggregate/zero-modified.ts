import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { expMinusOne } from '../special/exp-log.ts';
import { checkThinning, type Frequency } from './frequency.ts';

/**
 * `base` with the probability of no loss set to `atZero` and the others changed in proportion; `atZero` 0 is the
 * zero-truncated frequency. P_M(z) = (1 − c) + c·P(z) with c = (1 − atZero)/(1 − P(0)).
 *
 * @throws RangeError unless 0 ≤ atZero ≤ 1 and `base` can be above 0. Source: KPW 6.6 and B.3.
 */
export function zeroModified(base: Frequency, atZero: number): Frequency {
  if (!(atZero >= 0 && atZero <= 1)) throw new RangeError(`zeroModified: a probability at zero within 0 … 1; got ${atZero}`);
  if (base.greatest === 0) throw new RangeError(`zeroModified: a base that can be above 0; got ${base.family}`);
  return sharing(base, (1 - atZero) / -expMinusOne(base.logGenerating(0)));
}

function sharing(base: Frequency, share: number): Frequency {
  const mean = share * base.mean;
  const second = share * (base.variance + base.mean ** 2);
  const third = share * (base.thirdCentralMoment + 3 * base.variance * base.mean + base.mean ** 3);
  const atZero = Math.max(0, 1 - share + share * exp(base.logGenerating(0)));
  return {
    family: 'zeroModified',
    parameters: { ...base.parameters, atZero },
    mean,
    variance: second - mean ** 2,
    thirdCentralMoment: third - 3 * second * mean + 2 * mean ** 3,
    greatest: base.greatest,
    probability: (n) => (n === 0 ? atZero : share * base.probability(n)),
    logGenerating: (z) => log(Math.max(0, 1 - share + share * exp(base.logGenerating(z)))),
    generating: (z) => {
      const [re, im] = base.generating(z);
      return [1 - share + share * re, share * im];
    },
    thinned: (probability) => {
      checkThinning('zeroModified', probability);
      return sharing(base.thinned(probability), share);
    },
    modified: { base, share },
  };
}
