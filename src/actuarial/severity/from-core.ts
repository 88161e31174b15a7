import { exp } from '../elementary/exp.ts';
import type { Severity, Support } from './severity.ts';

/**
 * What a family has to know. All of it is asked inside its support only (least < x < greatest, 0 < p < 1), and orders are
 * whole from 1.
 */
export interface SeverityCore {
  readonly family: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly support: Support;
  /** Asked at the ends of the support too. */
  logDensity(x: number): number;
  /** Asked at the ends of the support too. Without it there is no mass at any point. */
  probabilityOf?(x: number): number;
  distribution(x: number): number;
  survival(x: number): number;
  quantile(p: number): number;
  tailQuantile(q: number): number;
  rawMoment(k: number): number;
  limitedMoment(limit: number, k: number): number;
  upperMoment(limit: number, k: number): number;
  /** Where it is known without E[X; X > d] − d·S(d), which loses digits. */
  excess?(deductible: number): number;
}

/** A full severity from its core: ends of the support, wrong arguments and what follows from the core alone. */
export function severityFrom(core: SeverityCore): Severity {
  const { support, family } = core;
  const { least, greatest } = support;
  const mass = (x: number): number => core.probabilityOf?.(x) ?? 0;
  const mean = core.rawMoment(1);

  const severity: Severity = {
    family,
    parameters: core.parameters,
    support,
    mean,
    get variance() {
      const second = core.rawMoment(2);
      return second === Infinity ? Infinity : Math.max(0, second - mean * mean);
    },
    logDensity(x) {
      checkNumber(family, x);
      return x < least || x > greatest || x === Infinity ? -Infinity : core.logDensity(x);
    },
    density: (x) => exp(severity.logDensity(x)),
    probabilityOf: (x) => (x < least || x > greatest ? 0 : mass(x)),
    distribution(x) {
      checkNumber(family, x);
      if (x < least) return 0;
      if (x >= greatest) return 1;
      return x === least ? mass(x) : core.distribution(x);
    },
    survival(x) {
      checkNumber(family, x);
      if (x < least) return 1;
      if (x >= greatest) return 0;
      return x === least ? 1 - mass(x) : core.survival(x);
    },
    quantile(p) {
      checkProbability(family, p);
      if (p === 0) return least;
      return p === 1 ? greatest : core.quantile(p);
    },
    tailQuantile(q) {
      checkProbability(family, q);
      if (q === 0) return greatest;
      return q === 1 ? least : core.tailQuantile(q);
    },
    rawMoment(k) {
      checkOrder(family, k);
      return core.rawMoment(k);
    },
    limitedMoment(limit, k = 1) {
      checkNumber(family, limit);
      checkOrder(family, k);
      if (limit <= least) return limit ** k;
      return limit >= greatest ? core.rawMoment(k) : core.limitedMoment(limit, k);
    },
    upperMoment(limit, k = 1) {
      checkNumber(family, limit);
      checkOrder(family, k);
      if (limit >= greatest) return 0;
      if (limit < least) return core.rawMoment(k);
      return limit === least ? core.rawMoment(k) - mass(least) * least ** k : core.upperMoment(limit, k);
    },
    excess(deductible) {
      checkNumber(family, deductible);
      if (deductible >= greatest) return 0;
      if (deductible <= least) return mean - deductible;
      if (core.excess !== undefined) return core.excess(deductible);
      const upper = core.upperMoment(deductible, 1);
      return upper === Infinity ? Infinity : Math.max(0, upper - deductible * core.survival(deductible));
    },
    meanExcess(deductible) {
      const above = severity.survival(deductible);
      return above > 0 ? severity.excess(deductible) / above : null;
    },
    lossEliminationRatio: (deductible) => (mean === Infinity ? 0 : severity.limitedMoment(deductible) / mean),
    tailExpectation(p) {
      if (p === 0) return mean;
      const quantile = severity.quantile(p);
      return p === 1 ? quantile : quantile + severity.excess(quantile) / (1 - p);
    },
  };
  return severity;
}

function checkNumber(family: string, x: number): void {
  if (Number.isNaN(x)) throw new RangeError(`${family}: an amount of loss; got ${x}`);
}

function checkProbability(family: string, p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${family}: a probability within 0 … 1; got ${p}`);
}

function checkOrder(family: string, k: number): void {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`${family}: moments of whole order from 1; got ${k}`);
}

/** Throws where a parameter is not a finite number above 0. */
export function checkPositive(family: string, parameters: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`${family}: ${name} above 0; got ${value}`);
  }
}

/** Throws where a parameter is not a finite number. */
export function checkFinite(family: string, parameters: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value)) throw new RangeError(`${family}: ${name} finite; got ${value}`);
  }
}
