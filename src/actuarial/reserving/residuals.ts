import type { Mack } from './mack.ts';
import { singleFactors } from './single-factors.ts';
import type { Triangle } from './triangle.ts';

export interface Residual {
  readonly i: number;
  /** Step k: from development k + 1 to k + 2. */
  readonly k: number;
  /** Calendar period in which the step was made, i + k + 1. */
  readonly calendar: number;
  /** C(i, k), in yuan. */
  readonly from: number;
  /** (F − f)·C^(α/2)/σ: about mean 0 and variance 1 where the model holds. */
  readonly value: number;
}

export interface ResidualGroup {
  /** Origin, step or calendar period, from 0. */
  readonly at: number;
  readonly mean: number;
  readonly count: number;
  /** mean·√count: beyond ±2 the group leans. */
  readonly score: number;
}

export interface Residuals {
  readonly all: readonly Residual[];
  readonly byOrigin: readonly ResidualGroup[];
  readonly byDevelopment: readonly ResidualGroup[];
  readonly byCalendar: readonly ResidualGroup[];
}

/**
 * Standardised residuals of Mack's model, and their means by origin, development and calendar period. Steps that one origin
 * alone shows have none.
 *
 * Source: Mack (1994), section 5 (plots of residuals).
 */
export function residuals(triangle: Triangle, { development, sigma }: Mack): Residuals {
  const { factors, points, exponent } = development;
  const all = singleFactors(triangle).flatMap((single, k) =>
    points[k]! < 2 || !(sigma[k]! > 0)
      ? []
      : single.map(({ i, factor, from }) => {
          const root = exponent === 1 ? Math.sqrt(from) : exponent === 0 ? 1 : from;
          return { i, k, calendar: i + k + 1, from, value: ((factor - factors[k]!) * root) / sigma[k]! };
        }),
  );
  return { all, byOrigin: grouped(all, ({ i }) => i), byDevelopment: grouped(all, ({ k }) => k), byCalendar: grouped(all, ({ calendar }) => calendar) };
}

function grouped(all: readonly Residual[], key: (residual: Residual) => number): ResidualGroup[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const residual of all) {
    const group = sums.get(key(residual)) ?? { sum: 0, count: 0 };
    sums.set(key(residual), { sum: group.sum + residual.value, count: group.count + 1 });
  }
  return [...sums]
    .sort(([one], [other]) => one - other)
    .map(([at, { sum, count }]) => ({ at, mean: sum / count, count, score: sum / Math.sqrt(count) }));
}
