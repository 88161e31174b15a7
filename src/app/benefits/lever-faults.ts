import { bracketFaults, type BracketFault } from '../../language/read/brackets.ts';
import type { Bracket } from '../../language/model.ts';
import type { LeverChange } from '../state/benefits-edits.ts';
import type { Lever, LeverCell } from './lever-list.ts';

/** Two elements that have changed places: what was the lower is the higher now. */
export interface BrokenOrder {
  readonly higher: LeverCell;
  readonly lower: LeverCell;
}

/** Pairs of one parameter's elements whose values are in another order than in the plan; neighbours of the plan's order only. */
export function brokenOrders({ cells }: Lever, valueOf: (cell: LeverCell) => LeverChange['value']): readonly BrokenOrder[] {
  const numbers = cells.flatMap((cell) => (typeof cell.baseline === 'number' ? [{ cell, baseline: cell.baseline, value: Number(valueOf(cell)) }] : []));
  const ordered = numbers.toSorted((a, b) => b.baseline - a.baseline);
  return ordered.slice(1).flatMap((lower, at) => {
    const higher = ordered[at]!;
    return higher.baseline > lower.baseline && higher.value < lower.value ? [{ higher: higher.cell, lower: lower.cell }] : [];
  });
}

/** Faults of bands that a person has typed. */
export function bandFaults(rows: readonly Bracket[], { quantity }: Lever): readonly BracketFault[] {
  const { minimum, maximum } = quantity;
  return bracketFaults(rows, { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) });
}

/** Bands (from 1) whose value lies below the one before, where the plan's values never fall. */
export function fallingBands(rows: readonly Bracket[], baseline: readonly Bracket[]): readonly number[] {
  const falls = (list: readonly Bracket[]): number[] => list.flatMap(({ value }, at) => (at > 0 && value < list[at - 1]!.value ? [at + 1] : []));
  return falls(baseline).length > 0 ? [] : falls(rows);
}
