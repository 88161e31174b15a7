import { evaluator } from '../../language/run/evaluate.ts';
import { readModel } from '../../language/read/read-model.ts';
import type { BackTestCase } from '../../scenario/forecast/back-test-case.ts';
import { summariseBackTest, summaryOf, summarySteps, type BackTestSummary } from '../../scenario/forecast/back-test-summary.ts';
import { budgetContest } from '../../scenario/forecast/budget-contest.ts';
import { forecasterOf } from '../../scenario/forecast/forecaster.ts';
import { lineContests } from '../../scenario/forecast/line-contests.ts';
import { modelBackTest } from '../../scenario/forecast/model-back-test.ts';
import { monthBackTest, monthSeries } from '../../scenario/forecast/month-back-test.ts';
import { observedQuantities, observedYears } from '../../scenario/forecast/observed-quantities.ts';
import { lineId, outturnSeries, pastBudgets, type PastBudget } from '../../scenario/forecast/past-budget.ts';
import { readBreaks } from '../../scenario/forecast/read-breaks.ts';
import { rollingBackTest } from '../../scenario/forecast/rolling-back-test.ts';
import { breaksOf, type SeriesBreak } from '../../scenario/forecast/series-break.ts';
import { yearSeries, type YearSeries } from '../../scenario/forecast/year-series.ts';
import type { Progress, Signal } from '../answering.ts';
import type { BackTestAsk, BackTested, OwnPast, PastForecast } from './back-test-questions.ts';
import { inSteps } from './in-steps.ts';
import { tablesFrom } from './plain-tables.ts';

/** Methods that are tested, rules of thumb first. */
export const testedMethods = ['last', 'growth', 'mean3', 'drift', 'log-linear-trend', 'damped-holt', 'theta', 'combination'] as const;
const growthRules = ['mean3', 'growth', 'last'];
/** Years a fund needs behind it before it is first asked for a budget: a growth rule is nothing without two. */
const leastKnown = 2;

/** Back-tests everything it is handed; undefined where it is broken off. */
export function backTestAnswer(ask: BackTestAsk, progress: Progress, signal: Signal): Promise<BackTested | undefined> {
  return inSteps(backTestSteps(ask), progress, signal);
}

export function* backTestSteps({ datasets, breaks: text, own, horizon, knowledge, biasFrom }: BackTestAsk): Generator<{ readonly done: number; readonly of: number }, BackTested, void> {
  const { breaks, leftOut } = readBreaks(text, '');
  const methods = testedMethods.map((id) => forecasterOf(id)!);
  const opened = datasets.map(({ dataset, tables }) => {
    const read = tablesFrom(tables);
    const records = [read['past_budgets'], read['budget_outturn']].flatMap((table) => (table ? pastBudgets(table) : []));
    const months = read['monthly_flows'];
    return { dataset, records, series: [...yearSeries(read, dataset), ...outturnSeries(records, dataset)], months: months ? monthSeries(months, dataset, leftOut) : [] };
  });
  const series = opened.flatMap((each) => each.series);
  // Forecasts, and then summaries, take about as long.
  const of = 2 * series.length + datasets.length + 1;
  let done = 0;
  const cases: BackTestCase[] = [];
  for (const each of series) {
    cases.push(...rollingBackTest(each, methods, { horizon, breaks }));
    yield { done: ++done, of };
  }
  const steps = summarySteps(cases);
  let summaries: readonly BackTestSummary[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) {
      summaries = step.value;
      break;
    }
    yield { done: done + (series.length * step.value.done) / step.value.of, of };
  }
  done += series.length;
  const budgets: BackTestCase[] = [];
  const byKind: BackTestCase[] = [];
  for (const { dataset, records } of opened) {
    const found = budgetContest(records, methods, { knowledge, biasFrom, breaks, dataset });
    budgets.push(...found);
    byKind.push(...found.map((each) => ({ ...each, series: kindOf(each, records, dataset) })));
    yield { done: ++done, of };
  }
  // Only where both worked themselves: what stands in for two methods is the same for both.
  const contests = lineContests(cases.filter(({ fault }) => fault === null), growthRules);
  const ownPast = own ? ownBackTest(own, horizon) : null;
  yield { done: of, of };
  return {
    series: series.filter(({ id }) => summaries.some((summary) => summary.series === id)).map((each) => tested(each, breaks)),
    summaries: [...pooled('expenditure', cases), ...pooled('income', cases), ...summaries],
    contests,
    budgets: {
      lines: lineContests(budgets, ['official-corrected', 'official', 'growth', 'mean3'].filter((opponent) => budgets.some(({ method }) => method === opponent))),
      summaries: summariseBackTest(byKind),
    },
    own: ownPast && ownPast.past,
    cases: [...pastForecasts('series', cases), ...pastForecasts('budget', budgets), ...(ownPast?.cases ?? [])],
    months: opened.flatMap(({ months }) => months.flatMap((each) => monthBackTest(each))),
  };
}

