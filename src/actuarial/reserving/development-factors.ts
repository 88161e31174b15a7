import type { Triangle } from './triangle.ts';

/** How the development factors of single origins are averaged. */
export interface Averaging {
  /**
   * Weight of an origin: its amount before the step (`volume`, the chain ladder), one (`simple`), or the square of its amount
   * (`regression`: least squares through the origin). Mack (1999) writes them as amounts to the power α = 1, 0, 2.
   */
  readonly average?: 'volume' | 'simple' | 'regression';
  /** Only the latest so many origins of each development. Default: all. */
  readonly last?: number | undefined;
}

export interface DevelopmentFactors {
  /** Entry k: from development k + 1 to k + 2; `developments − 1` of them. 1 where no origin shows the step. */
  readonly factors: Float64Array;
  /** How many origins each rests on. */
  readonly points: Int32Array;
  /** Σ of the weights each rests on, in yuan to the power α. */
  readonly weights: Float64Array;
  /** Estimated variance σ² of Mack's model, Σ weight·(F − f)²/(points − 1); null where fewer than two origins show the step. */
  readonly variances: readonly (number | null)[];
  /** 0, 1 or 2. */
  readonly exponent: 0 | 1 | 2;
}

export const exponents = { simple: 0, volume: 1, regression: 2 } as const;

/**
 * Averages of the single development factors F = C(i, k+1)/C(i, k) over the origins that show the step. Origins whose amount
 * before the step is not above 0 carry no weight in a simple average or a regression and count with their sums in a volume one.
 *
 * Source: Mack, The standard error of chain ladder reserve estimates: recursive calculation and inclusion of a tail factor,
 * ASTIN Bulletin 29 (1999), 361–366.
 */
export function developmentFactors({ labels, developments, cumulative, known }: Triangle, { average = 'volume', last = Infinity }: Averaging = {}): DevelopmentFactors {
  if (!(last >= 1)) throw new RangeError(`developmentFactors: the last one or more origins; got ${last}`);
  const steps = developments - 1;
  const exponent = exponents[average];
  const factors = new Float64Array(steps).fill(1);
  const points = new Int32Array(steps);
  const weights = new Float64Array(steps);
  const variances: (number | null)[] = [];
  for (let k = 0; k < steps; k++) {
    let above = 0;
    let below = 0;
    let count = 0;
    let first = labels.length;
    for (let i = labels.length - 1; i >= 0 && count < last; i--) {
      if (known[i]! < k + 2) continue;
      const from = cumulative[i * developments + k]!;
      const to = cumulative[i * developments + k + 1]!;
      first = i;
      if (from <= 0 && exponent !== 1) continue;
      const weight = exponent === 1 ? from : exponent === 0 ? 1 : from * from;
      above += exponent === 1 ? to : exponent === 0 ? to / from : from * to;
      below += weight;
      count++;
    }
    points[k] = count;
    weights[k] = below;
    if (below !== 0) factors[k] = above / below;
    const factor = factors[k]!;
    let squares = 0;
    for (let i = first; i < labels.length; i++) {
      const from = cumulative[i * developments + k]!;
      if (known[i]! < k + 2 || from <= 0) continue;
      const off = cumulative[i * developments + k + 1]! / from - factor;
      squares += (exponent === 1 ? from : exponent === 0 ? 1 : from * from) * off * off;
    }
    variances.push(count < 2 ? null : squares / (count - 1));
  }
  return { factors, points, weights, variances, exponent };
}
