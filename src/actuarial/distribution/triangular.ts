import type { Distribution } from './distribution.ts';
import { distributionFrom } from './from-core.ts';

/** Density rising in a line from `least` to `mode` and falling in a line to `greatest`; least ≤ mode ≤ greatest. */
export function triangular(least: number, mode: number, greatest: number): Distribution {
  const width = greatest - least;
  const below = mode - least;
  const above = greatest - mode;
  const share = below / width;
  return distributionFrom({
    family: 'triangular',
    parameters: { least, mode, greatest },
    least,
    greatest,
    mean: (least + mode + greatest) / 3,
    // (a² + b² + c² − ab − ac − bc) / 18, without its cancellation.
    standardDeviation: Math.sqrt((below * below + below * above + above * above) / 18),
    distribution: (x) => (x <= mode && below > 0 ? (x - least) ** 2 / (width * below) : 1 - (greatest - x) ** 2 / (width * above)),
    quantile: (p) => (p < share ? least + Math.sqrt(p * width * below) : greatest - Math.sqrt((1 - p) * width * above)),
  });
}
