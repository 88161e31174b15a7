import type { Finding } from '../../actuarial/reserving/finding.ts';
import type { TriangleRow } from '../../actuarial/reserving/read-triangle.ts';
import type { Triangle } from '../../actuarial/reserving/triangle.ts';
import type { ReservingMethod, Standing } from '../../actuarial/reserving/verdict.ts';

export interface TriangleAsk {
  readonly rows: readonly TriangleRow[];
  readonly form: 'cumulative' | 'incremental';
  /** Expected ultimate: yuan per unit of exposure, or per origin where there is none. What mature origins came to if absent. */
  readonly prior?: number;
  readonly seed: number;
  readonly simulations: number;
}

/** One method: whether to believe it, why, and what it says. Amounts in the unit of the triangle; null where it says nothing of it. */
export interface TriangleMethod {
  readonly method: ReservingMethod;
  readonly standing: Standing;
  readonly reasons: readonly Finding[];
  readonly reserve: number | null;
  readonly standardError: number | null;
  /** Amounts that suffice in 75 and 95 of 100 cases. */
  readonly at75: number | null;
  readonly at95: number | null;
  /** Quantiles of the simulated reserves, or of a lognormal with the method's mean and error. */
  readonly quantiles: 'simulated' | 'lognormal' | null;
  /** Reserve of each origin. */
  readonly byOrigin: Float64Array | null;
}

export interface StandardisedResidual {
  /** Name of the calendar period. */
  readonly period: string;
  readonly value: number;
}

export interface ResidualMean {
  readonly period: string;
  readonly mean: number;
  readonly count: number;
  /** mean·√count. */
  readonly score: number;
}

export interface Looked {
  /** Name of the last calendar period that was known. */
  readonly knownTo: string;
  /** What the chain ladder then expected up to today's diagonal, and what came. */
  readonly expected: number;
  readonly came: number;
}

/** A triangle worked out. */
export interface WorkedTriangle {
  readonly triangle: Triangle;
  /** Row by row, `origins × developments`: the chain ladder's amounts in the cells not known. */
  readonly completed: Float64Array;
  /** From each development to the next, and how many origins each rests on; `developments − 1`. */
  readonly factors: Float64Array;
  readonly points: Int32Array;
  /** From each development to ultimate; `developments`. */
  readonly toUltimate: Float64Array;
  readonly ultimate: Float64Array;
  readonly latest: Float64Array;
  readonly methods: readonly TriangleMethod[];
  /** Prior that was used, and origins it was taken from; 0 where it was given. */
  readonly prior: { readonly value: number; readonly origins: number } | null;
  readonly residuals: readonly StandardisedResidual[];
  readonly byCalendar: readonly ResidualMean[];
  readonly looked: readonly Looked[];
  /** Standard error of the simulated mean by simulation alone; null without a bootstrap. */
  readonly simulationError: number | null;
}

export interface TriangleAnswer {
  /** Null where the rows make no triangle. */
  readonly worked: WorkedTriangle | null;
  /** The fault that stands against it, or what is remarkable in the rows; `place.row` counts the rows asked with. */
  readonly findings: readonly Finding[];
}

export interface TriangleQuestions {
  readonly triangle: { readonly ask: TriangleAsk; readonly give: TriangleAnswer | undefined };
}
