import type { Division } from './divisions.ts';
import type { PlanResult } from './plan-result.ts';

/** How persons fare under a reform: who pays less, who pays more, and by how much (yuan of own payment a year). */
export interface Movement {
  readonly gainers: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Own payment saved by the gainers, and added for the losers; both positive. */
  readonly gained: number;
  readonly lost: number;
}

export interface MovementBin {
  /** Change of own payment, yuan: from (exclusive below zero, inclusive above) to. */
  readonly from: number;
  readonly to: number;
  readonly persons: number;
}

export interface Movements extends Movement {
  readonly divisions: readonly { readonly division: Division; readonly parts: readonly (Movement & { readonly part: string })[] }[];
  /** Persons by change of own payment, without those unchanged. */
  readonly bins: readonly MovementBin[];
}

/** Half a fen: below it nobody gains or loses. */
const leastChange = 0.005;
/** Bounds of the bins on either side of zero, yuan. */
const bounds = [0, 100, 300, 1000, 3000, 10_000, 30_000, Infinity];

/** Compares two results over the same persons. @throws RangeError where they are not the same */
export function movements(baseline: PlanResult, reform: PlanResult): Movements {
  if (baseline.ownByPerson.length !== reform.ownByPerson.length) throw new RangeError(`movements: results over the same persons; got ${baseline.ownByPerson.length} and ${reform.ownByPerson.length}`);
  const changes = reform.ownByPerson.map((own, person) => own - baseline.ownByPerson[person]!);
  const edges = [...bounds.slice(1).map((bound) => -bound).reverse(), ...bounds];
  return {
    ...movement(changes),
    divisions: baseline.divisions.flatMap(({ division }) => {
      const { persons } = division;
      if (!persons) return [];
      return [{ division, parts: division.parts.map((part, index) => ({ part, ...movement(changes.filter((_, person) => persons[person] === index)) })) }];
    }),
    bins: edges.slice(0, -1).map((from, bin) => {
      const to = edges[bin + 1]!;
      return { from, to, persons: changes.reduce((sum, change) => sum + (Math.abs(change) >= leastChange && change >= from && change < to ? 1 : 0), 0) };
    }),
  };
}

function movement(changes: Float64Array): Movement {
  const found = { gainers: 0, losers: 0, unchanged: 0, gained: 0, lost: 0 };
  for (const change of changes) {
    if (Math.abs(change) < leastChange) found.unchanged++;
    else if (change < 0) {
      found.gainers++;
      found.gained -= change;
    } else {
      found.losers++;
      found.lost += change;
    }
  }
  return found;
}
