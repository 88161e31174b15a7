import { log } from '../elementary/log.ts';
import { checkFinite, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/** Uniform from `least` to `greatest`. @throws RangeError unless 0 ≤ least < greatest. */
export function uniform(least: number, greatest: number): Severity {
  checkFinite('uniform', { least, greatest });
  if (!(least >= 0 && least < greatest)) throw new RangeError(`uniform: 0 ≤ least < greatest; got ${least} and ${greatest}`);
  const width = greatest - least;
  /** ∫ x^k dx / width between two points of the support, without the cancellation of b^(k+1) − a^(k+1). */
  const partial = (from: number, to: number, k: number): number => {
    let sum = 0;
    for (let j = 0; j <= k; j++) sum += from ** j * to ** (k - j);
    return ((to - from) / width) * (sum / (k + 1));
  };
  return severityFrom({
    family: 'uniform',
    parameters: { least, greatest },
    support: { least, greatest },
    logDensity: () => -log(width),
    distribution: (x) => (x - least) / width,
    survival: (x) => (greatest - x) / width,
    quantile: (p) => least + p * width,
    tailQuantile: (q) => greatest - q * width,
    rawMoment: (k) => partial(least, greatest, k),
    limitedMoment: (limit, k) => partial(least, limit, k) + limit ** k * ((greatest - limit) / width),
    upperMoment: (limit, k) => partial(limit, greatest, k),
    excess: (deductible) => (greatest - deductible) ** 2 / (2 * width),
  });
}
