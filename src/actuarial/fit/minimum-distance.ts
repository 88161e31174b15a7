import { log } from '../elementary/log.ts';
import { empirical } from '../severity/empirical.ts';
import { families, type Family, type FamilyName } from '../severity/families.ts';
import type { Severity } from '../severity/severity.ts';
import type { FitResult, Fixed, NoFit, Refusal } from './fit.ts';
import { above, goodnessOfGrouped, goodnessOfSample } from './goodness.ts';
import { groupedLogLikelihood, logLikelihood, pointsOf } from './maximum-likelihood.ts';
import { sampleOf, soundBands, type Grouped, type Observations, type Sample } from './observations.ts';
import { searched } from './parameter-space.ts';
import { startingValues, summaryOf } from './starting-values.ts';

/**
 * What is brought together:
 * - `cramerVonMises`: distribution functions, squared (KPW 2012, section 13.1; for bands, at their ends);
 * - `quantiles`: logarithms of seven quantiles (samples only);
 * - `limitedExpected`: limited expected values, relative, at seven quantiles or at the ends of the bands, whose means must
 *   then be known. It is the one for pricing: deductibles and limits are differences of just these values.
 */
export type Distance = 'cramerVonMises' | 'quantiles' | 'limitedExpected';

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

/** Least distance to single losses, neither truncated nor censored (`malformed` otherwise). */
export function minimumDistance(family: FamilyName, observations: Observations, distance: Distance = 'cramerVonMises', fixed: Fixed = {}): FitResult {
  const sample = sampleOf(observations);
  const refuse = (reason: Refusal): NoFit => ({ fitted: false, family, reason, count: observations.values.length });
  if (typeof sample === 'string') return refuse(sample);
  if (sample.truncatedAt !== 0 || sample.censored.includes(1)) return refuse('malformed');
  const free = freeParameters(family, fixed);
  if (sample.values.length === 1) return refuse('allEqual');
  if (sample.values.length < free + 1) return refuse('tooFew');
  const summary = summaryOf(sample);
  const found = searched({ family, unit: summary.median, starts: startingValues(family, summary), fixed, objective: distanceToPoints(sample, distance) });
  if (found === null || !(found.value < Infinity)) return refuse('impossible');
  const severity = (families[family] as Family).make(...found.values);
  return { ...scored(family, severity, found.values, free, sample.weight, logLikelihood(severity, sample)), converged: found.converged, goodness: goodnessOfSample(severity, sample, free) };
}

function distanceToPoints(sample: Sample, distance: Distance): (severity: Severity) => number {
  const { values, weights, weight } = sample;
  if (distance === 'cramerVonMises') {
    // Against the middle of each step.
    let below = 0;
    const middles = Float64Array.from(values, (_, index) => {
      below += weights[index]!;
      return (below - weights[index]! / 2) / weight;
    });
    return (severity) => {
      let total = 0;
      for (let index = 0; index < values.length; index++) total += weights[index]! * (severity.distribution(values[index]!) - middles[index]!) ** 2;
      return total / weight;
    };
  }
  const seen = empirical(values, weights);
  const quantiles = LEVELS.map((level) => seen.quantile(level));
  if (distance === 'quantiles') {
    return (severity) => LEVELS.reduce((total, level, index) => total + (log(severity.quantile(level)) - log(quantiles[index]!)) ** 2, 0);
  }
  const limits = [...new Set(quantiles), seen.support.greatest];
  return relativeDistance(limits.map((limit) => ({ limit, expected: seen.limitedMoment(limit) })), 0);
}

/**
 * Least distance to losses counted by bands, above the truncation point if there is one. `quantiles` is not for bands, and
 * `limitedExpected` not for bands without means (`malformed`).
 */
export function minimumDistanceGrouped(family: FamilyName, grouped: Grouped, distance: Exclude<Distance, 'quantiles'> = 'cramerVonMises', fixed: Fixed = {}): FitResult {
  const bands = soundBands(grouped);
  const refuse = (reason: Refusal): NoFit => ({ fitted: false, family, reason, count: grouped.bands.length });
  if (typeof bands === 'string') return refuse(bands);
  if (distance === 'limitedExpected' && bands.some(({ mean }) => mean === undefined)) return refuse('malformed');
  const free = freeParameters(family, fixed);
  if (bands.length < free + 1) return refuse('tooFew');
  const summary = summaryOf(pointsOf(grouped));
  const found = searched({ family, unit: summary.median, starts: startingValues(family, summary), fixed, objective: distanceToTable(grouped, distance) });
  if (found === null || !(found.value < Infinity)) return refuse('impossible');
  const severity = (families[family] as Family).make(...found.values);
  const weight = bands.reduce((sum, { count }) => sum + count, 0);
  return {
    ...scored(family, severity, found.values, free, weight, groupedLogLikelihood(severity, grouped)),
    converged: found.converged,
    goodness: goodnessOfGrouped(severity, grouped, free),
  };
}

function distanceToTable({ bands, truncatedAt = 0 }: Grouped, distance: Distance): (severity: Severity) => number {
  const total = bands.reduce((sum, { count }) => sum + count, 0);
  const ends: { limit: number; below: number; expected: number }[] = [];
  let below = 0;
  let amount = 0;
  for (const { to, count, mean } of bands) {
    below += count;
    amount += count * (mean ?? 0);
    // E[X ∧ to]: what lies below by its means, the rest at the limit. At the open end, the mean of all.
    ends.push({ limit: to, below: below / total, expected: (amount + (below < total ? to * (total - below) : 0)) / total });
  }
  if (distance === 'limitedExpected') return relativeDistance(ends, truncatedAt);
  return (severity) => {
    const seen = above(severity, truncatedAt);
    return ends.reduce((sum, { limit, below: share }) => sum + (limit === Infinity ? 0 : (seen.distribution(limit) - share) ** 2), 0);
  };
}

/** Σ (E[X ∧ limit] / expected − 1)², X given that it exceeds the truncation point. */
function relativeDistance(points: readonly { readonly limit: number; readonly expected: number }[], truncatedAt: number): (severity: Severity) => number {
  return (severity) => {
    const hidden = truncatedAt === 0 ? 0 : severity.limitedMoment(truncatedAt);
    const share = truncatedAt === 0 ? 1 : severity.survival(truncatedAt);
    return points.reduce((sum, { limit, expected }) => sum + ((truncatedAt + (severity.limitedMoment(limit) - hidden) / share) / expected - 1) ** 2, 0);
  };
}

function freeParameters(family: FamilyName, fixed: Fixed): number {
  return families[family].parameters.filter(({ name }) => fixed[name] === undefined).length;
}

function scored(family: FamilyName, severity: Severity, values: readonly number[], free: number, weight: number, likelihood: number) {
  return {
    fitted: true as const,
    family,
    severity,
    parameters: Object.fromEntries(families[family].parameters.map(({ name }, index) => [name, values[index]!])),
    logLikelihood: likelihood,
    aic: 2 * free - 2 * likelihood,
    bic: free * log(weight) - 2 * likelihood,
  };
}