function pastForecasts(kind: PastForecast['kind'], cases: readonly BackTestCase[]): readonly PastForecast[] {
  return cases.map(({ series, method, used, origin, target, actual, forecast, error }) => ({ kind, series, method, used, origin, target, actual, forecast, error }));
}

/** Lines of one kind are told of together, wherever they are: `resident/all/income/total`. */
function kindOf({ series }: BackTestCase, records: readonly PastBudget[], dataset: string): string {
  const found = records.find((record) => lineId(record, dataset) === series);
  return found ? [found.scheme, found.account, found.side, found.line].join('/') : series;
}

/** Totals of one side of every scheme of all datasets, not of schemes together a second time: errors are relative, so that each case counts alike. Bands are those of the single series. */
function pooled(side: 'income' | 'expenditure', cases: readonly BackTestCase[]): readonly BackTestSummary[] {
  const totals = cases.filter(({ series }) => series.endsWith(`/${side}/total`) && !series.includes('/all/all/'));
  const horizons = [...new Set(totals.map(({ horizon }) => horizon))].sort((one, other) => one - other);
  return horizons.flatMap((horizon) =>
    testedMethods.flatMap((method) => {
      const isAlike = (each: BackTestCase): boolean => each.method === method && each.horizon === horizon;
      const own = totals.filter(isAlike);
      return own.length === 0 ? [] : [summaryOf(side, own, cases.filter(isAlike))];
    }),
  );
}

function tested(series: YearSeries, breaks: readonly SeriesBreak[]): BackTested['series'][number] {
  const years = series.points.map(({ year }) => year);
  return { id: series.id, unit: series.unit, years, breaks: breaksOf(series, breaks).filter(({ year }) => year > years[0]! && year <= years.at(-1)!) };
}

/** The budget's own model with the tables as they stood at each past year, beside the growth rules. */
function ownBackTest({ model: id, texts, tables: plain, overrides }: OwnPast, horizon: number): { readonly past: BackTested['own']; readonly cases: readonly PastForecast[] } | null {
  const { model } = readModel(texts[id] ?? '', `${id}.yaml`, (name) => texts[name]);
  if (!model || model.axis.kind !== 'time' || model.axis.step !== 'year') return null;
  const tables = tablesFrom(plain);
  const quantities = observedQuantities(model);
  const years = observedYears(model, quantities, tables).filter((year) => year <= Number(evaluator(model, tables).observations.last ?? 0));
  const cases = modelBackTest(model, tables, { origins: years.slice(leastKnown - 1, -1).map(String), horizon, quantities, ...(overrides.length > 0 && { overrides }) });
  if (cases.length === 0) return null;
  const past: BackTested['own'] = {
    model: id,
    series: quantities.flatMap((name) => {
      const of = `${id}/${name}`;
      return cases.some(({ series }) => series === of) ? [{ id: of, unit: model.quantities.get(name)!.unitText, years, breaks: [], label: model.quantities.get(name)!.label }] : [];
    }),
    summaries: summariseBackTest(cases),
    contests: lineContests(cases, growthRules).map((line) => ({ ...line, contests: line.contests.filter(({ one }) => one === 'model') })),
  };
  return { past, cases: pastForecasts('own', cases) };
}
