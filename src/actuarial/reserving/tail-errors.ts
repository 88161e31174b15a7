import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { faulty, type Faulty } from './finding.ts';
import { logLine } from './log-line.ts';

export interface TailErrors {
  /** Standard error of the tail factor. */
  readonly factor: number;
  /** σ of a single origin's tail. */
  readonly sigma: number;
}

/**
 * Errors of a tail factor. Where they are not given the tail is placed among the developments by a straight line through
 * log(f − 1) over the factors above 1, and the lines through log se(f) and log σ are read at that place.
 *
 * Sources: Mack (1999), 364 (the idea); manual of R ChainLadder 0.2, MackChainLadder, tail.se and tail.sigma (log-linear rule).
 * Fault: fewer than two steps to draw a line through, or a tail factor below 1 without errors.
 */
export function tailErrors(tail: number, factors: Float64Array, sigma: Float64Array, factorErrors: Float64Array, given: Partial<TailErrors> = {}): TailErrors | Faulty {
  if (given.factor !== undefined && given.sigma !== undefined) return { factor: given.factor, sigma: given.sigma };
  if (tail === 1) return { factor: given.factor ?? 0, sigma: given.sigma ?? 0 };
  const at = Array.from(factors, (_, k) => k + 1);
  const size = logLine(at, at.map((k) => factors[k - 1]! - 1));
  const place = size === null || tail < 1 ? null : (log(tail - 1) - size.intercept) / size.slope;
  const read = (values: Float64Array): number | null => {
    const trend = place === null ? null : logLine(at, at.map((k) => values[k - 1]!));
    return trend === null ? null : exp(trend.intercept + trend.slope * place!);
  };
  const factor = given.factor ?? read(factorErrors);
  const single = given.sigma ?? read(sigma);
  return factor === null || single === null ? faulty('tail-errors', { tail, steps: at.length }) : { factor, sigma: single };
}
