import { claimSurroundings } from '../../review/claims/claim-surroundings.ts';
import { allowedCosts } from '../../review/costs/allowed-costs.ts';
import { costItems } from '../../review/costs/cost-items.ts';
import { comparedStatement, type ComparedStatement } from '../settlement/tie-out-items.ts';
import type { ReviewDesk } from './review-desk.svelte.ts';

/** Numbers of a contract that are its costs, the widest first: where one enters the result, single costs may stand for it. */
const costNames = ['counted_cost', 'allowed_cost', 'cost_claimed', 'cost_spent'];
/** Parts of the costs as a statement has them. */
const costParts = ['operating_cost', 'shared_cost', 'disallowed_cost'];

/** The year item by item, with what the review knows of claims and costs. */
export function reviewedItems(desk: ReviewDesk): ComparedStatement | undefined {
  const { settlement, claims, costs } = desk;
  const { year, model } = settlement;
  if (year === undefined) return undefined;
  const claimsName = model?.corridor?.claims;
  let put = false;
  return comparedStatement(settlement, {
    place: (name) => desk.insurerPlace(year, name),
    surroundings: claims && claimsName !== undefined ? { [claimsName]: claimSurroundings(claims, year) } : {},
    instead: (item) => {
      if (!costs || !(costNames.includes(item.id) || costParts.includes(item.id))) return undefined;
      if (put) return [];
      put = true;
      return costItems(allowedCosts(costs.items, costs.rules), item.id === 'disallowed_cost' ? (-item.sign as 1 | -1) : item.sign);
    },
  });
}
