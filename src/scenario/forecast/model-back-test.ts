import type { Model, Period, SourceTables } from '../../language/model.ts';
import { backtest, type BacktestSettings } from '../backtest.ts';
import { relativeError, type BackTestCase } from './back-test-case.ts';

export interface ModelBackTestSettings extends Pick<BacktestSettings, 'quantities' | 'overrides' | 'outlook'> {
  /** Last periods known, each the start of one trial. */
  readonly origins: readonly Period[];
  /** Greatest horizon in years. */
  readonly horizon: number;
}

/**
 * A fund model drawn up again at each origin with the tables as they stood there, beside what came and beside the growth
 * rules on the same quantity. Origins at which the model cannot be run are not in the result.
 */
export function modelBackTest(model: Model, tables: SourceTables, { origins, horizon, ...rest }: ModelBackTestSettings): readonly BackTestCase[] {
  return origins.flatMap((origin) => {
    const targets = Array.from({ length: horizon }, (_, step) => String(Number(origin) + step + 1));
    return backtest(model, tables, { ...rest, origin, targets }).flatMap(({ quantity, period, actual, budget, rules }) => {
      const shared = { series: `${model.id}/${quantity}`, origin: Number(origin), target: Number(period), horizon: Number(period) - Number(origin), known: 0, actual };
      const all = { model: budget, ...Object.fromEntries(Object.entries(rules).map(([rule, { value }]) => [rule, value])) };
      return Object.entries(all).map(([method, forecast]): BackTestCase => ({
        ...shared, method, forecast,
        used: method, fault: null, intervals: [], scores: null, crosses: [],
        error: relativeError(actual, forecast),
      }));
    });
  });
}
