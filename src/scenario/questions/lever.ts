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
  if (wrong) return [{ code: 'question/range', severity: 'error', place: { path }, values: { path, least, greatest, step: step ?? '–' } }];
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
