import { aggregateLoss, type AggregateLoss } from '../../../src/actuarial/aggregate/aggregate-loss.ts';
import { compoundMoments, type Moments } from '../../../src/actuarial/aggregate/compound-moments.ts';
import { layerMoment, layerPayment, type LayerPayment } from '../../../src/actuarial/layer.ts';
import { pointMass } from '../../../src/actuarial/severity/point-mass.ts';
import type { Severity } from '../../../src/actuarial/severity/severity.ts';
import { normalDistribution } from '../../../src/actuarial/special/normal.ts';
import { numberOf, frequencyText } from './distribution-text.ts';
import { first, type Facts, type Inputs } from './facts.ts';
import { individualModel } from './individual-model.ts';

export type Answer = number | readonly Answer[] | null;

/** The answer an exercise names: by its special form where it has one, then of the total, then of one payment. null: not known. */
export function answer(name: string, topic: string, inputs: Inputs, facts: Facts): Answer {
  for (const form of [layersOfParties, deductibleChange, lossElimination, quotaShare, portfolio]) {
    const found = form(name, inputs, facts);
    if (found !== null) return found;
  }
  const payment = facts.severity === null ? null : layerPayment(facts.severity, facts.terms);
  if (facts.count !== null) {
    const counts = /frequency|number of payments|claim count/.test(topic) || /payments|_count|NP|N_P/.test(name);
    return (counts ? ofCounts(name, facts, payment) : null) ?? ofTotal(name, inputs, facts, payment) ?? (payment === null ? null : ofPayment(name, inputs, facts, payment));
  }
  return payment === null ? null : ofPayment(name, inputs, facts, payment);
}

function layersOfParties(name: string, inputs: Inputs): Answer {
  const { claims, cuts } = inputs;
  if (!Array.isArray(claims) || !Array.isArray(cuts)) return null;
  const ends = cuts.map(numberOf);
  const layers = ends.slice(1).map((end, index) => claims.map((claim) => layerMoment(pointMass(numberOf(claim)), ends[index]!, end, 1)));
  const totals = layers.map((layer) => layer.reduce((sum, part) => sum + part, 0));
  if (/by_claim/.test(name)) return layers;
  if (/totals$/.test(name)) return totals;
  return /^total/.test(name) ? totals.reduce((sum, part) => sum + part, 0) : null;
}

/** `payment_frequency_at_30`: the number of payments at one deductible, wanted at another. */
function deductibleChange(name: string, inputs: Inputs, { severity }: Facts): Answer {
  const key = Object.keys(inputs).find((each) => /^payment_frequency_at_/.test(each));
  if (key === undefined || severity === null || !/new|payment|mean|frequency/.test(name)) return null;
  const before = severity.survival(numberOf(key.replace(/^payment_frequency_at_/, '')));
  const after = severity.survival(numberOf(first(inputs, /^(new|second|changed)_deductible/)));
  return (meanCount(inputs[key]) * after) / before;
}

/** A frequency, or its mean alone. */
function meanCount(given: unknown): number {
  const mean = typeof given === 'number' ? given : /mean\s*=?\s*([\d.]+)/.exec(String(given))?.[1];
  return mean === undefined ? frequencyText(String(given)).mean : Number(mean);
}

/** A loss elimination ratio of this year, wanted for another deductible of the same scale family. */
function lossElimination(name: string, inputs: Inputs, { severity }: Facts): Answer {
  const ratio = first(inputs, /^ler_(this_year|before|current|now|year1)$/);
  if (ratio === undefined || severity === null || !/ler/.test(name)) return null;
  const multiplier = numberOf(first(inputs, /multiplier|deductible_ratio/));
  return severity.lossEliminationRatio(multiplier * deductibleFor(severity, numberOf(ratio)));
}

function deductibleFor(severity: Severity, ratio: number): number {
  let low = 0;
  let high = severity.tailQuantile(1e-12);
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (severity.lossEliminationRatio(middle) < ratio) low = middle;
    else high = middle;
  }
  return high;
}

function quotaShare(name: string, inputs: Inputs, { severity }: Facts): Answer {
  const share = first(inputs, /^(reinsurer|ceded)_share/);
  if (share === undefined || severity === null) return null;
  const coinsurance = 1 - numberOf(share);
  const retention = numberOf(first(inputs, /^retention|^limit/) ?? Infinity);
  const kept = layerPayment(severity, { coinsurance, maximumCovered: /unlimited/.test(name) ? Infinity : retention });
  if (/^reinsurer/.test(name)) return /mean/.test(name) ? severity.mean - kept.expectedPerLoss : null;
  return /insurer|unlimited/.test(name) ? momentNamed(name, kept.expectedPerLoss, kept.variancePerLoss, kept.secondMomentPerLoss) : null;
}

/** Policies of several kinds, each with at most a few claims (the individual risk model). */
function portfolio(name: string, inputs: Inputs, { threshold }: Facts): Answer {
  const model = individualModel(inputs, /fixed|at_max|equal|policy_max|follow/.test(name));
  if (model === null) return null;
  if (/exceed/.test(name)) return normalDistribution((model.mean - thresholdOf(threshold, model.mean)) / Math.sqrt(model.variance));
  return momentNamed(name, model.mean, model.variance);
}

function momentNamed(name: string, mean: number, variance: number, second = variance + mean * mean): number | null {
  if (/mean_plus_sd/.test(name)) return mean + Math.sqrt(variance);
  if (/second_moment/.test(name)) return second;
  if (/variance|^var\b|^Var/.test(name)) return variance;
  if (/(^|_)sd|standard_deviation/.test(name)) return Math.sqrt(variance);
  return /mean|^expected|^E[NSX]/.test(name) ? mean : null;
}

