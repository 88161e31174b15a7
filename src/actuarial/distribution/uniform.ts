import type { Distribution } from './distribution.ts';
import { distributionFrom } from './from-core.ts';

/** Every value from `least` to `greatest` as likely. */
export function uniform(least: number, greatest: number): Distribution {
  const width = greatest - least;
  return distributionFrom({
    family: 'uniform',
    parameters: { least, greatest },
    least,
    greatest,
    mean: least + width / 2,
    standardDeviation: width / Math.sqrt(12),
    distribution: (x) => (x - least) / width,
    quantile: (p) => least + p * width,
  });
}
