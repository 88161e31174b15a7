import type { Issue } from '../../i18n/issue.ts';
import { checkCorrelation, type CorrelationFault } from '../../actuarial/correlation/check-correlation.ts';
import { nearestCorrelation } from '../../actuarial/correlation/nearest-correlation.ts';
import { namedDistribution, type Distribution } from '../../actuarial/distribution/distribution.ts';
import type { DistributionFault } from '../../actuarial/distribution/fault.ts';
import { nearestText } from '../../actuarial/nearest-text.ts';
import { called as calledAs } from '../../language/called.ts';
import type { Label, Model } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import { isFields } from '../../language/read/field-reader.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { shownValue } from '../../language/shown-value.ts';
import { drawnAsLabels, familyLabels, parameterLabels, wordFor, wordsWithNames } from './distribution-words.ts';
import type { AssumptionEntry, CorrelationEntry, DrawnAs } from './assumption.ts';

/** An assumption that has found its quantity, with its distribution made. */
export interface Risk {
  readonly entry: AssumptionEntry;
  readonly label: Label;
  /** What it moves: one element, or all of a quantity as one. */
  readonly leaves: readonly RiskLeaf[];
  readonly distribution: Distribution;
  readonly as: DrawnAs;
  readonly autocorrelation: number;
  /** What the model allows; draws beyond are taken back to it. */
  readonly least: number;
  readonly greatest: number;
}

export interface RiskLeaf {
  readonly path: string;
  readonly quantity: string;
  /** '' where the quantity has no dimensions. */
  readonly element: string;
}

/** Everything that is uncertain: risks and the correlation of their scores, in the risks' order. */
export interface Uncertainty {
  readonly risks: readonly Risk[];
  readonly matrix: readonly (readonly number[])[];
}

export interface UncertaintyReading {
  /** Undefined where anything is wrong. */
  readonly uncertainty?: Uncertainty;
  /** The correlations that come nearest to those asked for, where these contradict each other. */
  readonly nearest?: readonly CorrelationEntry[];
  readonly issues: readonly Issue[];
}

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const ways: readonly DrawnAs[] = ['value', 'difference', 'factor'];

/** Makes the entries of `assume` and `correlate` ready to be drawn; everything that does not fit is an issue with its place. */
export function readUncertainty({ assume, correlate = [] }: { readonly assume: readonly unknown[]; readonly correlate?: readonly unknown[] }, model: Model, file?: string): UncertaintyReading {
  const issues: Issue[] = [];
  const reader = (path: string) => (code: string, values: Issue['values'] = {}): undefined => {
    issues.push({ code, severity: 'error', place: { ...(file !== undefined && { file }), path }, values });
  };
  const risks = assume.flatMap((entry, index) => readRisk(entry, model, reader(`assume[${index}]`)) ?? []);
  const taken = new Map<string, Risk>();
  for (const risk of risks) {
    for (const { path } of risk.leaves) {
      const before = taken.get(path);
      if (before) reader('assume')('assume/twice', { path: risk.entry.path, other: before.entry.path, labelZh: risk.label.zh, labelEn: risk.label.en, otherZh: before.label.zh, otherEn: before.label.en });
      taken.set(path, risk);
    }
  }
  // What is wrong with an assumption is said of it alone, and not again of its correlations.
  const refused = new Set(assume.flatMap((entry) => (isFields(entry) && typeof entry['path'] === 'string' ? [entry['path']] : [])).filter((path) => risks.every(({ entry }) => entry.path !== path)));
  const pairs = correlate.flatMap((entry, index): CorrelationEntry[] => {
    if (Array.isArray(entry) && entry.some((path) => refused.has(path as string))) return [];
    const pair = readPair(entry, risks, model, reader(`correlate[${index}]`));
    return pair ? [pair] : [];
  });
  if (issues.length > 0) return { issues };
  const matrix = matrixOf(risks, pairs);
  const names = risks.map(({ entry }) => entry.path);
  const faults = checkCorrelation(names, matrix);
  if (faults.length === 0) return { uncertainty: { risks, matrix }, issues };
  const nearest = nearestPairs(names, matrix);
  for (const fault of faults) issues.push({ code: 'correlate/impossible', severity: 'error', place: { ...(file !== undefined && { file }), path: 'correlate' }, values: faultValues(fault, risks, nearest) });
  return { nearest, issues };
}

type Fail = (code: string, values?: Issue['values']) => undefined;

