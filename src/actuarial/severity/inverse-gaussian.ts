import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logNormalDensity, millsRatio, normalDistribution } from '../special/normal.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import { firstDoubling, leastCrossing } from './least-crossing.ts';
import type { Severity } from './severity.ts';

/**
 * Inverse Gaussian: mean μ, variance μ³/λ.
 *
 * F(x) = Φ(a) + e^(2λ/μ)·Φ(−b) with a = (x/μ − 1)√(λ/x), b = (x/μ + 1)√(λ/x). As e^(2λ/μ)·φ(b) = φ(a), the second term is
 * φ(a)·M(b) with Mills' ratio M, which neither overflows nor cancels where λ/μ is large. Partial moments of higher order
 * follow from ∫ d(x^m f(x)).
 *
 * @throws RangeError unless μ, λ > 0. Source: KPW A.5.1.2 (θ there is λ here).
 */
export function inverseGaussian(mu: number, lambda: number): Severity {
  checkPositive('inverseGaussian', { mu, lambda });
  const lower = (x: number): number => (x / mu - 1) * Math.sqrt(lambda / x);
  const second = (x: number): number => {
    const b = (x / mu + 1) * Math.sqrt(lambda / x);
    return exp(logNormalDensity(lower(x))) * millsRatio(b);
  };
  const distribution = (x: number): number => normalDistribution(lower(x)) + second(x);
  const survival = (x: number): number => {
    const a = lower(x);
    if (a < 0) return normalDistribution(-a) - second(x);
    return exp(logNormalDensity(a)) * (millsRatio(a) - millsRatio((x / mu + 1) * Math.sqrt(lambda / x)));
  };
  const logDensity = (x: number): number =>
    x === 0 ? -Infinity : 0.5 * log(lambda / x) - log(x) + logNormalDensity(lower(x));
  const density = (x: number): number => exp(logDensity(x));

  /** From order 0 and 1 to order k: u_m = (2μ²/λ)·[(m − 3/2)·u_(m−1) + (λ/2)·u_(m−2) + edge·x^m f(x)]. */
  const climb = (k: number, order0: number, order1: number, edge: (m: number) => number): number => {
    let before = order0;
    let now = order1;
    for (let m = 2; m <= k; m++) {
      const next = ((2 * mu * mu) / lambda) * ((m - 1.5) * now + 0.5 * lambda * before + edge(m));
      before = now;
      now = next;
    }
    return now;
  };
  const rawMoment = (k: number): number => climb(k, 1, mu, () => 0);
  const above = (x: number, k: number): number =>
    climb(k, survival(x), mu * (normalDistribution(-lower(x)) + second(x)), (m) => x ** m * density(x));
  const below = (x: number, k: number): number =>
    climb(k, distribution(x), mu * (normalDistribution(lower(x)) - second(x)), (m) => -(x ** m) * density(x));

  const crossing = (rise: (x: number) => number): number => {
    const high = firstDoubling(mu, (x) => rise(x) >= 0);
    return leastCrossing(rise, density, 0, high);
  };
  return severityFrom({
    family: 'inverseGaussian',
    parameters: { mu, lambda },
    support: { least: 0, greatest: Infinity },
    logDensity,
    distribution,
    survival,
    quantile: (p) => crossing((x) => distribution(x) - p),
    tailQuantile: (q) => crossing((x) => q - survival(x)),
    rawMoment,
    limitedMoment: (limit, k) => (limit < mu ? below(limit, k) : rawMoment(k) - above(limit, k)) + limit ** k * survival(limit),
    upperMoment: above,
  });
}
