import { log } from '../elementary/log.ts';
import { sum } from '../elementary/sum.ts';
import { binomial } from './binomial.ts';
import { checkThinning, type Complex, type Frequency } from './frequency.ts';

/**
 * A frequency given number by number.
 *
 * @param probabilities entry n: P(N = n); they add up to 1
 * @throws RangeError where one is negative or they do not add up to 1 ± 1e-9
 */
export function countTable(probabilities: readonly number[]): Frequency {
  const total = sum(probabilities);
  if (!(Math.abs(total - 1) <= 1e-9 && probabilities.every((each) => each >= 0))) {
    throw new RangeError(`countTable: probabilities from 0 that add up to 1; got a sum of ${total}`);
  }
  const central = (centre: number, k: number): number => sum(probabilities.map((probability, n) => probability * (n - centre) ** k));
  const mean = central(0, 1);
  return {
    family: 'countTable',
    parameters: {},
    mean,
    variance: central(mean, 2),
    thirdCentralMoment: central(mean, 3),
    greatest: probabilities.findLastIndex((probability) => probability > 0),
    probability: (n) => probabilities[n] ?? 0,
    logGenerating: (z) => log(probabilities.reduceRight((value, probability) => value * z + probability, 0)),
    generating: ([re, im]) =>
      probabilities.reduceRight<Complex>((value, probability) => [value[0] * re - value[1] * im + probability, value[0] * im + value[1] * re], [0, 0]),
    thinned: (share) => {
      checkThinning('countTable', share);
      const paid = probabilities.map((_, count) =>
        sum(probabilities.map((probability, losses) => (losses < count ? 0 : probability * binomial(losses, share).probability(count)))),
      );
      return countTable(paid);
    },
  };
}
