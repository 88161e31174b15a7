import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logNormalDensity, normalDistribution, normalQuantile } from '../special/normal.ts';
import { checkFinite, checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/** Lognormal: log X is normal with mean μ and standard deviation σ. @throws RangeError unless μ is finite and σ > 0. Source: KPW A.5.1.1. */
export function lognormal(mu: number, sigma: number): Severity {
  checkFinite('lognormal', { mu });
  checkPositive('lognormal', { sigma });
  const standard = (x: number): number => (log(x) - mu) / sigma;
  const moment = (k: number): number => exp(k * mu + 0.5 * k * k * sigma * sigma);
  return severityFrom({
    family: 'lognormal',
    parameters: { mu, sigma },
    support: { least: 0, greatest: Infinity },
    logDensity: (x) => (x === 0 ? -Infinity : logNormalDensity(standard(x)) - log(x) - log(sigma)),
    distribution: (x) => normalDistribution(standard(x)),
    survival: (x) => normalDistribution(-standard(x)),
    quantile: (p) => exp(mu + sigma * normalQuantile(p)),
    tailQuantile: (q) => exp(mu - sigma * normalQuantile(q)),
    rawMoment: moment,
    limitedMoment: (limit, k) => {
      const z = standard(limit);
      const below = normalDistribution(z - k * sigma);
      return (below === 0 ? 0 : moment(k) * below) + limit ** k * normalDistribution(-z);
    },
    upperMoment: (limit, k) => moment(k) * normalDistribution(k * sigma - standard(limit)),
  });
}
