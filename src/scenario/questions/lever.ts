import type { Issue } from '../../i18n/issue.ts';
import type { Label, Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { refuseOverride } from '../scenario.ts';

/** A parameter or an input that may be given another value from a month on. */
export interface Lever {
  readonly path: string;
  readonly from: string;
  readonly until?: string;
}

/** A lever that may take any number within bounds, or any whole number of steps from the least. */
export interface RangedLever extends Lever {
  readonly least: number;
  readonly greatest: number;
  readonly step?: number;
}

export function leverOverride({ path, from, until }: Lever, value: number | string): Override {
  return { path, from, value, ...(until !== undefined && { until }) };
}

export function leverLabel({ path, from }: Lever, model: Model): Label {
  return placeOverride({ path, from, value: 0 }, model, [])?.quantity.label ?? { zh: path, en: path };
}

/** What a lever is called, and its bounds as people write them, for issues about it. */
export function leverCalled(lever: RangedLever, model: Model): Issue['values'] {
  const { zh, en } = leverLabel(lever, model);
  return { path: lever.path, leverZh: zh, leverEn: en, least: lever.least, greatest: lever.greatest, leastText: leverText(lever, lever.least, model), greatestText: leverText(lever, lever.greatest, model) };
}

/** A value of a lever: a fraction as per cent, anything else plainly. */
export function leverText({ path, from }: Lever, value: number, model: Model): string {
  const unit = placeOverride({ path, from, value: 0 }, model, [])?.quantity.unitText;
  return unit === '1' || unit === '1/year' ? `${Number((value * 100).toPrecision(6))}%` : String(Number(value.toPrecision(8)));
}

/** Why a lever cannot take some values; the first reason of each. */
export function leverIssues(lever: Lever, values: readonly (number | string)[], model: Model): readonly Issue[] {
  const seen = new Set<string>();
  return values.flatMap((value): readonly Issue[] => {
    const refused = refuseOverride(leverOverride(lever, value), model);
    if (!refused || seen.has(refused.code)) return [];
    seen.add(refused.code);
    return [{ ...refused, severity: 'error', place: { path: lever.path } }];
  });
}

/** The same of a range, and whether it is one. */
export function rangeIssues(lever: RangedLever, model: Model): readonly Issue[] {
  const { path, least, greatest, step } = lever;
  const wrong = !(least < greatest) || (step !== undefined && !(step > 0 && step <= greatest - least));
  if (wrong) return [{ code: 'question/range', severity: 'error', place: { path }, values: { ...leverCalled(lever, model), step: step ?? '–', stepText: step === undefined ? '–' : leverText(lever, step, model) } }];
  return leverIssues(lever, [least, greatest], model);
}

/** Values of a lever from its least to its greatest: all of its steps where these are no more, else as many evenly spread (on its steps). */
export function rangeValues({ least, greatest, step }: RangedLever, most: number): readonly number[] {
  const steps = step === undefined ? Infinity : Math.floor((greatest - least) / step + 1e-9);
  const count = Math.min(most - 1, steps);
  return Array.from({ length: count + 1 }, (_, k) => {
    if (step === undefined) return k === count ? greatest : least + ((greatest - least) * k) / count;
    return onStep({ least, step }, Math.round((steps * k) / count));
  });
}

/** Value `k` steps above the least, without what rounding adds behind twelve digits. */
export function onStep({ least, step }: { readonly least: number; readonly step: number }, k: number): number {
  return Number((least + k * step).toPrecision(12));
}

/** Why there is nothing to project: the horizon lies within the data. */
export function horizonIssue({ observations: { last } }: Evaluator, to: Period): Issue | undefined {
  return last !== undefined && to <= last ? { code: 'simulate/horizon', severity: 'error', place: { path: to }, values: { to, last } } : undefined;
}
