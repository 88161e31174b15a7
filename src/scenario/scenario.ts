import { stringify } from 'yaml';
import type { Issue } from '../i18n/issue.ts';
import { bracketFaults, type BracketFault } from '../language/read/brackets.ts';
import { isFields } from '../language/read/field-reader.ts';
import type { Bracket, Label, Model, Quantity } from '../language/model.ts';
import { nearestText } from '../actuarial/nearest-text.ts';
import type { Override } from '../language/override.ts';
import { shownValue } from '../language/shown-value.ts';
import { placeOverride } from '../language/run/parameter-values.ts';
import { readYaml } from '../language/read/yaml-source.ts';
import type { AssumptionEntry, CorrelationEntry } from './simulation/assumption.ts';

/** One change of a scenario: an override with its reason and who made it. */
export interface ScenarioChange extends Override {
  readonly reason?: string;
  readonly by?: string;
}

/** Baseline plus dated changes, nothing else. */
export interface Scenario {
  readonly id: string;
  readonly name: Label;
  readonly because?: Label;
  readonly set: readonly ScenarioChange[];
  /** Uncertain assumptions and their correlations, as written; `readUncertainty` makes them ready to be drawn. */
  readonly assume?: readonly AssumptionEntry[];
  readonly correlate?: readonly CorrelationEntry[];
}

export const baselineScenario: Scenario = { id: 'baseline', name: { zh: '基线', en: 'Baseline' }, set: [] };

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads a scenario file against a model; every change that does not fit is an issue with its place. */
export function readScenario(text: string, file: string, model: Model): { readonly scenario?: Scenario; readonly issues: readonly Issue[] } {
  const yaml = readYaml(text, file);
  if (yaml.issues.length > 0) return { issues: yaml.issues };
  if (!isFields(yaml.value)) return { issues: [{ code: 'scenario/form', severity: 'error', place: { file }, values: {} }] };
  const issues: Issue[] = [];
  const root = yaml.value;
  if (typeof root['scenario'] !== 'string') issues.push({ code: 'scenario/form', severity: 'error', place: { file }, values: {} });
  const list = root['set'] ?? [];
  if (!Array.isArray(list)) issues.push({ code: 'scenario/form', severity: 'error', place: { file, path: 'set' }, values: {} });
  for (const name of ['assume', 'correlate']) {
    if (root[name] !== undefined && !Array.isArray(root[name])) issues.push({ code: 'scenario/form', severity: 'error', place: { file, path: name }, values: {} });
  }
  const set = Array.isArray(list) ? list.flatMap((item: unknown, index) => readChange(item, file, index, model, issues) ?? []) : [];
  if (issues.some((issue) => issue.severity === 'error')) return { issues };
  const id = String(root['scenario']);
  const label = (value: unknown, otherwise: Label): Label => {
    const l = value as Partial<Label> | undefined;
    return typeof l?.zh === 'string' && typeof l.en === 'string' ? { zh: l.zh, en: l.en } : otherwise;
  };
  return {
    scenario: { id, name: label(root['name'], { zh: id, en: id }), set, ...(root['because'] !== undefined && { because: label(root['because'], { zh: '', en: '' }) }), ...uncertainOf(root) },
    issues,
  };
}

/** Carried along as written: most who read a scenario do not draw from it. */
function uncertainOf(root: Readonly<Record<string, unknown>>): Pick<Scenario, 'assume' | 'correlate'> {
  return {
    ...(root['assume'] !== undefined && { assume: root['assume'] as readonly AssumptionEntry[] }),
    ...(root['correlate'] !== undefined && { correlate: root['correlate'] as readonly CorrelationEntry[] }),
  };
}

function readChange(item: unknown, file: string, index: number, model: Model, issues: Issue[]): ScenarioChange | undefined {
  const change = item as Partial<Record<keyof ScenarioChange, unknown>> | null;
  const place = { file, path: `set[${index}]` };
  const fail = (code: string, values: Issue['values'] = {}) => {
    issues.push({ code, severity: 'error', place, values });
    return undefined;
  };
  if (typeof change?.path !== 'string' || typeof change.from !== 'string') return fail('scenario/change-form');
  if (!monthPattern.test(change.from)) return fail('model/month', { found: change.from });
  if (change.until !== undefined && (typeof change.until !== 'string' || !monthPattern.test(change.until))) return fail('model/month', { found: shownValue(change.until) });
  if (typeof change.until === 'string' && change.until < change.from) return fail('model/dates-reversed', { from: change.from, until: change.until });
  const value = change.value;
  if (typeof value !== 'number' && typeof value !== 'string' && !Array.isArray(value)) return fail('scenario/change-form');
  const override: ScenarioChange = {
    path: change.path, from: change.from, value: value as ScenarioChange['value'],
    ...(typeof change.until === 'string' && { until: change.until }),
    ...(typeof change.reason === 'string' && { reason: change.reason }),
    ...(typeof change.by === 'string' && { by: change.by }),
  };
  const refusals = refusalsOf(override, model);
  for (const { code, values } of refusals) fail(code, values);
  return refusals.length === 0 ? override : undefined;
}

