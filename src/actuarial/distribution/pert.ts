import libraryQuantile from '@stdlib/math-base-special-betaincinv';
import { incompleteBeta } from '../special/incomplete-beta.ts';
import type { Distribution } from './distribution.ts';
import { distributionFrom } from './from-core.ts';

/**
 * PERT: a beta distribution stretched from `least` to `greatest`, with α = 1 + shape·(mode − least)/(greatest − least) and
 * β = 1 + shape·(greatest − mode)/(greatest − least); its mean is (least + shape·mode + greatest)/(shape + 2).
 *
 * Source: Malcolm, Roseboom, Clark & Fazar, Operations Research 7 (1959), for shape 4; Vose, Risk Analysis, for any shape
 * (from memory).
 */
export function pert(least: number, mode: number, greatest: number, shape = 4): Distribution {
  const width = greatest - least;
  const alpha = 1 + (shape * (mode - least)) / width;
  const beta = 1 + (shape * (greatest - mode)) / width;
  return distributionFrom({
    family: 'pert',
    parameters: { least, mode, greatest, shape },
    least,
    greatest,
    mean: width === 0 ? least : (least + shape * mode + greatest) / (shape + 2),
    standardDeviation: width === 0 ? 0 : width * Math.sqrt((alpha * beta) / ((shape + 2) ** 2 * (shape + 3))),
    distribution: (x) => incompleteBeta(alpha, beta, (x - least) / width, (greatest - x) / width),
    quantile: (p) => least + width * libraryQuantile(p, alpha, beta),
  });
}