function readRisk(raw: unknown, model: Model, fail: Fail): Risk | undefined {
  if (!isFields(raw) || typeof raw['path'] !== 'string' || typeof raw['from'] !== 'string') return fail('assume/form');
  const entry = raw as unknown as AssumptionEntry;
  for (const month of [entry.from, entry.until]) if (month !== undefined && !monthPattern.test(String(month))) return fail('model/month', { found: shownValue(month) });
  if (entry.until !== undefined && entry.until < entry.from) return fail('model/dates-reversed', { from: entry.from, until: entry.until });
  const placed = placeOverride({ path: entry.path, from: entry.from, value: 0 }, model, []);
  if (!placed) {
    const nearest = nearestText(entry.path, model.quantities.keys());
    return nearest === undefined ? fail('override/unknown', { path: entry.path }) : fail('override/misspelt', { path: entry.path, nearest });
  }
  const { quantity, element } = placed;
  const { labelZh, labelEn } = calledAs(model, quantity, element) as { readonly labelZh: string; readonly labelEn: string };
  const called = { path: entry.path, labelZh, labelEn };
  if (quantity.kind === 'variable') return fail('override/computed', called);
  if (quantity.type !== 'number') return fail('assume/not-a-number', called);
  const as = entry.as ?? 'value';
  if (!ways.includes(as)) return fail('assume/as', { ...called, found: shownValue(as), ...both('options', wordsWithNames(ways, drawnAsLabels)) });
  const autocorrelation = entry.autocorrelation ?? 0;
  if (typeof autocorrelation !== 'number' || !(autocorrelation > -1 && autocorrelation <= 1)) return fail('assume/autocorrelation', { ...called, found: shownValue(autocorrelation) });
  const families = isFields(entry.distribution) ? Object.entries(entry.distribution) : [];
  const [family, parameters] = families[0] ?? [];
  if (families.length !== 1 || !isFields(parameters)) return fail('assume/distribution-form', called);
  const made = namedDistribution(family!, parameters as Record<string, number | readonly number[]>);
  if ('fault' in made) return fail(`assume/${made.fault.kind}`, { ...called, ...faultOfDistribution(made.fault) });
  const elements = quantity.dimensions.length > 0 && element === '' ? elementKeys(quantity.dimensions, model.dimensions) : [element];
  return {
    entry, label: { zh: labelZh, en: labelEn }, as, autocorrelation,
    leaves: elements.map((each) => ({ path: each === '' ? quantity.name : `${quantity.name}.${each}`, quantity: quantity.name, element: each })),
    distribution: made.distribution,
    least: quantity.minimum ?? -Infinity,
    greatest: quantity.maximum ?? Infinity,
  };
}

function faultOfDistribution(fault: DistributionFault): Issue['values'] {
  const { kind, ...values } = fault;
  const plain = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : shownValue(value)]));
  const words = Object.entries(values).map(([name, value]) => {
    // A file writes names, so that lists of what may be written carry them.
    if (name === 'known' || name === 'missing') return both(name, wordsWithNames(value as readonly string[], kind === 'unknown-family' ? familyLabels : parameterLabels));
    if (name === 'family') return both(name, wordFor(String(value), familyLabels));
    return ['parameter', 'lower', 'upper'].includes(name) ? both(name, wordFor(String(value), parameterLabels)) : {};
  });
  return Object.assign({ kind, ...plain }, ...words) as Issue['values'];
}

/** `{parameterZh: '标准差', parameterEn: 'standard deviation'}`. */
function both(name: string, { zh, en }: Label): Issue['values'] {
  return { [`${name}Zh`]: zh, [`${name}En`]: en };
}

function readPair(raw: unknown, risks: readonly Risk[], model: Model, fail: Fail): CorrelationEntry | undefined {
  if (!Array.isArray(raw) || raw.length !== 3 || typeof raw[0] !== 'string' || typeof raw[1] !== 'string' || typeof raw[2] !== 'number') return fail('correlate/form');
  const [one, other, value] = raw as [string, string, number];
  for (const path of [one, other]) {
    if (risks.some(({ entry }) => entry.path === path)) continue;
    const placed = placeOverride({ path, from: '1999-01', value: 0 }, model, []);
    const known = Object.fromEntries(risks.map(({ entry, label }) => [entry.path, label]));
    return fail('correlate/unknown', { path, ...both('label', placed?.quantity.label ?? { zh: path, en: path }), ...both('known', wordsWithNames(Object.keys(known), known)) });
  }
  if (one === other) return fail('correlate/itself', { path: one, ...both('label', risks.find(({ entry }) => entry.path === one)!.label) });
  return [one, other, value];
}

function matrixOf(risks: readonly Risk[], pairs: readonly CorrelationEntry[]): readonly (readonly number[])[] {
  const at = (path: string) => risks.findIndex(({ entry }) => entry.path === path);
  const matrix = risks.map((_, i) => risks.map((_, j): number => (i === j ? 1 : 0)));
  for (const [one, other, value] of pairs) matrix[at(one)]![at(other)] = matrix[at(other)]![at(one)] = value;
  return matrix;
}

function faultValues(fault: CorrelationFault, risks: readonly Risk[], set: readonly CorrelationEntry[]): Issue['values'] {
  const [one = '', other = ''] = 'pair' in fault ? fault.pair : [];
  const labelOf = (path: string): Label => risks.find(({ entry }) => entry.path === path)?.label ?? { zh: path, en: path };
  const shared = { one, other, ...both('one', labelOf(one)), ...both('other', labelOf(other)), found: 'value' in fault ? shownValue(fault.value) : '' };
  if (fault.kind !== 'not-positive-definite') return { ...shared, least: -1, greatest: 1, third: '', nearest: '' };
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    ...shared,
    least: fault.range ? rounded(fault.range.least) : '–',
    greatest: fault.range ? rounded(fault.range.greatest) : '–',
    third: fault.triple?.[2] ?? '',
    // Of the set that is offered: a number that is no part of it would say the same thing otherwise.
    nearest: set.find(([a, b]) => (a === one && b === other) || (a === other && b === one))?.[2] ?? 0,
  };
}

/** The nearest correlations, a little towards independence so that two decimals are possible together. */
function nearestPairs(names: readonly string[], matrix: readonly (readonly number[])[]): readonly CorrelationEntry[] {
  const nearest = nearestCorrelation(matrix);
  return names.flatMap((one, i) => names.slice(i + 1).flatMap((other, k): CorrelationEntry[] => {
    const value = Math.trunc(nearest[i]![i + 1 + k]! * 99) / 100;
    return value === 0 ? [] : [[one, other, value]];
  }));
}
