import type { Issue } from '../../i18n/issue.ts';
import type { BackTestCase } from '../../scenario/forecast/back-test-case.ts';
import type { BackTestSummary } from '../../scenario/forecast/back-test-summary.ts';
import type { LineContests } from '../../scenario/forecast/line-contests.ts';
import type { MonthCase } from '../../scenario/forecast/month-back-test.ts';
import type { NextYear } from '../../scenario/forecast/next-forecast.ts';
import type { SeriesBreak } from '../../scenario/forecast/series-break.ts';
import type { YearSeries } from '../../scenario/forecast/year-series.ts';
import type { DataSource } from '../open/data-part.ts';
import type { OpenedModel } from '../open/model.ts';
import type { BacktestRequest } from './backtest-request.ts';

/** A back-test and what it was of. */
export interface Tested {
  readonly request: BacktestRequest;
  /** The fund model that was tested; undefined where series were. */
  readonly opened: OpenedModel | undefined;
  readonly sources: readonly DataSource[];
  readonly series: readonly { readonly series: YearSeries; readonly breaks: readonly SeriesBreak[] }[];
  readonly cases: readonly BackTestCase[];
  readonly summaries: readonly BackTestSummary[];
  /** Methods against the mean of the last three growth rates, line by line; a fund model against every growth rule. */
  readonly contests: readonly LineContests[];
  /** Official budgets and what stands against them; without a case where the data hold none. */
  readonly budgets: { readonly cases: readonly BackTestCase[]; readonly lines: readonly LineContests[] };
  /** The years after the last one known, with calibrated bands; empty for a model. */
  readonly next: readonly NextYear[];
  /** Whole years foretold from their first months. */
  readonly months: readonly MonthCase[];
  readonly issues: readonly Issue[];
}
