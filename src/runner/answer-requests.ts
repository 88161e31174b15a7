import type { HandedOver, Progress, QuestionMap, Signal } from './answering.ts';

/** What the page says: a question under a number, or that the answer to one is not wanted any more. */
export type RequestTold<Qs extends QuestionMap<Qs>> = { readonly id: number; readonly question: keyof Qs; readonly ask: unknown } | { readonly cancel: number };

export type AnswerTold =
  | { readonly tell: 'ready' }
  | { readonly tell: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly tell: 'answer'; readonly id: number; readonly give: unknown }
  | { readonly tell: 'failed'; readonly id: number; readonly message: string };

interface WorkerScope<Qs extends QuestionMap<Qs>> {
  onmessage: ((event: MessageEvent<RequestTold<Qs>>) => void) | null;
  postMessage(answer: AnswerTold, over?: Transferable[]): void;
}

/** Lets a worker answer what its page asks, and says that it is ready. Long work lets messages in between its pieces to be broken off. `handedOver`: memory of an answer that goes over instead of being copied. */
export function answerRequests<Qs extends QuestionMap<Qs>>(
  answer: (question: keyof Qs, ask: never, progress: Progress, signal: Signal) => Promise<unknown>,
  handedOver: HandedOver<Qs, 'give'> = () => [],
): void {
  const scope = self as unknown as WorkerScope<Qs>;
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
    answer(question, ask as never, (done, total) => scope.postMessage({ tell: 'progress', id, done, total }), signal)
      .then((give) => scope.postMessage({ tell: 'answer', id, give }, handedOver(question, give as never)))
      .catch((failure: unknown) => scope.postMessage({ tell: 'failed', id, message: failure instanceof Error ? failure.message : String(failure) }))
      .finally(() => signals.delete(id));
  };
  scope.postMessage({ tell: 'ready' });
}
