import { errorSummary, type ErrorSummary } from '../../actuarial/forecasting/error-summary.ts';
import { sum } from '../../actuarial/elementary/sum.ts';
import type { BackTestCase, CaseScores } from './back-test-case.ts';
import { bandCoverage, type BandCoverage } from './band-coverage.ts';
import { bandLevels } from './case-scores.ts';

/** What one forecaster did on one series, or on several, at one horizon. */
export interface BackTestSummary {
  readonly series: string;
  readonly method: string;
  readonly horizon: number;
  /** Cases, and those in which a simpler forecaster stood in. */
  readonly cases: number;
  readonly stoodIn: number;
  /** Of actual / forecast − 1; null where no forecast was above zero. */
  readonly errors: ErrorSummary | null;
  readonly coverage: readonly BandCoverage[];
  /** Means of the cases that have scores; null without any. */
  readonly scores: (CaseScores & { readonly count: number }) | null;
}

/** Summaries by series, then horizon, then forecaster, in the order the cases came. */
export function summariseBackTest(cases: readonly BackTestCase[]): readonly BackTestSummary[] {
  const steps = summarySteps(cases);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of one summary. */
export function* summarySteps(cases: readonly BackTestCase[]): Generator<{ readonly done: number; readonly of: number }, readonly BackTestSummary[], void> {
  const groups = grouped(cases, ({ series, horizon, method }) => JSON.stringify([series, horizon, method]));
  // What calibrates a band is of the same forecaster and horizon.
  const past = grouped(cases, alike);
  const order = new Map([...new Set(cases.map(({ series }) => series))].map((series, at) => [series, at]));
  const found: BackTestSummary[] = [];
  for (const own of groups.values()) {
    found.push(summaryOf(own[0]!.series, own, past.get(alike(own[0]!))!));
    yield { done: found.length, of: groups.size };
  }
  return found.toSorted((one, other) => order.get(one.series)! - order.get(other.series)! || one.horizon - other.horizon);
}

const alike = ({ method, horizon }: BackTestCase): string => JSON.stringify([method, horizon]);

function grouped(cases: readonly BackTestCase[], name: (each: BackTestCase) => string): ReadonlyMap<string, readonly BackTestCase[]> {
  const groups = new Map<string, BackTestCase[]>();
  for (const each of cases) {
    const list = groups.get(name(each));
    if (list) list.push(each);
    else groups.set(name(each), [each]);
  }
  return groups;
}

/**
 * One forecaster at one horizon on one series, or on several that are told of together.
 *
 * @param series name of what is told of
 * @param own its cases, at least one, of one forecaster and horizon
 * @param past cases the calibration of bands may learn from
 */
export function summaryOf(series: string, own: readonly BackTestCase[], past: readonly BackTestCase[]): BackTestSummary {
  const { method, horizon } = own[0]!;
  const errors = own.flatMap(({ error }) => (error === null ? [] : [error]));
  const scored = own.flatMap(({ scores }) => (scores === null ? [] : [scores]));
  const mean = (of: (scores: CaseScores) => number): number => sum(scored.map(of)) / scored.length;
  return {
    series, method, horizon,
    cases: own.length,
    stoodIn: own.filter(({ fault }) => fault !== null).length,
    errors: errors.length === 0 ? null : errorSummary(errors),
    coverage: bandLevels.map((level) => bandCoverage(own, past, level)),
    scores: scored.length === 0 ? null : {
      count: scored.length,
      crps: mean(({ crps }) => crps),
      pinball: mean(({ pinball }) => pinball),
      interval80: mean(({ interval80 }) => interval80),
      interval95: mean(({ interval95 }) => interval95),
    },
  };
}
