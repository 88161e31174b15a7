import { answeringWorker, type Answering, type Asked, type Progress, type Signal } from '../answering.ts';
import type { ReviewQuestion, ReviewQuestions } from './questions.ts';

/**
 * Asks a question of the review on a thread of its own, which ends with the answer: half a million lines need no memory
 * afterwards, and breaking off is immediate. Where no worker can be had the page's own thread works. Broken off, the
 * answer is undefined.
 */
export function askReview<Q extends ReviewQuestion>(question: Q, ask: ReviewQuestions[Q]['ask'], progress: Progress = () => undefined): Asked<ReviewQuestions[Q]['give']> {
  const signal: Signal = { aborted: false };
  let stop: () => void = () => undefined;
  const stopped = new Promise<undefined>((resolve) => (stop = () => resolve(undefined)));
  let answering: Answering<ReviewQuestions> | undefined;
  const work = async (): Promise<ReviewQuestions[Q]['give'] | undefined> => {
    answering = await answeringWorker<ReviewQuestions>(() => new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module', name: 'review' })).catch(inline);
    try {
      return signal.aborted ? undefined : await answering.answer(question, ask, 1, (done, total) => signal.aborted || progress(done, total), signal);
    } finally {
      answering.close();
    }
  };
  return {
    answer: Promise.race([stopped, work()]),
    cancel: () => {
      signal.aborted = true;
      answering?.close();
      stop();
    },
  };
}

async function inline(): Promise<Answering<ReviewQuestions>> {
  const { answerReview } = await import('./answer-review.ts');
  return { answer: (question, ask, _id, progress, signal) => answerReview(question, ask, progress, signal), cancel: () => undefined, close: () => undefined };
}
