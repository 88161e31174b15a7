import { PlanDesk } from './plan-desk.ts';
import type { Question, Questions, Signal } from './questions.ts';

/** What the page says: a question under a number, or that the answer to one is not wanted any more. */
export type PlanRequest =
  | { readonly [Q in Question]: { readonly id: number; readonly question: Q; readonly ask: Questions[Q]['ask'] } }[Question]
  | { readonly cancel: number };

export type PlanAnswer =
  | { readonly tell: 'ready' }
  | { readonly tell: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly tell: 'answer'; readonly id: number; readonly give: unknown }
  | { readonly tell: 'failed'; readonly id: number; readonly message: string };

interface WorkerScope {
  onmessage: ((event: MessageEvent<PlanRequest>) => void) | null;
  postMessage(answer: PlanAnswer): void;
}

const scope = self as unknown as WorkerScope;
const desk = new PlanDesk();
const signals = new Map<number, Signal>();

scope.onmessage = ({ data }) => {
  if ('cancel' in data) {
    const signal = signals.get(data.cancel);
    if (signal) signal.aborted = true;
    return;
  }
  const { id, question, ask } = data;
  const signal: Signal = { aborted: false };
  signals.set(id, signal);
  desk
    .answer(question, ask, (done, total) => scope.postMessage({ tell: 'progress', id, done, total }), signal)
    .then((give) => scope.postMessage({ tell: 'answer', id, give }))
    .catch((failure: unknown) => scope.postMessage({ tell: 'failed', id, message: failure instanceof Error ? failure.message : String(failure) }))
    .finally(() => signals.delete(id));
};
scope.postMessage({ tell: 'ready' });
