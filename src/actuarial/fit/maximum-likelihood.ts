import { log } from '../elementary/log.ts';
import { families, type Family, type FamilyName } from '../severity/families.ts';
import type { Severity } from '../severity/severity.ts';
import type { Fit, FitResult, Fixed, NoFit, Refusal } from './fit.ts';
import { goodnessOfGrouped, goodnessOfSample } from './goodness.ts';
import { sampleOf, soundBands, thinned, type Grouped, type Observations, type Sample } from './observations.ts';
import { searched, type Found } from './parameter-space.ts';
import { startingValues, summaryOf, type Points } from './starting-values.ts';

/** Losses that look for the neighbourhood of the maximum. */
const ROUGH = 300;

/**
 * Maximum likelihood for single losses: log f(x) for each, log S(x) where it is censored, less log S(d) where losses up to d
 * could not be seen.
 *
 * A parameter at which the likelihood jumps is set, not searched: the least loss of the single-parameter Pareto and both ends
 * of the uniform are those of the sample, unless they are fixed.
 *
 * Time is about 100 densities per parameter and distinct loss; a million losses are better counted by a few hundred bands.
 *
 * Source: Klugman, Panjer & Willmot, Loss Models (2012), sections 13.2 and 14.3.
 */
export function maximumLikelihood(family: FamilyName, observations: Observations, fixed: Fixed = {}): FitResult {
  const sample = sampleOf(observations);
  const refuse = (reason: Refusal): NoFit => ({ fitted: false, family, reason, count: observations.values.length });
  if (typeof sample === 'string') return refuse(sample);
  const { parameters }: Family = families[family];
  const set = { ...edges(family, sample), ...fixed };
  const free = parameters.filter(({ name }) => set[name] === undefined).length;
  const distinct = new Set(sample.values).size;
  if (distinct === 1) return refuse('allEqual');
  if (distinct < free + 1) return refuse('tooFew');

  const summary = summaryOf(sample);
  const few = thinned(sample, ROUGH);
  const found = searched({
    family,
    unit: summary.median,
    starts: startingValues(family, summary),
    fixed: set,
    objective: (severity) => -logLikelihood(severity, sample),
    rough: few === sample ? undefined : (severity) => -logLikelihood(severity, few),
  });
  if (found === null || !(found.value < Infinity)) return refuse('impossible');
  return fitOf(family, found, parameters.length - Object.keys(fixed).length, sample.weight, (severity) => goodnessOfSample(severity, sample, free));
}

/** Log-likelihood of a sample; −∞ where it cannot have come from the severity. */
export function logLikelihood(severity: Severity, { values, weights, truncations, censored }: Sample): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) {
    const seen = censored[index] === 1 ? log(severity.survival(values[index]!)) : severity.logDensity(values[index]!);
    const truncation = truncations[index]!;
    const hidden = truncation > 0 ? log(severity.survival(truncation)) : 0;
    if (seen === -Infinity || hidden === -Infinity) return -Infinity;
    total += weights[index]! * (seen - hidden);
  }
  return total;
}

function edges(family: FamilyName, { values, truncatedAt }: Sample): Fixed {
  if (family === 'singleParameterPareto') return { theta: truncatedAt !== null && truncatedAt > 0 ? truncatedAt : values[0]! };
  return family === 'uniform' ? { least: values[0]!, greatest: values[values.length - 1]! } : {};
}

/**
 * Maximum likelihood for losses counted by bands: Σ count·log[(F(to) − F(from)) / S(truncatedAt)]. Means of bands only help
 * to find a start; `minimumDistance` uses them.
 *
 * The least loss of the single-parameter Pareto and the ends of the uniform are those of the bands, unless they are fixed.
 *
 * Source: Klugman, Panjer & Willmot, Loss Models (2012), section 13.2.2.
 */
export function maximumLikelihoodGrouped(family: FamilyName, grouped: Grouped, fixed: Fixed = {}): FitResult {
  const bands = soundBands(grouped);
  const refuse = (reason: Refusal): NoFit => ({ fitted: false, family, reason, count: grouped.bands.length });
  if (typeof bands === 'string') return refuse(bands);
  const { parameters }: Family = families[family];
  const set = { ...bandEdges(family, grouped), ...fixed };
  const free = parameters.filter(({ name }) => set[name] === undefined).length;
  if (bands.length < free + 1) return refuse('tooFew');

  const summary = summaryOf(pointsOf(grouped));
  const truncatedAt = grouped.truncatedAt ?? 0;
  const found = searched({
    family,
    unit: summary.median,
    starts: startingValues(family, summary),
    fixed: set,
    objective: (severity) => -groupedLogLikelihood(severity, grouped),
  });
  if (found === null || !(found.value < Infinity)) return refuse('impossible');
  const weight = bands.reduce((sum, { count }) => sum + count, 0);
  return fitOf(family, found, parameters.length - Object.keys(fixed).length, weight, (severity) => goodnessOfGrouped(severity, { bands: grouped.bands, truncatedAt }, free));
}

/** Log-likelihood of counts by bands; −∞ where they cannot have come from the severity. */
export function groupedLogLikelihood(severity: Severity, { bands, truncatedAt = 0 }: Grouped): number {
  let total = 0;
  const hidden = log(severity.survival(truncatedAt));
  for (const { from, to, count } of bands) {
    if (count === 0) continue;
    const above = severity.survival(from);
    const within = above < 0.5 ? above - severity.survival(to) : severity.distribution(to) - severity.distribution(from);
    if (!(within > 0) || hidden === -Infinity) return -Infinity;
    total += count * (log(within) - hidden);
  }
  return total;
}

function bandEdges(family: FamilyName, { bands }: Grouped): Fixed {
  const held = bands.filter(({ count }) => count > 0);
  const least = held[0]!.from;
  if (family === 'singleParameterPareto') return { theta: least };
  return family === 'uniform' ? { least, greatest: held.at(-1)!.to } : {};
}

/** A point for each band: its mean, its middle, or half as far again as the start of the open one. */
export function pointsOf({ bands }: Grouped): Points {
  const held = bands.filter(({ count }) => count > 0);
  return {
    values: held.map(({ from, to, mean }) => Math.max(mean ?? (to === Infinity ? 1.5 * from : (from + to) / 2), Number.MIN_VALUE)),
    weights: held.map(({ count }) => count),
  };
}

function fitOf(family: FamilyName, found: Found, parameters: number, weight: number, goodness: (severity: Severity) => Fit['goodness']): Fit {
  const { make, parameters: names }: Family = families[family];
  const severity = make(...found.values);
  return {
    fitted: true,
    family,
    severity,
    parameters: Object.fromEntries(names.map(({ name }, index) => [name, found.values[index]!])),
    logLikelihood: -found.value,
    aic: 2 * parameters + 2 * found.value,
    bic: parameters * log(weight) + 2 * found.value,
    converged: found.converged,
    goodness: goodness(severity),
  };
}
