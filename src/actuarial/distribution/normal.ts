import { normalDistribution, normalQuantile } from '../special/normal.ts';
import type { Distribution } from './distribution.ts';
import { distributionFrom } from './from-core.ts';

/** Normal with mean and standard deviation (from 0) in the unit of the variable. */
export function normal(mean: number, sd: number): Distribution {
  return distributionFrom({
    family: 'normal',
    parameters: { mean, sd },
    least: sd === 0 ? mean : -Infinity,
    greatest: sd === 0 ? mean : Infinity,
    mean,
    standardDeviation: sd,
    distribution: (x) => normalDistribution((x - mean) / sd),
    quantile: (p) => mean + sd * normalQuantile(p),
    atScore: (z) => mean + sd * z,
  });
}
