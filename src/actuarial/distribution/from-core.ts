import { normalDistribution } from '../special/normal.ts';
import type { Distribution } from './distribution.ts';

/** What a family has to know; `distribution` and `quantile` are asked inside the support only (least < x < greatest, 0 < p < 1). */
export interface DistributionCore extends Omit<Distribution, 'atScore'> {
  /** Asked for finite z only. Without it: the quantile of Φ(z). */
  atScore?(z: number): number;
}

/** A full distribution from its core: ends of the support and wrong arguments. Where both ends are one, a certain value. */
export function distributionFrom(core: DistributionCore): Distribution {
  const { family, parameters, least, greatest, mean, standardDeviation } = core;
  const certain = least === greatest;
  const quantile = (p: number): number => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`${family}: a probability within 0 … 1; got ${p}`);
    if (p === 0 || certain) return least;
    return p === 1 ? greatest : core.quantile(p);
  };
  return {
    family,
    parameters,
    least,
    greatest,
    mean,
    standardDeviation,
    quantile,
    distribution(x) {
      if (Number.isNaN(x)) throw new RangeError(`${family}: a number; got ${x}`);
      if (x < least) return 0;
      return x >= greatest ? 1 : core.distribution(x);
    },
    atScore(z) {
      if (certain) return least;
      if (core.atScore !== undefined && Number.isFinite(z)) return core.atScore(z);
      return quantile(normalDistribution(z));
    },
  };
}