function ofCounts(name: string, { frequency }: Facts, payment: LayerPayment | null): number | null {
  if (frequency === null || payment === null || /per_loss|per_payment|total|aggregate|prob/.test(name)) return null;
  const paid = frequency.thinned(payment.probabilityOfPayment);
  if (/lambda/.test(name)) return paid.parameters['lambda'] ?? null;
  return /^(v|prob_payment)$/.test(name) ? payment.probabilityOfPayment : momentNamed(name, paid.mean, paid.variance);
}

function ofTotal(name: string, inputs: Inputs, facts: Facts, payment: LayerPayment | null): number | null {
  if (/per_loss|per_payment|^prob_payment/.test(name)) return null;
  const size: Moments | null = payment === null ? facts.size : { mean: payment.expectedPerLoss, variance: payment.variancePerLoss };
  if (facts.count === null || size === null) return null;
  const { mean, variance, standardDeviation } = compoundMoments(facts.count, size);
  if (/exceed/.test(name)) return normalDistribution((mean - thresholdOf(facts.threshold, mean)) / standardDeviation);

  const place = /^(cdf|pmf|p|f|survival|stop_loss|at|var|quantile|tvar)_?(?:at_)?([\d.]+)$/i.exec(name);
  const retention = first(inputs, /^(retention|aggregate_deductible|stop_loss_deductible)$/);
  if (place !== null || /^(net_)?stop_loss|^limited_expected/.test(name)) {
    const loss = onGrid(facts);
    if (loss === null) return null;
    if (place !== null) return atPlace(loss, place[1]!.toLowerCase(), Number(place[2]));
    if (retention === undefined) return null;
    return /stop_loss/.test(name) ? loss.stopLoss(numberOf(retention)) : loss.limitedExpectation(numberOf(retention));
  }
  return momentNamed(name, mean, variance);
}

function thresholdOf(threshold: string | number | null, mean: number): number {
  const share = typeof threshold === 'string' ? /^([\d.]+%)\s*of\s*(the\s*)?(mean|expected)/.exec(threshold) : null;
  return share === null ? numberOf(threshold) : numberOf(share[1]) * mean;
}

/** The total on the widest grid that holds all values. */
function onGrid({ severity, values, frequency }: Facts): AggregateLoss | null {
  if (severity === null || values === null || frequency === null) return null;
  const span = values.filter((value) => value > 0).reduce(greatestCommonDivisor);
  const points = Math.round(Math.max(...values) / span) + 1;
  const probabilities = Array.from({ length: points }, (_, j) => severity.probabilityOf(j * span));
  return aggregateLoss({ frequency, severity: probabilities, span });
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function atPlace(loss: AggregateLoss, figure: string, place: number): number {
  if (figure === 'cdf') return loss.distribution(place);
  if (/^(at|stop_loss)$/.test(figure)) return loss.stopLoss(place);
  if (figure === 'survival') return loss.survival(place);
  if (figure === 'tvar') return loss.tailExpectation(place);
  return /^(var|quantile)$/.test(figure) ? loss.quantile(place) : (loss.probabilities[Math.round(place / loss.span)] ?? 0);
}

/** Figures of one payment; where there is inflation, of the year before it and of the year after. */
function ofPayment(name: string, inputs: Inputs, { severity, terms }: Facts, now: LayerPayment): number | null {
  const before = layerPayment(severity!, { ...terms, inflation: 0 });
  if (/increase|change|growth/.test(name)) {
    const per = /per_loss/.test(name) ? (each: LayerPayment) => each.expectedPerLoss : (each: LayerPayment) => each.expectedPerPayment ?? 0;
    return (per(now) / per(before) - 1) * (/percent|pct/.test(name) ? 100 : 1);
  }
  const years = [...Object.keys(inputs), name].flatMap((text) => text.match(/(19|20)\d\d/g) ?? []);
  const early = /before|base|this_year|current|old|year_?1|first/.test(name) || /2006/.test(name) || (years.length > 1 && name.includes(years.toSorted()[0]!) && new Set(years).size > 1);
  const payment = early ? before : now;
  if (/^ler|loss_elimination/.test(name)) return severity!.lossEliminationRatio((terms.deductible ?? 0) / (1 + (terms.inflation ?? 0)));
  if (/^prob_payment|probability_of_payment|^v$/.test(name)) return payment.probabilityOfPayment;
  if (/per_payment/.test(name) || (inputs['basis'] === 'per payment' && !/per_loss/.test(name))) {
    return momentNamed(name.replace(/^per_payment/, 'mean_per_payment'), payment.expectedPerPayment ?? 0, payment.variancePerPayment ?? 0);
  }
  if (/numerator|per_loss|^limited_expected|^net_premium/.test(name) && !/variance|second|sd/.test(name)) return payment.expectedPerLoss;
  const place = /^(cdf|survival|quantile|var|percentile|tvar|lev)_?(?:at_)?([\d.]+)$/i.exec(name);
  if (place !== null) return ofSeverity(severity!, place[1]!.toLowerCase(), Number(place[2]));
  return momentNamed(name, payment.expectedPerLoss, payment.variancePerLoss, payment.secondMomentPerLoss);
}

function ofSeverity(severity: Severity, figure: string, place: number): number {
  const p = place > 1 ? place / 100 : place;
  if (figure === 'cdf') return severity.distribution(place);
  if (figure === 'survival') return severity.survival(place);
  if (figure === 'lev') return severity.limitedMoment(place);
  return figure === 'tvar' ? severity.tailExpectation(p) : severity.quantile(p);
}
