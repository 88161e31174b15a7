import libraryQuantile from '@stdlib/math-base-special-betaincinv';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logGamma } from '../special/gamma.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';
import { logNormalDensity, normalDistribution } from '../special/normal.ts';
import type { Distribution } from './distribution.ts';
import { distributionFrom } from './from-core.ts';
import { scoreTable } from './score-table.ts';

/**
 * PERT: a beta distribution stretched from `least` to `greatest`, with α = 1 + shape·(mode − least)/(greatest − least) and
 * β = 1 + shape·(greatest − mode)/(greatest − least); its mean is (least + shape·mode + greatest)/(shape + 2). The value at a
 * score comes from a table, within 1e-9 of the range.
 *
 * Source: Malcolm, Roseboom, Clark & Fazar, Operations Research 7 (1959), for shape 4; Vose, Risk Analysis, for any shape
 * (from memory).
 */
export function pert(least: number, mode: number, greatest: number, shape = 4): Distribution {
  const width = greatest - least;
  const alpha = 1 + (shape * (mode - least)) / width;
  const beta = 1 + (shape * (greatest - mode)) / width;
  const quantile = (p: number): number => least + width * libraryQuantile(p, alpha, beta);
  const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  const table = scoreTable((z) => {
    // The share from the nearer end, so that neither is rounded away.
    const tail = normalDistribution(-Math.abs(z));
    const near = z < 0 ? libraryQuantile(tail, alpha, beta) : libraryQuantile(tail, beta, alpha);
    const [a, b] = z < 0 ? [alpha, beta] : [beta, alpha];
    const logDensity = (a - 1) * log(near) + (b - 1) * log(1 - near) - logBeta;
    return { value: z < 0 ? least + width * near : greatest - width * near, slope: width * exp(logNormalDensity(z) - logDensity) };
  });
  return distributionFrom({
    family: 'pert',
    parameters: { least, mode, greatest, shape },
    least,
    greatest,
    mean: width === 0 ? least : (least + shape * mode + greatest) / (shape + 2),
    standardDeviation: width === 0 ? 0 : width * Math.sqrt((alpha * beta) / ((shape + 2) ** 2 * (shape + 3))),
    distribution: (x) => incompleteBeta(alpha, beta, (x - least) / width, (greatest - x) / width),
    quantile,
    atScore: (z) => table(z) ?? quantile(normalDistribution(z)),
  });
}
