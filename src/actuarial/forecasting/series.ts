/** Observations at equal steps of time, oldest first, in any unit. */
export interface Series {
  readonly values: Float64Array | readonly number[];
  /** Observations in a season: 1 for years, 4 for quarters, 12 for months. */
  readonly frequency: number;
}

/** Why a method gives nothing for a series. Places count from 0. */
export type SeriesFault =
  | { readonly kind: 'too-few'; readonly needs: number; readonly has: number }
  | { readonly kind: 'not-finite'; readonly at: number }
  /** A multiplicative or logarithmic method met a value of 0 or below. */
  | { readonly kind: 'not-positive'; readonly at: number; readonly value: number }
  /** No whole number of observations from 1 in a season. */
  | { readonly kind: 'frequency'; readonly frequency: number }
  /** A seasonal method and a series without seasons. */
  | { readonly kind: 'no-season' }
  /** Nothing varies, so that nothing can be estimated. */
  | { readonly kind: 'constant' }
  /** Drivers that are combinations of one another, or a likelihood without a finite value. */
  | { readonly kind: 'not-identified' };

export interface Refused {
  readonly fault: SeriesFault;
}

export function isRefused(result: object): result is Refused {
  return 'fault' in result;
}

export interface Needs {
  /** Observations needed. */
  readonly least: number;
  readonly positive?: boolean;
  readonly seasonal?: boolean;
}

/** The first thing that keeps a method from a series, or undefined. */
export function seriesFault({ values, frequency }: Series, { least, positive = false, seasonal = false }: Needs): Refused | undefined {
  if (!Number.isInteger(frequency) || frequency < 1) return { fault: { kind: 'frequency', frequency } };
  if (seasonal && frequency === 1) return { fault: { kind: 'no-season' } };
  const hole = values.findIndex((value) => !Number.isFinite(value));
  if (hole >= 0) return { fault: { kind: 'not-finite', at: hole } };
  if (values.length < least) return { fault: { kind: 'too-few', needs: least, has: values.length } };
  const low = positive ? values.findIndex((value) => value <= 0) : -1;
  if (low >= 0) return { fault: { kind: 'not-positive', at: low, value: values[low]! } };
  return undefined;
}
