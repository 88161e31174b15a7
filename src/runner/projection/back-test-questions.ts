import type { Label } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { BackTestSummary } from '../../scenario/forecast/back-test-summary.ts';
import type { BiasFrom, Knowledge } from '../../scenario/forecast/budget-contest.ts';
import type { LineContests } from '../../scenario/forecast/line-contests.ts';
import type { MonthCase } from '../../scenario/forecast/month-back-test.ts';
import type { SeriesBreak } from '../../scenario/forecast/series-break.ts';
import type { PlainTables } from './plain-tables.ts';

/** A budget project whose model is drawn up again at each of its past years. */
export interface OwnPast {
  /** Id of the model's file, and the texts of it and of all it uses. */
  readonly model: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly tables: PlainTables;
  readonly overrides: readonly Override[];
}

export interface BackTestAsk {
  readonly datasets: readonly { readonly dataset: string; readonly tables: PlainTables }[];
  /** Text of a file of breaks. */
  readonly breaks: string;
  readonly own?: OwnPast;
  /** Greatest horizon in years. */
  readonly horizon: number;
  readonly knowledge: Knowledge;
  readonly biasFrom: BiasFrom;
}

export interface TestedSeries {
  readonly id: string;
  /** Kind of figures: yuan a year, persons, … */
  readonly unit: string;
  readonly years: readonly number[];
  readonly breaks: readonly SeriesBreak[];
  /** Name of a model's quantity; undefined for a series of a table. */
  readonly label?: Label;
}

/** One past forecast, as it leaves the screen. */
export interface PastForecast {
  /** Whether a series is carried on, a budget held against its outturn, or the open budget's model drawn up again. */
  readonly kind: 'series' | 'budget' | 'own';
  readonly series: string;
  readonly method: string;
  readonly used: string;
  readonly origin: number;
  readonly target: number;
  readonly actual: number;
  readonly forecast: number;
  readonly error: number | null;
}

export interface BackTested {
  readonly series: readonly TestedSeries[];
  /** Of every series, and of totals of income and of expenditure of all datasets together (`income`, `expenditure`). */
  readonly summaries: readonly BackTestSummary[];
  /** Methods against the growth rules, line by line. */
  readonly contests: readonly LineContests[];
  /** Official budgets, the same corrected for their own bias, and forecasters, each beside the outturn. */
  readonly budgets: { readonly lines: readonly LineContests[]; readonly summaries: readonly BackTestSummary[] };
  /** The open budget's own past; null where it has none to be tested on. */
  readonly own: { readonly model: string; readonly series: readonly TestedSeries[]; readonly summaries: readonly BackTestSummary[]; readonly contests: readonly LineContests[] } | null;
  readonly cases: readonly PastForecast[];
  /** Whole years foretold from their first months. */
  readonly months: readonly MonthCase[];
}

export interface BackTestQuestions {
  readonly backTest: { readonly ask: BackTestAsk; readonly give: BackTested | undefined };
}
