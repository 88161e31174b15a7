import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { expMinusOne, logOnePlus } from '../special/exp-log.ts';
import { normalDistribution, normalQuantile } from '../special/normal.ts';
import type { Distribution } from './distribution.ts';
import { distributionFrom } from './from-core.ts';

/** Lognormal: log X is normal with mean `meanlog` and standard deviation `sdlog` (from 0). */
export function lognormal(meanlog: number, sdlog: number): Distribution {
  const mean = exp(meanlog + 0.5 * sdlog * sdlog);
  return lognormalFrom({ meanlog, sdlog }, meanlog, sdlog, mean, mean * Math.sqrt(expMinusOne(sdlog * sdlog)));
}

/** Lognormal by mean (above 0) and standard deviation (from 0) of the variable itself: sdlog² = log(1 + (sd/mean)²). */
export function lognormalOf(mean: number, sd: number): Distribution {
  const variance = logOnePlus((sd / mean) ** 2);
  return lognormalFrom({ mean, sd }, log(mean) - 0.5 * variance, Math.sqrt(variance), mean, sd);
}

function lognormalFrom(parameters: Readonly<Record<string, number>>, meanlog: number, sdlog: number, mean: number, standardDeviation: number): Distribution {
  const certain = sdlog === 0;
  return distributionFrom({
    family: 'lognormal',
    parameters,
    least: certain ? mean : 0,
    greatest: certain ? mean : Infinity,
    mean,
    standardDeviation,
    distribution: (x) => normalDistribution((log(x) - meanlog) / sdlog),
    quantile: (p) => exp(meanlog + sdlog * normalQuantile(p)),
    atScore: (z) => exp(meanlog + sdlog * z),
  });
}
