import type { FigureTable } from '../../plots/figure.ts';
import type { BackTestCase } from '../../scenario/forecast/back-test-case.ts';
import type { Tested } from './tested.ts';

/** Every past forecast as a row: of series (section `series`), beside official budgets (`budget`), and from first months (`months`). */
export function backtestCells({ cases, budgets, months }: Tested): FigureTable {
  return {
    columns: ['section', 'series', 'method', 'used', 'origin', 'month', 'target', 'horizon', 'known', 'actual', 'forecast', 'error', 'lower_80', 'upper_80', 'lower_95', 'upper_95'],
    rows: [
      ...cases.map((each) => row('series', each)),
      ...budgets.cases.map((each) => row('budget', each)),
      ...months.map(({ series, method, year, month, actual, forecast, error, years, interval }) => [
        'months', series, method, method, null, month, year, null, years, actual, forecast, error, interval?.lower ?? null, interval?.upper ?? null, null, null,
      ]),
    ],
  };
}

function row(section: string, { series, method, used, origin, target, horizon, known, actual, forecast, error, intervals }: BackTestCase): FigureTable['rows'][number] {
  const [narrow, wide] = [0.8, 0.95].map((level) => intervals.find((each) => each.level === level));
  return [section, series, method, used, origin, null, target, horizon, known, actual, forecast, error, narrow?.lower ?? null, narrow?.upper ?? null, wide?.lower ?? null, wide?.upper ?? null];
}
