import { chainLadder, type ChainLadder, type ChainLadderOptions } from './chain-ladder.ts';
import { isFaulty, faulty, type Faulty } from './finding.ts';
import { sigmas, type SigmaRule } from './sigma.ts';
import { tailErrors, type TailErrors } from './tail-errors.ts';
import type { Triangle } from './triangle.ts';

export interface MackOptions extends ChainLadderOptions {
  /** How σ of a step that fewer than two origins show is found, or its value. Default: `mack`. */
  readonly sigma?: SigmaRule | { readonly given: number } | undefined;
  /** Standard error of the tail factor, and its σ. Default: extrapolated; nothing without a tail. */
  readonly tailError?: Partial<TailErrors> | undefined;
}

export interface Mack extends ChainLadder {
  readonly sigma: Float64Array;
  readonly sigmaRule: SigmaRule | 'given' | null;
  /** Standard error of each development factor. */
  readonly factorErrors: Float64Array;
  readonly tailErrors: TailErrors;
  /** Standard deviation of the future itself, and of the estimated factors, for each origin's ultimate. */
  readonly processRisk: Float64Array;
  readonly parameterRisk: Float64Array;
  /** Root of the mean squared error of prediction: √(process² + parameter²). */
  readonly standardError: Float64Array;
  readonly totalProcessRisk: number;
  readonly totalParameterRisk: number;
  readonly totalStandardError: number;
}

/**
 * Mack's standard error of chain-ladder reserves, by the recursion of 1999, which takes every average, last-n factors and a tail.
 * Amounts in the unit of the triangle; a step from an amount of 0 or below adds no error.
 *
 * process²(k+1) = f²·process²(k) + C²·σ²/C^α; parameter²(k+1) = f²·parameter²(k) + C²·se(f)², C the projected amount; for the
 * total, the parameter part is that of the sum of the projected amounts, as all share the factors.
 *
 * Faults: no step that two origins show (three origins, or two with all developments, are the least).
 *
 * Sources: Mack, ASTIN Bulletin 23 (1993), 213–225; ASTIN Bulletin 29 (1999), 361–366.
 */
export function mack(triangle: Triangle, { sigma: rule = 'mack', tailError, ...options }: MackOptions = {}): Mack | Faulty {
  const ladder = chainLadder(triangle, options);
  const { points, variances, weights, factors, exponent } = ladder.development;
  const shown = variances.filter((variance) => variance !== null).length;
  if (shown < 1 && typeof rule !== 'object') return faulty('too-few-for-mack', { needed: 3, origins: triangle.labels.length, developments: triangle.developments });
  const { sigma, rule: sigmaRule } = sigmas(variances, rule);
  const factorErrors = sigma.map((each, k) => (points[k]! > 0 && weights[k]! > 0 ? each / Math.sqrt(weights[k]!) : 0));
  const errors = tailErrors(ladder.tail, factors, sigma, factorErrors, tailError);
  if (isFaulty(errors)) return errors;
  return { ...ladder, sigma, sigmaRule, factorErrors, tailErrors: errors, ...risks(triangle, ladder, sigma, factorErrors, errors, exponent) };
}

function risks({ labels, developments, known }: Triangle, { completed, development, tail }: ChainLadder, sigma: Float64Array, factorErrors: Float64Array, tailError: TailErrors, exponent: number) {
  const origins = labels.length;
  const process = new Float64Array(origins);
  const parameter = new Float64Array(origins);
  let totalParameter = 0;
  const steps = developments - 1 + (tail === 1 ? 0 : 1);
  for (let k = 0; k < steps; k++) {
    const isTail = k === developments - 1;
    const factor = isTail ? tail : development.factors[k]!;
    const squared = factor * factor;
    const ofFactor = isTail ? tailError.factor : factorErrors[k]!;
    const ofSingle = isTail ? tailError.sigma : sigma[k]!;
    let moving = 0;
    for (let i = 0; i < origins; i++) {
      if (known[i]! > k + 1) continue;
      const amount = completed[i * developments + k]!;
      moving += amount;
      const own = amount <= 0 ? 0 : exponent === 1 ? amount : exponent === 0 ? amount * amount : 1;
      process[i] = squared * process[i]! + own * ofSingle * ofSingle;
      parameter[i] = squared * parameter[i]! + amount * amount * ofFactor * ofFactor;
    }
    totalParameter = squared * totalParameter + moving * moving * ofFactor * ofFactor;
  }
  const totalProcess = process.reduce((sum, square) => sum + square, 0);
  return {
    processRisk: process.map(Math.sqrt),
    parameterRisk: parameter.map(Math.sqrt),
    standardError: process.map((square, i) => Math.sqrt(square + parameter[i]!)),
    totalProcessRisk: Math.sqrt(totalProcess),
    totalParameterRisk: Math.sqrt(totalParameter),
    totalStandardError: Math.sqrt(totalProcess + totalParameter),
  };
}
