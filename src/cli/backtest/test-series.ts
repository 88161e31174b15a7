import type { Issue } from '../../i18n/issue.ts';
import type { SourceTables } from '../../language/model.ts';
import { budgetContest } from '../../scenario/forecast/budget-contest.ts';
import { fewest } from '../../scenario/forecast/contest.ts';
import { lineContests, type LineContests } from '../../scenario/forecast/line-contests.ts';
import { monthBackTest, monthSeries } from '../../scenario/forecast/month-back-test.ts';
import { nextForecast } from '../../scenario/forecast/next-forecast.ts';
import { outturnSeries, pastBudgets } from '../../scenario/forecast/past-budget.ts';
import { rollingBackTest } from '../../scenario/forecast/rolling-back-test.ts';
import { breaksOf } from '../../scenario/forecast/series-break.ts';
import { standInNotes } from '../../scenario/forecast/stand-in-notes.ts';
import { summariseBackTest } from '../../scenario/forecast/back-test-summary.ts';
import { yearSeries } from '../../scenario/forecast/year-series.ts';
import { fundBooks, unrolledYears } from '../../scenario/trust-fund/fund-books.ts';
import type { World } from '../world.ts';
import type { BacktestRequest } from './backtest-request.ts';
import { isNamed } from './series-words.ts';
import type { Tested } from './tested.ts';

export interface NamedTables {
  readonly dataset: string;
  readonly tables: SourceTables;
}

/** Series whose name holds the word; without a word the totals of income and expenditure. */
export function testSeries(data: readonly NamedTables[], word: string | undefined, request: BacktestRequest, world: World): Omit<Tested, 'opened' | 'sources'> | Issue {
  const { horizon, methods, origins } = request;
  const { breaks, leftOut } = request.breaks;
  const all = data.map(({ dataset, tables }) => {
    const table = tables['past_budgets'] ?? tables['budget_outturn'];
    const records = table === undefined ? [] : pastBudgets(table);
    const months = tables['monthly_flows'];
    return {
      dataset, tables, records,
      series: [...yearSeries(tables, dataset), ...outturnSeries(records, dataset)],
      months: months === undefined ? [] : monthSeries(months, dataset, leftOut),
    };
  });
  const asked = (id: string): boolean => (word === undefined ? /\/(income|expenditure)\/total$/.test(id) : isNamed(id, word));
  const series = all.flatMap((each) => each.series).filter(({ id }) => asked(id));
  const months = all.flatMap((each) => each.months).filter(({ id }) => word === undefined || isNamed(id, word)).flatMap((each) => monthBackTest(each)).filter(({ year }) => origins.length === 0 || origins.includes(year - 1));
  const own = origins.length === 0 ? {} : { origins };
  const cases = series.flatMap((each) => {
    world.progress(each.id);
    return rollingBackTest(each, methods, { horizon, breaks, ...own });
  });
  const budgets = all.flatMap(({ dataset, records }) =>
    budgetContest(records, methods, { knowledge: request.knowledge, biasFrom: request.biasFrom, breaks, dataset }).filter(
      ({ series: id, origin }) => asked(id) && (origins.length === 0 || origins.includes(origin)),
    ),
  );
  if (series.length === 0 && months.length === 0 && budgets.length === 0) {
    const known = all.flatMap((each) => [...each.series.map(({ id }) => id), ...each.months.map(({ id }) => id)]);
    return { code: 'forecast/series-unknown', severity: 'error', place: {}, values: { name: word ?? '', known: known.join(', ') } };
  }
  if (origins.length > 0 && cases.length === 0 && months.length === 0 && budgets.length === 0) {
    const years = series.flatMap(({ points }) => points.slice(0, -1).map(({ year }) => year));
    return { code: 'forecast/origin-outside', severity: 'error', place: {}, values: { origins: origins.join(', '), first: Math.min(...years), last: Math.max(...years) } };
  }
  // Series whose last year is long past have no year to come.
  const latest = Math.max(...series.map(({ points }) => points.at(-1)!.year));
  const coming = series.filter(({ points }) => points.at(-1)!.year === latest).flatMap((each) => methods.map((method) => nextForecast(each, method, cases, horizon, breaks)));
  const lines = lineContests(budgets, ['official-corrected', 'official', 'growth', 'mean3'].filter((opponent) => budgets.some(({ method }) => method === opponent)));
  return {
    request, months, cases,
    next: coming.flatMap(({ years }) => years),
    // Only where both worked themselves: what stands in for two methods is the same for both.
    contests: lineContests(cases.filter(({ fault }) => fault === null), ['mean3']),
    series: series.map((each) => ({ series: each, breaks: breaksOf(each, breaks) })),
    summaries: summariseBackTest(cases),
    budgets: { cases: budgets, lines },
    issues: [
      ...request.breaks.issues,
      ...all.flatMap(({ tables, dataset }) => (series.some((each) => each.dataset === dataset && each.table.startsWith('fund_')) ? unrolledYears(fundBooks(tables)).map((issue): Issue => ({ ...issue, severity: 'note' })) : [])),
      ...series.filter(({ id }) => !cases.some((each) => each.series === id)).map(({ id, points }): Issue => ({ code: 'forecast/no-case', severity: 'note', place: {}, values: { series: id, years: points.length } })),
      ...standInNotes(cases),
      ...coming.flatMap(({ issues }) => issues),
      ...tooFewBudgets(lines),
    ],
  };
}

function tooFewBudgets(lines: readonly LineContests[]): readonly Issue[] {
  return lines.flatMap(({ line, contests }) => {
    const most = Math.max(0, ...contests.filter(({ other }) => other === 'official' || other === 'official-corrected').map(({ count }) => count));
    return most >= fewest ? [] : [{ code: 'forecast/budget-too-few', severity: 'note' as const, place: {}, values: { line, count: most, needs: fewest } }];
  });
}
