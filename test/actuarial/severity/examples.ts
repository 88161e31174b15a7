import { banded } from '../../../src/actuarial/severity/banded.ts';
import { burr } from '../../../src/actuarial/severity/burr.ts';
import { exponential } from '../../../src/actuarial/severity/exponential.ts';
import { gamma } from '../../../src/actuarial/severity/gamma.ts';
import { generalisedPareto } from '../../../src/actuarial/severity/generalised-pareto.ts';
import { inverseGamma } from '../../../src/actuarial/severity/inverse-gamma.ts';
import { inverseGaussian } from '../../../src/actuarial/severity/inverse-gaussian.ts';
import { loglogistic } from '../../../src/actuarial/severity/loglogistic.ts';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { mixture, withMassAtZero } from '../../../src/actuarial/severity/mixture.ts';
import { pareto } from '../../../src/actuarial/severity/pareto.ts';
import { polynomialDensity } from '../../../src/actuarial/severity/polynomial-density.ts';
import { scaled } from '../../../src/actuarial/severity/scaled.ts';
import type { Severity } from '../../../src/actuarial/severity/severity.ts';
import { singleParameterPareto } from '../../../src/actuarial/severity/single-parameter-pareto.ts';
import { uniform } from '../../../src/actuarial/severity/uniform.ts';
import { weibull } from '../../../src/actuarial/severity/weibull.ts';

/** Severities with a density. */
export const continuous: readonly (readonly [string, Severity])[] = [
  ['exponential', exponential(1000)],
  ['gamma', gamma(0.6, 9000)],
  ['gamma of many parts', gamma(300, 2)],
  ['Weibull', weibull(0.7, 3000)],
  ['lognormal', lognormal(8.5, 1.3)],
  ['Pareto', pareto(2.5, 15000)],
  ['Pareto without variance', pareto(1.5, 15000)],
  ['single-parameter Pareto', singleParameterPareto(3.2, 500)],
  ['Burr', burr(2, 2, 8000)],
  ['log-logistic', loglogistic(3, 2500)],
  ['inverse Gaussian', inverseGaussian(4000, 3500)],
  ['inverse gamma', inverseGamma(3.5, 5000)],
  ['generalised Pareto', generalisedPareto(0.2, 900)],
  ['generalised Pareto with an end', generalisedPareto(-0.4, 900)],
  ['uniform', uniform(100, 700)],
  ['polynomial density', polynomialDensity([0, 0.02], 0, 10)],
  ['scaled', scaled(weibull(1.5, 100), 1.06)],
  ['mixture', mixture([{ weight: 0.7, severity: lognormal(7, 1) }, { weight: 0.3, severity: pareto(3, 40000) }])],
  ['bands', banded([{ from: 0, to: 10, count: 3, mean: 4 }, { from: 10, to: 50, count: 5 }, { from: 50, to: Infinity, count: 2, mean: 80 }])],
];

/** The same, and one that is nothing in three cases of ten. */
export const all: readonly (readonly [string, Severity])[] = [...continuous, ['with a mass at zero', withMassAtZero(0.3, lognormal(8.5, 1.3))]];

/** Error relative to the larger of the expected value and `unit`. */
export function relativeError(got: number, expected: number, unit = 0): number {
  if (got === expected) return 0;
  return Math.abs(got - expected) / Math.max(Math.abs(expected), unit);
}
