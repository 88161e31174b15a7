import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { families, type Family, type FamilyName, type Parameter } from '../severity/families.ts';
import type { Severity } from '../severity/severity.ts';
import type { Fixed } from './fit.ts';
import { minimum, type Minimum } from './simplex.ts';

/** Logarithms of shapes, and of scales in the unit of the data, that still count as inside the family. */
const EDGE = 12;
/** First step of the search once the neighbourhood is known. */
const NEAR = 0.05;

export interface Found {
  readonly values: readonly number[];
  readonly value: number;
  readonly converged: boolean;
}

export interface Search {
  readonly family: FamilyName;
  /** Unit of money in which scales are searched, so that a fit does not depend on it. */
  readonly unit: number;
  /** Parameters to start from; the best of them is taken, and the second as well. */
  readonly starts: readonly (readonly number[])[];
  readonly fixed: Fixed;
  objective(severity: Severity): number;
  /** A quicker likeness of the objective that finds the neighbourhood first. */
  readonly rough?: ((severity: Severity) => number) | undefined;
}

/**
 * Searches the parameters of a family for the least `objective`, positive ones by their logarithms.
 *
 * @returns null where the objective is finite at no start
 */
export function searched({ family: name, unit, starts, fixed, objective, rough }: Search): Found | null {
  const family: Family = families[name];
  const { parameters } = family;
  const free = parameters.filter((parameter) => fixed[parameter.name] === undefined);
  const valuesAt = (at: readonly number[]): number[] =>
    parameters.map((parameter) => fixed[parameter.name] ?? outward(parameter, at[free.indexOf(parameter)]!, unit));
  const worthBy = (measure: (severity: Severity) => number) => (at: readonly number[]): number => {
    if (at.some((each) => !(Math.abs(each) < 300))) return Infinity;
    const values = valuesAt(at);
    return isSound(parameters, values) ? measure(family.make(...values)) : Infinity;
  };
  const worth = worthBy(rough ?? objective);
  const begun = starts
    .filter((values) => isSound(parameters, values))
    .map((values) => free.map((parameter) => inward(parameter, values[parameters.indexOf(parameter)]!, unit)))
    .map((at) => ({ at, value: worth(at) }))
    .filter(({ value }) => value < Infinity)
    .sort((one, other) => one.value - other.value)
    .slice(0, 2);
  const near = begun.map(({ at }) => minimum(worth, at)).reduce<Minimum | null>((least, each) => (least === null || each.value < least.value ? each : least), null);
  if (near === null) return null;
  const best = rough === undefined ? near : minimum(worthBy(objective), near.at, NEAR);
  if (!(best.value < Infinity)) return null;
  const inside = free.every((parameter, index) => parameter.domain === 'real' || parameter.domain === 'end' || Math.abs(best.at[index]!) < EDGE);
  return { values: valuesAt(best.at), value: best.value, converged: best.settled && inside };
}

function inward({ domain }: Parameter, value: number, unit: number): number {
  if (domain === 'real') return value;
  if (domain === 'end') return value / unit;
  if (domain === 'logScale') return value - log(unit);
  return log(domain === 'scale' ? value / unit : value);
}

function outward({ domain }: Parameter, at: number, unit: number): number {
  if (domain === 'real') return at;
  if (domain === 'end') return at * unit;
  if (domain === 'logScale') return at + log(unit);
  return exp(at) * (domain === 'scale' ? unit : 1);
}

function isSound(parameters: readonly Parameter[], values: readonly number[]): boolean {
  return parameters.every(({ domain }, index) => {
    const value = values[index]!;
    if (domain === 'end') return value >= 0 && value < Infinity && (index === 0 || value > values[index - 1]!);
    return Number.isFinite(value) && (domain === 'real' || domain === 'logScale' || value > 0);
  });
}
