import { log } from '../elementary/log.ts';
import { sum } from '../elementary/sum.ts';
import { severityFrom } from './from-core.ts';
import { leastCrossing } from './least-crossing.ts';
import { pointMass } from './point-mass.ts';
import type { Severity } from './severity.ts';

export interface Component {
  /** Probability that a loss is of this kind, 0 … 1; the weights of a mixture add up to 1. */
  readonly weight: number;
  readonly severity: Severity;
}

/**
 * Losses of several kinds. Moments and probabilities are weighted means; quantiles are searched for.
 *
 * @throws RangeError where there is no component or the weights are negative or add up to 1 ± more than 1e-9
 */
export function mixture(components: readonly Component[]): Severity {
  const total = sum(components.map(({ weight }) => weight));
  if (!(Math.abs(total - 1) <= 1e-9 && components.every(({ weight }) => weight >= 0))) {
    throw new RangeError(`mixture: weights from 0 that add up to 1; got ${components.map(({ weight }) => weight).join(', ')}`);
  }
  const parts = components.filter(({ weight }) => weight > 0);
  const mean = (value: (severity: Severity) => number): number => sum(parts.map(({ weight, severity }) => weight * value(severity)));
  const least = Math.min(...parts.map(({ severity }) => severity.support.least));
  const greatest = Math.max(...parts.map(({ severity }) => severity.support.greatest));
  const density = (x: number): number => mean((severity) => severity.density(x));
  const atLeast = mean((severity) => severity.probabilityOf(least));

  /** Between the least and the greatest quantile of the parts. */
  const between = (ends: readonly number[], rise: (x: number) => number): number => {
    const low = Math.min(...ends);
    const high = Math.max(...ends);
    return low === high || rise(low) >= 0 ? low : leastCrossing(rise, density, low, high);
  };
  return severityFrom({
    family: 'mixture',
    parameters: Object.fromEntries(
      components.flatMap(({ weight, severity }, index) => [
        [`weight${index + 1}`, weight],
        ...Object.entries(severity.parameters).map(([name, value]) => [`${name}${index + 1}`, value] as const),
      ]),
    ),
    support: { least, greatest },
    logDensity: (x) => log(density(x)),
    probabilityOf: (x) => mean((severity) => severity.probabilityOf(x)),
    distribution: (x) => mean((severity) => severity.distribution(x)),
    survival: (x) => mean((severity) => severity.survival(x)),
    quantile: (p) =>
      p <= atLeast ? least : between(parts.map(({ severity }) => severity.quantile(p)), (x) => mean((severity) => severity.distribution(x)) - p),
    tailQuantile: (q) =>
      between(parts.map(({ severity }) => severity.tailQuantile(q)), (x) => q - mean((severity) => severity.survival(x))),
    rawMoment: (k) => mean((severity) => severity.rawMoment(k)),
    limitedMoment: (limit, k) => mean((severity) => severity.limitedMoment(limit, k)),
    upperMoment: (limit, k) => mean((severity) => severity.upperMoment(limit, k)),
    excess: (deductible) => mean((severity) => severity.excess(deductible)),
  });
}

/** No loss with probability `mass`, otherwise a loss of `severity`. @throws RangeError unless 0 ≤ mass ≤ 1 */
export function withMassAtZero(mass: number, severity: Severity): Severity {
  return mixture([
    { weight: mass, severity: pointMass(0) },
    { weight: 1 - mass, severity },
  ]);
}
