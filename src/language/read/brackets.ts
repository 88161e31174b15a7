import type { Bracket } from '../model.ts';

/** Least and greatest value a row may have. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  /** Greatest bound a row may have. */
  readonly boundMaximum?: number;
}

/** What is wrong with one row of a bracket table. */
export interface BracketFault {
  readonly kind: 'reversed' | 'order' | 'overlap' | 'hole' | 'below-minimum' | 'above-maximum' | 'bound-above-maximum';
  /** The row at fault, from 1. */
  readonly row: number;
  /** The figures the fault's sentence names: bounds, or the value `found` and its `limit`. */
  readonly values: Readonly<Record<string, number>>;
}

/**
 * Every fault of a bracket table, row by row. Bands must rise and follow each other without hole or overlap, and their
 * values keep the limits; a band without `to` ends where the next begins.
 */
export function bracketFaults(rows: readonly Bracket[], { minimum = -Infinity, maximum = Infinity, boundMaximum = Infinity }: Limits = {}): readonly BracketFault[] {
  return rows.flatMap((row, index) => {
    const faults: BracketFault[] = [];
    const fault = (kind: BracketFault['kind'], values: BracketFault['values']) => faults.push({ kind, row: index + 1, values });
    const { from, to, value } = row;
    const before = rows[index - 1];
    if (before && from <= before.from) fault('order', { from, before: before.from });
    else if (before?.to !== undefined && before.to > before.from && before.to > from) fault('overlap', { from, to: before.to });
    else if (before?.to !== undefined && before.to > before.from && before.to < from) fault('hole', { from, to: before.to });
    if (to !== undefined && to <= from) fault('reversed', { from, to });
    const bound = Math.max(from, to ?? from);
    if (bound > boundMaximum) fault('bound-above-maximum', { found: bound, limit: boundMaximum });
    if (value < minimum) fault('below-minimum', { found: value, limit: minimum });
    if (value > maximum) fault('above-maximum', { found: value, limit: maximum });
    return faults;
  });
}
