import { useSettlement, type SettlementContext } from '../settlement/context.ts';
import type { CorridorWords } from '../../i18n/corridor.ts';
import type { Label } from '../../language/model.ts';
import { reviewWorkWords, type ReviewWorkWords } from '../../i18n/review-work.ts';
import { changeText, numberText } from '../../i18n/numbers.ts';
import { reviewDeskOf, type ReviewDesk } from './review-desk.svelte.ts';

export interface ReviewContext {
  readonly settlement: SettlementContext;
  readonly desk: ReviewDesk;
  /** Case, findings, sample and paper. */
  readonly words: CorridorWords['review'];
  /** Tie-out, costs and recomputation. */
  readonly work: ReviewWorkWords;
  /** Title of the case in both languages. */
  readonly subject: Label;
}

export function useReview(): ReviewContext {
  const settlement = useSettlement();
  const desk = reviewDeskOf(settlement.workbench);
  return {
    settlement, desk,
    get words() {
      return settlement.words.review;
    },
    get work() {
      return reviewWorkWords(settlement.workbench.locale);
    },
    get subject() {
      const { title } = settlement.desk.entry;
      const { subject } = settlement.words.review;
      const year = settlement.desk.year ?? '';
      return { zh: subject(title.zh, year), en: subject(title.en, year) };
    },
  };
}

export function bothWork(pick: (words: ReviewWorkWords) => string): Label {
  return { zh: pick(reviewWorkWords('zh')), en: pick(reviewWorkWords('en')) };
}

/** Fen as yuan to the fen. */
export function fenNumber(fen: number): string {
  return numberText(Math.round(fen) / 100, 2);
}

export function fenChange(fen: number): string {
  return changeText(Math.round(fen) / 100, 2);
}
