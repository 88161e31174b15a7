import { isRefused } from '../../actuarial/forecasting/series.ts';
import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import { sum } from '../../actuarial/elementary/sum.ts';
import { relativeError, type BackTestCase } from './back-test-case.ts';
import { intervalsAt, scoresAt } from './case-scores.ts';
import { forecastWith, type Forecaster } from './forecaster.ts';
import { lineId, type PastBudget } from './past-budget.ts';
import { breaksBetween, breaksOf, stretchTo, type SeriesBreak } from './series-break.ts';
import type { YearSeries } from './year-series.ts';

/**
 * What a forecaster may know of the year before the budget's.
 * - `drafting`: only what stood in the autumn, its expected execution; where none was published, the years before it alone;
 * - `outturn`: its final outturn, which nobody has when drafting. Kinder to the forecasters than to the budget.
 */
export type Knowledge = 'drafting' | 'outturn';

/**
 * Which past budgets a budget's own bias is learnt from.
 * - `earlier`: those whose outturn was known by then;
 * - `others`: all but the budget itself (leave one out), from years before and after.
 */
export type BiasFrom = 'earlier' | 'others';

export interface BudgetContestSettings {
  readonly knowledge: Knowledge;
  readonly biasFrom: BiasFrom;
  readonly breaks?: readonly SeriesBreak[];
  readonly dataset?: string;
}

/**
 * Official budgets, the same corrected for their own past bias, and forecasters, each beside the outturn. Every budget line
 * that has both figures above zero is a case; the origin of all of them is the last year whose final outturn was known when
 * the budget was drafted, so that two steps lead to it under `drafting`.
 */
export function budgetContest(records: readonly PastBudget[], methods: readonly Forecaster[], settings: BudgetContestSettings): readonly BackTestCase[] {
  const { dataset = '', breaks = [] } = settings;
  const judged = records.filter(({ side, budget, outturn }) => side !== 'balance' && side !== 'insured' && (budget ?? 0) > 0 && (outturn ?? 0) > 0);
  return judged.flatMap((record) => {
    const own = records.filter((each) => lineId(each) === lineId(record));
    const shared = { series: lineId(record, dataset), origin: record.year - 1, target: record.year, horizon: 1, actual: record.outturn! };
    const plain = (method: string, forecast: number, known: number): BackTestCase => ({
      ...shared, method, known, forecast,
      used: method, fault: null, intervals: [], scores: null, crosses: [],
      error: relativeError(shared.actual, forecast),
    });
    const bias = ownBias(record, judged, settings);
    return [
      plain('official', record.budget!, 0),
      ...(bias === null ? [] : [plain('official-corrected', record.budget! * bias.factor, bias.count)]),
      ...methods.flatMap((method) => forecastCase(method, record, own, breaks, settings, shared) ?? []),
    ];
  });
}

/**
 * Factor that would have taken the bias out of past budgets: the geometric mean of outturn / budget. From the same line
 * where it has any; else from the same line of the same scheme elsewhere. Null where there is none.
 */
export function ownBias(
  record: PastBudget,
  all: readonly PastBudget[],
  { knowledge, biasFrom }: Pick<BudgetContestSettings, 'knowledge' | 'biasFrom'>,
): { readonly factor: number; readonly count: number } | null {
  const last = record.year - (knowledge === 'drafting' ? 2 : 1);
  const may = all.filter((each) => each !== record && (biasFrom === 'others' || each.year <= last) && (each.budget ?? 0) > 0 && (each.outturn ?? 0) > 0);
  const own = may.filter((each) => lineId(each) === lineId(record));
  const alike = may.filter(({ scheme, account, side, line }) => scheme === record.scheme && account === record.account && side === record.side && line === record.line);
  const learnt = own.length > 0 ? own : alike;
  if (learnt.length === 0) return null;
  return { factor: exp(sum(learnt.map(({ budget, outturn }) => log(outturn! / budget!))) / learnt.length), count: learnt.length };
}

function forecastCase(
  method: Forecaster,
  record: PastBudget,
  own: readonly PastBudget[],
  breaks: readonly SeriesBreak[],
  { knowledge, dataset = '' }: BudgetContestSettings,
  shared: Pick<BackTestCase, 'series' | 'origin' | 'target' | 'horizon' | 'actual'>,
): BackTestCase | undefined {
  const points = knownAt(record, own, knowledge);
  const last = points.at(-1);
  if (last === undefined || record.year - last.year > 2) return undefined;
  const { region, scheme, account, side, line } = record;
  const series: YearSeries = { id: shared.series, dataset, table: 'past_budgets', keys: { region, scheme, account, side, line }, column: 'outturn', unit: 'yuan/year', points };
  const declared = breaksOf(series, breaks);
  const between = breaksBetween(declared, last.year, record.year);
  if (between.some(({ kind }) => kind === 'definition')) return undefined;
  const known = stretchTo(points, declared, last.year).map(({ value }) => value);
  const steps = record.year - last.year;
  const made = forecastWith(method, known, steps);
  if (isRefused(made)) return undefined;
  const forecast = made.forecast.mean[steps - 1]!;
  return {
    ...shared, forecast,
    method: method.id, used: made.used.id, fault: made.passedOver,
    known: known.length,
    error: relativeError(shared.actual, forecast),
    intervals: intervalsAt(made.forecast, steps - 1),
    scores: scoresAt(made.forecast, steps - 1, shared.actual),
    crosses: between,
  };
}

/** The line's figures as they stood when the budget was drafted. */
function knownAt(record: PastBudget, own: readonly PastBudget[], knowledge: Knowledge): YearSeries['points'] {
  return own
    .flatMap(({ year, expected, outturn }) => {
      if (year >= record.year) return [];
      const value = year === record.year - 1 && knowledge === 'drafting' ? expected : outturn;
      return value === null ? [] : [{ year, value }];
    })
    .toSorted((one, other) => one.year - other.year);
}
