import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles } from '../csv-rows.ts';
import { dieboldMarianoCase, holdOut, rollingOrigin } from '../forecasting/backtest-cases.ts';
import { arimaCase, etsCase, plainForecast, trendCase } from '../forecasting/forecast-cases.ts';
import { toleranceOf, type Context, type ForecastingCase } from '../forecasting/forecasting-case.ts';
import { quotedRows } from '../forecasting/quoted-rows.ts';
import { autocorrelationCase, decompositionCase, holtSmoothing, holtWintersSmoothing, simpleSmoothing, stlCase } from '../forecasting/smoothing-cases.ts';

/** Readers by what the set calls the method; the first that fits reads the case. */
const readers: readonly (readonly [RegExp, (context: Context) => CaseResult[]])[] = [
  [/^hold-?out/i, holdOut],
  [/^rolling/i, rollingOrigin],
  [/diebold/i, dieboldMarianoCase],
  [/acf|ljung/i, autocorrelationCase],
  [/decompos(ition|e) ?\(/i, decompositionCase],
  [/^stl/i, stlCase],
  [/arima/i, arimaCase],
  [/^ets/i, etsCase],
  [/simple exponential smoothing.*fixed/i, simpleSmoothing],
  [/holt-?winters (additive|multiplicative).*fixed/i, holtWintersSmoothing],
  [/holt.*fixed/i, holtSmoothing],
  [/^ols/i, trendCase],
  [/naive|mean|drift|theta|ses|holt/i, plainForecast],
];

function seriesValues(folder: string, name: string): number[] {
  const file = [path.join(folder, 'series', `${name}.csv`), path.join(folder, `${name}.csv`)].find(existsSync);
  if (file === undefined) throw new RangeError(`seriesValues: a file of the series ${name}; got none`);
  return quotedRows(file).map((row) => Number(row['value'] ?? Object.values(row).at(-1)));
}

function caseResults(folder: string, one: ForecastingCase, all: readonly ForecastingCase[]): CaseResult[] {
  try {
    const reader = readers.find(([pattern]) => pattern.test(one.method))?.[1];
    if (reader === undefined) throw new RangeError(`caseResults: a known method; got ${one.method}`);
    const settings = typeof one.settings === 'object' ? one.settings : {};
    const sibling = all.find((other) => other.series === one.series && typeof other.settings === 'object' && 'holdout' in other.settings);
    const holdout = sibling === undefined ? (one.frequency > 1 ? one.frequency : 8) : Number((sibling.settings as Record<string, unknown>)['holdout']);
    return reader({ one, settings, holdout, series: { values: seriesValues(folder, one.series), frequency: one.frequency }, tolerance: toleranceOf(one.tolerance) });
  } catch (error) {
    return [compared(one.case_id, 'a case that runs', (error as Error).message)];
  }
}

export const adapter: OracleAdapter = {
  set: 'forecasting',
  run: async (folder): Promise<readonly CaseResult[]> =>
    caseFiles(folder, '.json').flatMap((file) => {
      const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly ForecastingCase[];
      return cases.flatMap((one) => caseResults(folder, one, cases));
    }),
};
