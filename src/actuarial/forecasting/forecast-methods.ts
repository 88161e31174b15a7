import { driftMethod, meanMethod, naiveMethod, seasonalNaiveMethod } from './baseline.ts';
import type { ForecastMethod } from './forecast-method.ts';

/** Every method that needs nothing but the series, simplest first. */
export const forecastMethods: readonly ForecastMethod[] = [meanMethod, naiveMethod, seasonalNaiveMethod, driftMethod];
