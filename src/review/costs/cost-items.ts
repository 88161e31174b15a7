import { fenOf, isCountable } from '../fen.ts';
import type { TieOutItem } from '../tie-out/items.ts';
import type { AllowedCosts } from './allowed-costs.ts';

/** Begins the ids of cost items among those of a tie-out. */
export const costPrefix = 'cost.';

/**
 * The costs as items of a tie-out: what the insurer puts on the project against what the rules allow, item by item, and
 * each cap that cuts something as an item of its own. `sign` is how costs enter the total.
 */
export function costItems({ rows, caps }: Pick<AllowedCosts, 'rows' | 'caps'>, sign: 1 | -1 = -1): readonly TieOutItem[] {
  return [
    ...rows.map(({ item, allowed }): TieOutItem => ({
      id: `${costPrefix}${item.id}`,
      label: item.label,
      sign,
      theirs: { amount: item.charged ?? item.amount, ...(item.place && { place: item.place }) },
      ours: { amount: allowed / 100 },
    })),
    ...caps
      .filter(({ cut }) => cut !== 0)
      .map(({ label, cut }, at): TieOutItem => ({
        id: `${costPrefix}cap-${at + 1}`,
        label,
        sign,
        theirs: { amount: 0 },
        ours: { amount: -cut / 100 },
      })),
  ];
}

/** What the insurer puts on the project, fen. */
export function chargedCosts({ rows }: Pick<AllowedCosts, 'rows'>): number {
  return rows.reduce((sum, { item }) => {
    const charged = item.charged ?? item.amount;
    return isCountable(charged) ? sum + fenOf(charged) : sum;
  }, 0);
}
