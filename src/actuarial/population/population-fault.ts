import type { AgeStarts } from './age-groups.ts';

/** Why a population cannot be calculated: what is wrong and where (`at` counts from 0). */
export type PopulationFault =
  /** Ages do not start at 0, do not rise, or are fewer than two. */
  | { readonly kind: 'ages'; readonly at: number; readonly found: number | null }
  /** An array has another length than the ages (or years) ask for. */
  | { readonly kind: 'length'; readonly name: string; readonly found: number; readonly needed: number }
  /** A figure is no number, negative where it cannot be, or outside its limits. */
  | { readonly kind: 'value'; readonly name: string; readonly at: number; readonly found: number; readonly minimum?: number; readonly maximum?: number }
  /** Nobody of the open group ever dies. */
  | { readonly kind: 'open-rate'; readonly at: number; readonly found: number }
  /** More persons leave than are there: the year (counted from 0), and the age group. */
  | { readonly kind: 'emptied'; readonly period: number; readonly sex: 'male' | 'female'; readonly at: number; readonly found: number }
  /** Age groups are not all as wide as the years between two steps. */
  | { readonly kind: 'step'; readonly step: number; readonly at: number; readonly width: number }
  /** A matrix is not square. */
  | { readonly kind: 'square'; readonly rows: number; readonly at: number; readonly columns: number }
  /** A matrix by which nobody is left in the long run. */
  | { readonly kind: 'dies-out' };

export function agesFault(ages: AgeStarts): PopulationFault | undefined {
  for (let at = 0; at < ages.length; at++) {
    const age = ages[at]!;
    if (at === 0 ? age !== 0 : !(age > ages[at - 1]!) || !Number.isFinite(age)) return { kind: 'ages', at, found: age };
  }
  return ages.length < 2 ? { kind: 'ages', at: ages.length, found: null } : undefined;
}

/** A fault of the first entry that is not within the limits. */
export function valuesFault(name: string, values: ArrayLike<number>, needed: number, limits: { readonly minimum?: number; readonly maximum?: number } = { minimum: 0 }): PopulationFault | undefined {
  if (values.length !== needed) return { kind: 'length', name, found: values.length, needed };
  const { minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE } = limits;
  for (let at = 0; at < needed; at++) {
    const found = values[at]!;
    if (!(found >= minimum && found <= maximum)) return { kind: 'value', name, at, found, ...limits };
  }
  return undefined;
}

export function rateFault(ages: AgeStarts, rates: ArrayLike<number>): PopulationFault | undefined {
  const fault = agesFault(ages) ?? valuesFault('death rate', rates, ages.length);
  if (fault) return fault;
  const last = ages.length - 1;
  return rates[last]! > 0 ? undefined : { kind: 'open-rate', at: last, found: rates[last]! };
}
