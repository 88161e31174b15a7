import type { Label, Period } from '../../language/model.ts';

/** One chance of a projection, in words and as it was counted. */
export interface Chance {
  readonly name: 'deficit' | 'norm' | 'exhausted';
  readonly period: Period;
  /** Share of the paths, 0 to 1. */
  readonly value: number;
  readonly standardError: number;
  /** The level that is undershot, in its unit: months of the norm. */
  readonly level: number;
}

/** What a projection of the same fund says of the years ahead. */
export interface RiskFacts {
  readonly projection: Label;
  readonly paths: number;
  readonly seed: number;
  readonly chances: readonly Chance[];
}
