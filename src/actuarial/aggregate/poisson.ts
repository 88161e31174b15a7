import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logGamma } from '../special/gamma.ts';
import { checkThinning, complexExp, type Frequency } from './frequency.ts';

/** Poisson with mean λ. @throws RangeError unless λ ≥ 0 and finite. Source: KPW B.2.1.1. */
export function poisson(lambda: number): Frequency {
  if (!(lambda >= 0 && lambda < Infinity)) throw new RangeError(`poisson: lambda from 0; got ${lambda}`);
  return {
    family: 'poisson',
    parameters: { lambda },
    mean: lambda,
    variance: lambda,
    thirdCentralMoment: lambda,
    greatest: lambda === 0 ? 0 : Infinity,
    probability: (n) => (lambda === 0 ? Number(n === 0) : exp(n * log(lambda) - lambda - logGamma(n + 1))),
    logGenerating: (z) => lambda * (z - 1),
    generating: ([re, im]) => complexExp([lambda * (re - 1), lambda * im]),
    thinned: (probability) => {
      checkThinning('poisson', probability);
      return poisson(lambda * probability);
    },
    recursion: { a: 0, b: lambda },
  };
}
