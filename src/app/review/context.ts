import { useSettlement, type SettlementContext } from '../settlement/context.ts';
import type { CorridorWords } from '../../i18n/corridor.ts';
import { reviewDeskOf, type ReviewDesk } from './review-desk.svelte.ts';

export interface ReviewContext {
  readonly settlement: SettlementContext;
  readonly desk: ReviewDesk;
  readonly words: CorridorWords['review'];
}

export function useReview(): ReviewContext {
  const settlement = useSettlement();
  return {
    settlement, desk: reviewDeskOf(settlement.workbench),
    get words() {
      return settlement.words.review;
    },
  };
}
