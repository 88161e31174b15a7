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
  const groups = new Map<string, BackTestCase[]>();
  for (const each of cases) {
    const name = JSON.stringify([each.series, each.horizon, each.method]);
    const list = groups.get(name);
    if (list) list.push(each);
    else groups.set(name, [each]);
  }
  const order = [...new Set(cases.map(({ series }) => series))];
  return [...groups.values()]
    .map((own) => summaryOf(own, cases))
    .toSorted((one, other) => order.indexOf(one.series) - order.indexOf(other.series) || one.horizon - other.horizon);
}

function summaryOf(own: readonly BackTestCase[], all: readonly BackTestCase[]): BackTestSummary {
  const { series, method, horizon } = own[0]!;
  const errors = own.flatMap(({ error }) => (error === null ? [] : [error]));
  const scored = own.flatMap(({ scores }) => (scores === null ? [] : [scores]));
  const mean = (of: (scores: CaseScores) => number): number => sum(scored.map(of)) / scored.length;
  return {
    series, method, horizon,
    cases: own.length,
    stoodIn: own.filter(({ fault }) => fault !== null).length,
    errors: errors.length === 0 ? null : errorSummary(errors),
    coverage: bandLevels.map((level) => bandCoverage(own, all, level)),
    scores: scored.length === 0 ? null : {
      count: scored.length,
      crps: mean(({ crps }) => crps),
      pinball: mean(({ pinball }) => pinball),
      interval80: mean(({ interval80 }) => interval80),
      interval95: mean(({ interval95 }) => interval95),
    },
  };
}
