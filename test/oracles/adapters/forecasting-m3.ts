import { existsSync } from 'node:fs';
import path from 'node:path';
import { accuracy, naiveScale, type Accuracy } from '../../../src/actuarial/forecasting/accuracy.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, type CaseRow } from '../csv-rows.ts';
import { accepted, methodNamed } from '../forecasting/forecasting-case.ts';
import { quotedRows } from '../forecasting/quoted-rows.ts';

interface M3Series {
  readonly frequency: number;
  readonly insample: readonly number[];
  readonly outsample: readonly number[];
}

/** Half a unit of the last digit that stands in the file, of an average too; a little more, for halves that round down. */
function printed(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  return 0.5000001 * 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
}

/** Eight significant digits were written; trailing zeros are cut. */
function eightDigits(text: string): number {
  return Math.max(Number(text) === 0 ? 1e-8 : 0.5000001 * 10 ** (Math.floor(Math.log10(Math.abs(Number(text)))) - 7), 1e-12);
}

function numbers(row: CaseRow, name: string): number[] {
  return (row[name] ?? '').trim().split(/\s+/).map(Number);
}

function seriesIn(file: string): ReadonlyMap<string, M3Series> {
  return new Map(quotedRows(file).map((row) => [row['series']!, { frequency: caseNumber(row, 'frequency'), insample: numbers(row, 'insample'), outsample: numbers(row, 'outsample') }]));
}

/**
 * What sMAPE may move by because the file gives the forecasts with six digits, and the sMAPE was taken before:
 * |∂/∂f 200·|y − f|/(|y| + |f|)| = 400·|y|/(|y| + |f|)², a half of the sixth digit each.
 */
function roundingOf(actual: readonly number[], forecast: readonly number[]): number {
  const moved = forecast.map((f, step) => (f === 0 ? 0 : (400 * Math.abs(actual[step]!) * 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(f))) - 5)) / (Math.abs(actual[step]!) + Math.abs(f)) ** 2));
  return (1.001 * moved.reduce((total, each) => total + each, 0)) / forecast.length;
}

/** sMAPE of the submitted forecasts by series, and its average by method. */
function submitted(file: string, series: ReadonlyMap<string, M3Series>, averages: Map<string, number[]>): CaseResult[] {
  return quotedRows(file).map((row) => {
    const id = `${row['series']} ${row['method']} submitted sMAPE`;
    const actual = series.get(row['series'] ?? '')?.outsample;
    if (actual === undefined) return compared(id, Number(row['smape']), 'no series');
    const forecast = numbers(row, 'forecast').slice(0, actual.length);
    const { smape } = accuracy(actual, forecast);
    averages.set(row['method']!, [...(averages.get(row['method']!) ?? []), smape ?? Number.NaN]);
    return compared(id, Number(row['smape']), smape, printed(row['smape']!) + roundingOf(actual, forecast));
  });
}

const measures: Readonly<Record<string, (own: Accuracy) => number | null>> = {
  smape: ({ smape }) => smape, mape: ({ mape }) => mape, mase: ({ mase }) => mase, mae: ({ mae }) => mae, rmse: ({ rmse }) => rmse, me: ({ me }) => me, mpe: ({ mpe }) => mpe,
};

function ownAccuracy({ frequency, insample, outsample }: M3Series, method: string): Accuracy {
  const fitted = accepted(methodNamed(method).fit({ values: insample, frequency }));
  return accuracy(outsample, fitted.forecast(outsample.length).mean, naiveScale(insample, frequency));
}

function recomputed(file: string, series: ReadonlyMap<string, M3Series>, seen: Map<string, Accuracy[]>): CaseResult[] {
  return quotedRows(file).flatMap((row) => {
    const method = row['method'] ?? '';
    const id = `${row['series']} ${method}`;
    const own = series.get(row['series'] ?? '');
    try {
      if (own === undefined) throw new RangeError(`recomputed: a series of the file; got ${row['series']}`);
      const got = ownAccuracy(own, method);
      seen.set(method, [...(seen.get(method) ?? []), got]);
      const names = Object.keys(row).filter((name) => !['series', 'method'].includes(name));
      return names.map((name) => compared(`${id} ${name}`, Number(row[name]), measures[name]?.(got) ?? null, eightDigits(row[name]!)));
    } catch (error) {
      return [compared(id, 'a series the method takes', (error as Error).message)];
    }
  });
}

/** Averages over all series; where no figures by series stand beside them, over those of the file of series. */
function summary(file: string, series: ReadonlyMap<string, M3Series>, seen: ReadonlyMap<string, Accuracy[]>): CaseResult[] {
  return quotedRows(file).flatMap((row) => {
    const method = row['method'] ?? '';
    const all = seen.get(method) ?? [...series.values()].map((own) => ownAccuracy(own, method));
    return Object.keys(row).filter((name) => name !== 'method').map((name) => {
      const values = all.map((own) => measures[name]?.(own) ?? Number.NaN);
      return compared(`average ${method} ${name}`, Number(row[name]), values.reduce((total, value) => total + value, 0) / values.length, 10 * printed(row[name]!));
    });
  });
}

/** The published averages of the methods whose forecasts stand in the folder; of the others there is nothing to average. */
function published(file: string, group: string, averages: ReadonlyMap<string, number[]>): CaseResult[] {
  return quotedRows(file).flatMap((row) => {
    const values = averages.get(row['method'] ?? '');
    const column = Object.keys(row).find((name) => name.toLowerCase() === group);
    if (values === undefined || column === undefined || row[column] === 'NA') return [];
    return [compared(`published ${row['method']} ${column}`, Number(row[column]), values.reduce((total, value) => total + value, 0) / values.length, printed(row[column]!.padEnd(row[column]!.indexOf('.') + 5, '0')))];
  });
}

export const adapter: OracleAdapter = {
  set: 'forecasting-m3',
  run: async (folder): Promise<readonly CaseResult[]> =>
    caseFiles(folder, '-series.csv').filter((file) => !file.endsWith('-by-series.csv')).flatMap((file) => {
      const series = seriesIn(file);
      const group = /m3-(\w+)-series\.csv$/.exec(file)?.[1] ?? '';
      const averages = new Map<string, number[]>();
      const seen = new Map<string, Accuracy[]>();
      const read = (name: string, reader: (found: string) => CaseResult[]): CaseResult[] => {
        const found = path.join(folder, name);
        return existsSync(found) ? reader(found) : [];
      };
      return [
        ...read(`m3-${group}-submitted-forecasts.csv`, (found) => submitted(found, series, averages)),
        ...read(`m3-${group}-recomputed-by-series.csv`, (found) => recomputed(found, series, seen)),
        ...read(`m3-${group}-recomputed-summary.csv`, (found) => summary(found, series, seen)),
        ...read('competition-smape-by-method.csv', (found) => published(found, group, averages)),
      ];
    }),
};