/** What an issue calls the changed quantity by. */
export function calledOf(override: Override, { label }: Quantity): Issue['values'] {
  return { path: override.path, labelZh: label.zh, labelEn: label.en };
}

type Refusal = Pick<Issue, 'code' | 'values'>;

/** Why a change cannot be laid over a model, the first of the reasons; undefined where it can. */
export function refuseOverride(override: Override, model: Model): Refusal | undefined {
  return refusalsOf(override, model)[0];
}

/** Every reason why a change cannot be laid over a model: one, or each fault of a bracket table. */
function refusalsOf(override: Override, model: Model): readonly Refusal[] {
  const placed = placeOverride(override, model, []);
  if (!placed) {
    const nearest = nearestText(override.path, model.quantities.keys());
    return nearest === undefined ? [{ code: 'override/unknown', values: { path: override.path } }] : [{ code: 'override/misspelt', values: { path: override.path, nearest } }];
  }
  const { quantity } = placed;
  const { value } = override;
  const refusal = (code: string, values: Issue['values'] = {}): readonly Refusal[] => [{ code, values: { ...calledOf(override, quantity), ...values } }];
  if (quantity.kind === 'variable') return refusal('override/computed');
  if (quantity.kind === 'input' && splitsAYear(override, model)) return refusal('override/whole-years', { from: override.from, until: override.until ?? '–' });
  if (quantity.type === 'choice') {
    return Object.hasOwn(quantity.choices, shownValue(value)) ? [] : refusal('override/choice', { found: shownValue(value), options: Object.keys(quantity.choices).join(', ') });
  }
  if (quantity.type === 'brackets') {
    if (!isBracketTable(value)) return refusal('override/brackets');
    return bracketFaults(value, quantity).flatMap(({ kind, row, values }) => refusal(faultCodes[kind], { row, ...values }));
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return refusal('override/number', { found: shownValue(value) });
  if (quantity.minimum !== undefined && value < quantity.minimum) return refusal('override/below-minimum', { found: value, limit: quantity.minimum });
  if (quantity.maximum !== undefined && value > quantity.maximum) return refusal('override/above-maximum', { found: value, limit: quantity.maximum });
  return [];
}

const faultCodes: Readonly<Record<BracketFault['kind'], string>> = {
  reversed: 'override/bracket-reversed',
  order: 'override/bracket-order',
  overlap: 'override/bracket-overlap',
  hole: 'override/bracket-hole',
  'below-minimum': 'override/bracket-below-minimum',
  'above-maximum': 'override/bracket-above-maximum',
  'bound-above-maximum': 'override/bracket-bound-above-maximum',
};

function isBracketTable(value: Override['value']): value is readonly Bracket[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const isNumber = (field: unknown) => Number.isFinite(field);
  return (value as readonly unknown[]).every((row) => {
    if (!isFields(row)) return false;
    const { from, to, value: own, article, ...others } = row;
    const isCited = article === undefined || typeof article === 'string';
    return isNumber(from) && isNumber(own) && (to === undefined || isNumber(to)) && isCited && Object.keys(others).length === 0;
  });
}

/** An input has one figure a year; half a year of it would stand for the whole. A parameter counts by its months. */
function splitsAYear({ from, until }: Override, model: Model): boolean {
  return model.axis.kind === 'time' && model.axis.step === 'year' && (!from.endsWith('-01') || (until !== undefined && !until.endsWith('-12')));
}

/** A scenario as the text that `readScenario` reads. */
export function scenarioText(scenario: Scenario): string {
  return stringify({ scenario: scenario.id, name: scenario.name, ...(scenario.because && { because: scenario.because }), set: scenario.set, ...(scenario.assume && { assume: scenario.assume }), ...(scenario.correlate && { correlate: scenario.correlate }) }, { lineWidth: 0 });
}
