/** Why no distribution could be made; `family` and parameter names are the program's own, `given` is what was written. */
export type DistributionFault =
  | { readonly kind: 'unknown-family'; readonly given: string; readonly nearest?: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown-parameter'; readonly family: string; readonly given: string; readonly nearest?: string; readonly known: readonly string[] }
  /** `given` names what another parameter says already, such as variance beside sd. */
  | { readonly kind: 'parameter-twice'; readonly family: string; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-parameter'; readonly family: string; readonly missing: readonly string[]; readonly known: readonly string[] }
  /** A number where a list must stand or the other way round, or not finite. `value`: the first such. */
  | { readonly kind: 'not-a-number'; readonly family: string; readonly parameter: string; readonly value: unknown }
  | { readonly kind: 'no-values'; readonly family: string; readonly parameter: string }
  /** A standard deviation or variance below zero. */
  | { readonly kind: 'negative-spread'; readonly family: string; readonly parameter: string; readonly value: number }
  /** Must be above zero: the mean of a lognormal, the shape of a PERT. */
  | { readonly kind: 'not-positive'; readonly family: string; readonly parameter: string; readonly value: number }
  /** `lower` must not be above `upper`, but its value is. */
  | { readonly kind: 'reversed'; readonly family: string; readonly lower: string; readonly upper: string; readonly lowerValue: number; readonly upperValue: number };
