import type { Column } from '../columns.ts';
import type { Period, Quantity } from '../model.ts';

/** How a cell gets its number in a run. */
export type CellState = 'missing' | 'table' | 'parameter' | 'override' | 'computed';

/** What is known of every cell before anything is computed. */
export interface Givens {
  readonly periods: readonly Period[];
  state(column: Column, period: number): Exclude<CellState, 'computed'> | undefined;
  /** Whether a table's figure is an outturn rather than what somebody expects. */
  booked(column: Column, period: number): boolean;
  /** Whether the cell differs between paths from the start. */
  drawn(column: Column, period: number): boolean;
  bracketRows(quantity: Quantity): number;
}
