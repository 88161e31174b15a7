import { explainingClaims } from '../../review/claims/explaining-claims.ts';
import type { Progress, Signal } from '../answering.ts';
import type { ReviewQuestion, ReviewQuestions } from './questions.ts';
import { recompute } from './recompute.ts';
import { tieClaims } from './tie-claims.ts';

const answers: { readonly [Q in ReviewQuestion]: (ask: ReviewQuestions[Q]['ask'], progress: Progress, signal: Signal) => ReviewQuestions[Q]['give'] | Promise<ReviewQuestions[Q]['give']> } = {
  tie: tieClaims,
  month: ({ differences, month, target }) => explainingClaims(differences, target, { month }),
  recompute,
};

/** Answers a question of the review on this thread. Nothing is kept between two questions. */
export async function answerReview<Q extends ReviewQuestion>(question: Q, ask: ReviewQuestions[Q]['ask'], progress: Progress, signal: Signal): Promise<ReviewQuestions[Q]['give']> {
  return (await answers[question](ask as never, progress, signal)) as ReviewQuestions[Q]['give'];
}
