import type { FamilyName } from '../severity/families.ts';
import type { Fit, FitResult } from './fit.ts';

/** Families for losses that may be of any size from 0. */
export const usualFamilies: readonly FamilyName[] = [
  ...(['exponential', 'gamma', 'weibull', 'lognormal', 'pareto', 'burr', 'loglogistic', 'inverseGaussian', 'inverseGamma', 'generalisedPareto'] as const),
];

/** The fits that came about, least AIC first. All must be to the same data. */
export function ranked(results: readonly FitResult[]): readonly Fit[] {
  return results.filter((result) => result.fitted).sort((one, other) => one.aic - other.aic);
}
