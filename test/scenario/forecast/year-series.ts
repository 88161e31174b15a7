import type { SeriesBreak } from '../../../src/scenario/forecast/series-break.ts';
import type { YearSeries } from '../../../src/scenario/forecast/year-series.ts';

/** A made series; null leaves its year out. */
export function madeSeries(first: number, values: readonly (number | null)[], id = 'made/fund_flows/employee'): YearSeries {
  return {
    id, dataset: 'made', table: 'fund_flows', keys: { scheme: 'employee' }, column: 'amount', unit: 'yuan/year',
    points: values.flatMap((value, index) => (value === null ? [] : [{ year: first + index, value }])),
  };
}

export function madeBreak(year: number, kind: SeriesBreak['kind']): SeriesBreak {
  return { dataset: 'made', table: 'fund_flows', where: {}, columns: [], year, kind, reason: { zh: '试', en: 'made' }, source: 'made' };
}
