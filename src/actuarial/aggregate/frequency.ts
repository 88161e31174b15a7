/** A complex number, real and imaginary part. */
export type Complex = readonly [re: number, im: number];

/** The distribution of a number of losses, N. Notation: Klugman, Panjer & Willmot, Loss Models (2012), appendix B. */
export interface Frequency {
  readonly family: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly mean: number;
  readonly variance: number;
  /** E[(N − E N)³]. */
  readonly thirdCentralMoment: number;
  /** Largest number that can occur. */
  readonly greatest: number;
  /** P(N = n) for a whole n from 0. */
  probability(n: number): number;
  /** log E[z^N] for 0 ≤ z ≤ 1. */
  logGenerating(z: number): number;
  /** E[z^N] for a complex z of size at most 1. */
  generating(z: Complex): Complex;
  /** Number of those losses that are paid, where each is with this probability: P(1 + probability·(z − 1)). */
  thinned(probability: number): Frequency;
  /** p_n = (a + b/n)·p_(n−1) from n = 1: the (a, b, 0) class. */
  readonly recursion?: { readonly a: number; readonly b: number };
  /** N is 0 with the share that is left, otherwise as `base`: what zero-modified frequencies are. */
  readonly modified?: { readonly base: Frequency; readonly share: number };
}

/** @throws RangeError unless 0 ≤ probability ≤ 1 */
export function checkThinning(family: string, probability: number): void {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${family}: thinning by 0 … 1; got ${probability}`);
}

export function complexExp([re, im]: Complex): Complex {
  const size = Math.exp(re);
  return [size * Math.cos(im), size * Math.sin(im)];
}

/** z^power on the principal branch; 0^power is 0. */
export function complexPower([re, im]: Complex, power: number): Complex {
  const size = Math.hypot(re, im);
  return size === 0 ? [0, 0] : complexExp([power * Math.log(size), power * Math.atan2(im, re)]);
}
