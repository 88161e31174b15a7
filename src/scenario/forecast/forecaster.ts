import type { ForecastMethod, Interval } from '../../actuarial/forecasting/forecast-method.ts';
import { driftMethod, naiveMethod } from '../../actuarial/forecasting/baseline.ts';
import { forecastMethods } from '../../actuarial/forecasting/forecast-methods.ts';
import { isRefused, seriesFault, type Refused, type SeriesFault } from '../../actuarial/forecasting/series.ts';
import { extrapolate, type GrowthRule } from '../../actuarial/growth-rules.ts';

/** What a forecaster says of the years after the last one known. */
export interface Forecasted {
  readonly mean: Float64Array;
  /** Null where the forecaster says nothing of its own uncertainty. */
  interval(level: number): Interval | null;
}

/** A way of carrying a series of years on: a rule of thumb, or a method with estimated parameters. */
export interface Forecaster {
  readonly id: string;
  readonly kind: 'rule' | 'method';
  /** Years it needs. */
  readonly least: number;
  forecast(known: readonly number[], steps: number): Forecasted | Refused;
}

/** Fewest years each rule of thumb works with. */
const ruleNeeds: Readonly<Record<GrowthRule, number>> = { last: 1, growth: 2, mean3: 2 };

function ruleForecaster(rule: GrowthRule): Forecaster {
  return {
    id: rule,
    kind: 'rule',
    least: ruleNeeds[rule],
    forecast: (known, steps) =>
      // A rate needs figures above zero, the last figure alone does not.
      seriesFault({ values: known, frequency: 1 }, { least: ruleNeeds[rule], positive: rule !== 'last' }) ?? { mean: Float64Array.from(extrapolate(known, rule, steps)), interval: () => null },
  };
}

function methodForecaster(method: ForecastMethod): Forecaster {
  return {
    id: method.id,
    kind: 'method',
    least: method.least,
    forecast: (known, steps) => {
      const fitted = method.fit({ values: known, frequency: 1 });
      return isRefused(fitted) ? fitted : fitted.forecast(steps);
    },
  };
}

export const growthRules: readonly Forecaster[] = (['last', 'growth', 'mean3'] as const).map(ruleForecaster);

/** Rules first, then every method of `src/actuarial/forecasting` that works without seasons. */
export const forecasters: readonly Forecaster[] = [
  ...growthRules,
  ...forecastMethods.filter(({ id }) => !/seasonal|holt-winters/.test(id)).map(methodForecaster),
];

export function forecasterOf(id: string): Forecaster | undefined {
  return forecasters.find((each) => each.id === id);
}

/** Put in the place of a method that refuses a series, in this order. */
const simpler: readonly Forecaster[] = [methodForecaster(driftMethod), methodForecaster(naiveMethod), growthRules[0]!];

export interface StoodIn {
  readonly forecast: Forecasted;
  readonly used: Forecaster;
  /** Why the forecaster asked for was not used; null where it was. */
  readonly passedOver: SeriesFault | null;
}

/** The forecaster asked for, or the first simpler one that takes the years that are known; refused where none does. */
export function forecastWith(forecaster: Forecaster, known: readonly number[], steps: number): StoodIn | Refused {
  let passedOver: SeriesFault | null = null;
  for (const used of [forecaster, ...simpler.filter(({ id }) => id !== forecaster.id)]) {
    const forecast = used.forecast(known, steps);
    if (!isRefused(forecast)) return { forecast, used, passedOver };
    passedOver ??= forecast.fault;
  }
  return { fault: passedOver! };
}
