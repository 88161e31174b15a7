import { ClaimsTie } from './claims-tie.svelte.ts';
import { PlanTie } from './plan-tie.svelte.ts';
import type { ReviewDesk } from './review-desk.svelte.ts';

const ties = new WeakMap<ReviewDesk, ClaimsTie>();
const plans = new WeakMap<ReviewDesk, PlanTie>();

/** The matching of claims of a desk; it goes on while another part of the task is looked at. */
export function claimsTieOf(desk: ReviewDesk): ClaimsTie {
  return made(ties, desk, () => new ClaimsTie(desk));
}

/** The recomputation by a plan of a desk. */
export function planTieOf(desk: ReviewDesk): PlanTie {
  return made(plans, desk, () => new PlanTie(desk));
}

function made<T>(known: WeakMap<ReviewDesk, T>, desk: ReviewDesk, make: () => T): T {
  const found = known.get(desk) ?? make();
  known.set(desk, found);
  return found;
}
