import { incompleteBeta } from '../special/incomplete-beta.ts';
import { ranks, singleFactors, type SingleFactor } from './single-factors.ts';
import type { Triangle } from './triangle.ts';

export interface FactorDrift {
  /** Step k: from development k + 1 to k + 2. */
  readonly k: number;
  readonly points: number;
  /** Rank correlation of the factor with the order of origins: below 0 the factors fall, payment gets faster. */
  readonly correlation: number;
  /** Two-sided p-value of that correlation being none. */
  readonly pValue: number;
  /** Volume-weighted factor of the earlier half of the origins, and of the later half. */
  readonly earlier: number;
  readonly later: number;
}

/** Origins below which a drift cannot be told from chance. */
const POINTS = 6;

/**
 * Whether the factors of each development rise or fall from origin to origin. Steps with fewer than six origins are left out.
 *
 * Method: Spearman's rank correlation with the order of origins; p by the t distribution of r·√((n − 2)/(1 − r²)).
 */
export function factorDrift(triangle: Triangle): readonly FactorDrift[] {
  return singleFactors(triangle).flatMap((factors, k) => {
    const points = factors.length;
    if (points < POINTS) return [];
    const order = ranks(factors.map(({ factor }) => factor));
    const middle = (points + 1) / 2;
    const [xy, yy, xx] = order.reduce(
      ([a, b, c], rank, at) => [a + (rank - middle) * (at + 1 - middle), b + (rank - middle) ** 2, c + (at + 1 - middle) ** 2],
      [0, 0, 0],
    );
    const correlation = yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
    const rest = 1 - correlation * correlation;
    const half = Math.floor(points / 2);
    return [{
      k, points, correlation,
      pValue: incompleteBeta((points - 2) / 2, 0.5, rest, 1 - rest),
      earlier: volumeFactor(factors.slice(0, half)),
      later: volumeFactor(factors.slice(points - half)),
    }];
  });
}

function volumeFactor(factors: readonly SingleFactor[]): number {
  const [above, below] = factors.reduce(([a, b], { factor, from }) => [a + factor * from, b + from], [0, 0]);
  return above / below;
}
