import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { faulty, type Faulty } from './finding.ts';

export interface BondyTail {
  readonly tail: number;
  /** log f(k + 1) = exponent · log f(k). */
  readonly exponent: number;
}

/**
 * Generalised Bondy tail: log f(k) = B · log f(k − 1) from the step `from` on, the first factor and B by least squares on
 * log f; the tail is what the fitted course still holds after its last step, f^(B/(1−B)). With B = ½ that is Bondy's own rule,
 * the last factor once more.
 *
 * Sources: manual of chainladder-python, TailBondy; from memory, Boor, Estimating tail development factors, CAS E-Forum (Winter 2006).
 * Fault: fewer than three factors above 1 from there on, or development that does not slow.
 */
export function bondyTail(factors: ArrayLike<number>, from = 1): BondyTail | Faulty {
  const logs = Array.from(factors, log).slice(from - 1);
  const slowing = logs.filter((each) => each > 0).length;
  if (logs.length < 3 || slowing < logs.length) return faulty('bondy', { needed: 3, given: slowing });
  const first = (exponent: number): number => {
    let above = 0;
    let below = 0;
    logs.forEach((each, k) => {
      above += each * exponent ** k;
      below += exponent ** (2 * k);
    });
    return above / below;
  };
  const misfit = (exponent: number): number => {
    const start = first(exponent);
    return logs.reduce((sum, each, k) => sum + (each - start * exponent ** k) ** 2, 0);
  };
  const exponent = goldenSection(misfit, 0, 1);
  if (exponent > 0.999) return faulty('bondy', { needed: 3, given: slowing });
  const last = first(exponent) * exponent ** (logs.length - 1);
  return { tail: exp((last * exponent) / (1 - exponent)), exponent };
}

function goldenSection(of: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let round = 0; round < 80; round++) {
    const left = high - (high - low) * ratio;
    const right = low + (high - low) * ratio;
    if (of(left) < of(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
