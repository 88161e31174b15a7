import type { Issue } from '../../i18n/issue.ts';
import { fenOf, fenText, givenText, isCountable } from '../fen.ts';
import { confidenceFactor } from './confidence-factor.ts';
import type { ChosenItem, MonetaryUnitSample } from './monetary-unit-sample.ts';

/** What the check of a chosen item came to: the amount it should have, yuan. */
export interface CheckedItem {
  readonly id: string;
  readonly correct: number;
}

export interface EvaluationSettings {
  readonly confidence: number;
  /** Most that may be wrong, yuan. Without it only the limits are given. */
  readonly tolerable?: number;
}

/** An error that was found; `taint` is its part of the booked amount. */
export interface FoundError {
  readonly chosen: ChosenItem;
  /** Booked less correct, fen: above zero where too much was booked. */
  readonly error: number;
  readonly taint: number;
}

/** Errors in one direction, fen. `upper` = `likely` + `basicPrecision` + `increments`. */
export interface ErrorLimit {
  readonly errors: readonly FoundError[];
  /** Known errors of certain items and the projected ones. */
  readonly known: number;
  readonly projected: number;
  readonly likely: number;
  readonly basicPrecision: number;
  readonly increments: number;
  readonly upper: number;
}

export interface SampleEvaluation {
  /** Too much booked, and too little: each has a limit of its own, and they are not set off against each other. */
  readonly overstated: ErrorLimit;
  readonly understated: ErrorLimit;
  /** What the sample lets one say, and what not: sentences as notes. */
  readonly says: readonly Issue[];
}

/**
 * From the errors found, what may be wrong in all items: most likely error, basic precision and upper error limit.
 *
 * An error below the interval is projected by its taint onto the interval; one of a certain item is known. The upper limit
 * adds the basic precision (interval × the confidence factor of no error) and, taints in falling order, for the i-th
 * error interval × taint × (F_i − F_(i−1) − 1) (Stringer's bound).
 *
 * Amounts in fen. `undefined` with issues where a chosen item has not been checked.
 *
 * Source: AICPA, Audit Guide: Audit Sampling, evaluation of monetary unit samples.
 */
export function evaluateSample(
  sample: MonetaryUnitSample,
  checked: readonly CheckedItem[],
  settings: EvaluationSettings,
): { readonly evaluation: SampleEvaluation | undefined; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [...sample.issues.filter(({ severity }) => severity === 'error')];
  const correct = new Map(checked.map((item) => [item.id, item.correct]));
  const refuse = (code: string, values: Issue['values']) => issues.push({ code, severity: 'error', place: {}, values });
  if (!(settings.confidence >= 0.5 && settings.confidence < 1))
    refuse('review/sample-confidence', { found: givenText(settings.confidence) });
  if (settings.tolerable !== undefined && !(isCountable(settings.tolerable) && settings.tolerable > 0))
    refuse('review/sample-amounts', { tolerable: givenText(settings.tolerable), expected: '–' });
  const some = (ids: readonly string[]) => ({ count: ids.length, items: ids.slice(0, 5).join(', ') });
  const open = sample.chosen.filter(({ id }) => !correct.has(id)).map(({ id }) => id);
  if (open.length > 0) refuse('review/sample-unchecked', some(open));
  const ids = new Set(sample.chosen.map(({ id }) => id));
  const strange = checked.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  if (strange.length > 0) refuse('review/sample-not-chosen', some(strange));
  const unusable = checked.filter((item) => !isCountable(item.correct)).map(({ id }) => id);
  if (unusable.length > 0) refuse('review/sample-unusable', some(unusable));
  if (issues.length > 0) return { evaluation: undefined, issues };

  const errors = sample.chosen.flatMap((chosen): readonly FoundError[] => {
    const error = chosen.amount - fenOf(correct.get(chosen.id)!);
    return error === 0 ? [] : [{ chosen, error, taint: error / chosen.amount }];
  });
  const overstated = limit(
    sample,
    errors.filter(({ error }) => error > 0),
    settings.confidence,
  );
  const understated = limit(
    sample,
    errors.filter(({ error }) => error < 0),
    settings.confidence,
  );
  return { evaluation: { overstated, understated, says: sentences(sample, overstated, understated, errors, settings) }, issues: [] };
}

function limit(sample: MonetaryUnitSample, errors: readonly FoundError[], confidence: number): ErrorLimit {
  const known = errors.reduce((sum, { chosen, error }) => sum + (chosen.certain ? Math.abs(error) : 0), 0);
  const taints = errors.flatMap(({ chosen, taint }) => (chosen.certain ? [] : [Math.abs(taint)])).sort((a, b) => b - a);
  const projected = taints.reduce((sum, taint) => sum + taint * sample.interval, 0);
  // Where every item is certain, nothing was left to chance.
  const basicPrecision = sample.sampled.count === 0 ? 0 : sample.interval * confidenceFactor(confidence, 0);
  const increments = taints.reduce(
    (sum, taint, index) =>
      sum + sample.interval * taint * (confidenceFactor(confidence, index + 1) - confidenceFactor(confidence, index) - 1),
    0,
  );
  return {
    errors,
    known,
    projected,
    likely: known + projected,
    basicPrecision,
    increments,
    upper: known + projected + basicPrecision + increments,
  };
}

function sentences(
  sample: MonetaryUnitSample,
  over: ErrorLimit,
  under: ErrorLimit,
  errors: readonly FoundError[],
  { confidence, tolerable }: EvaluationSettings,
): readonly Issue[] {
  const says: Issue[] = [];
  const note = (code: string, values: Issue['values'] = {}, severity: Issue['severity'] = 'note') =>
    says.push({ code, severity, place: {}, values });
  const rounded = (fen: number) => fenText(Math.round(fen));
  const percent = Number((confidence * 100).toPrecision(6));
  const limits = {
    confidence: percent,
    upper: rounded(over.upper),
    likely: rounded(over.likely),
    population: rounded(sample.population.amount),
    chosen: sample.chosen.length,
    seed: sample.plan.seed,
  };
  if (tolerable === undefined) note('review/sample-limit', limits);
  else if (over.upper <= fenOf(tolerable)) note('review/sample-within', { ...limits, tolerable: fenText(fenOf(tolerable)) });
  else note('review/sample-beyond', { ...limits, tolerable: fenText(fenOf(tolerable)) }, 'warning');
  if (under.errors.length > 0)
    note('review/sample-understated', { count: under.errors.length, likely: rounded(under.likely), upper: rounded(under.upper) });
  const beyond = errors.filter(({ chosen, taint }) => !chosen.certain && Math.abs(taint) > 1);
  if (beyond.length > 0)
    note(
      'review/sample-taint',
      {
        count: beyond.length,
        items: beyond
          .slice(0, 5)
          .map(({ chosen }) => chosen.id)
          .join(', '),
      },
      'warning',
    );
  if (sample.zero.count + sample.negative.count > 0)
    note('review/sample-says-not-apart', {
      zero: sample.zero.count,
      negative: sample.negative.count,
      amount: fenText(sample.negative.amount),
    });
  note('review/sample-says-not-missing');
  note('review/sample-says-not-single', { left: sample.population.count - sample.chosen.length });
  return says;
}
