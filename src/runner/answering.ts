import type { AnswerTold, RequestTold } from './answer-requests.ts';

/** What can be asked of a thread: by question, what is handed over and what comes back. */
export type QuestionMap<Qs> = { readonly [Q in keyof Qs]: { readonly ask: unknown; readonly give: unknown } };

/** The buffers of a question or an answer that change hands with it. */
export type HandedOver<Qs extends QuestionMap<Qs>, Part extends 'ask' | 'give'> = <Q extends keyof Qs>(question: Q, what: Qs[Q][Part]) => ArrayBuffer[];

/** Told of work done and in all. */
export type Progress = (done: number, total: number) => void;

/** Set, it breaks long work off. */
export interface Signal {
  aborted: boolean;
}

/** A question under way: what comes of it, and how it is broken off. */
export interface Asked<T> {
  /** Undefined where a newer question of its lane took its place. */
  readonly answer: Promise<T | undefined>;
  cancel(): void;
}

/** Answers questions somewhere: in a worker, or on this thread. */
export interface Answering<Qs extends QuestionMap<Qs>> {
  answer<Q extends keyof Qs>(question: Q, ask: Qs[Q]['ask'], id: number, progress: Progress, signal: Signal): Promise<Qs[Q]['give']>;
  cancel(id: number): void;
  close(): void;
}

/**
 * @param start makes the worker, whose file calls `answerRequests`; rejects where none can be had
 * @param handedOver memory of a question that goes over to the worker instead of being copied; the asker has it no more
 */
export async function answeringWorker<Qs extends QuestionMap<Qs>>(start: () => Worker, handedOver: HandedOver<Qs, 'ask'> = () => []): Promise<Answering<Qs>> {
  const worker = await started(start);
  const waiting = new Map<number, { readonly resolve: (give: never) => void; readonly reject: (failure: Error) => void; readonly progress: Progress }>();
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<AnswerTold>) => {
    if (data.tell === 'ready') return;
    const waits = waiting.get(data.id);
    if (data.tell === 'progress') return waits?.progress(data.done, data.total);
    waiting.delete(data.id);
    if (data.tell === 'answer') waits?.resolve(data.give as never);
    else waits?.reject(new Error(data.message));
  };
  const send = (request: RequestTold<Qs>, over: Transferable[] = []): void => worker.postMessage(request, over);
  return {
    answer: (question, ask, id, progress) =>
      new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, progress });
        send({ id, question, ask }, handedOver(question, ask));
      }),
    cancel: (id) => send({ cancel: id }),
    close: () => worker.terminate(),
  };
}

async function started(start: () => Worker): Promise<Worker> {
  if (typeof Worker === 'undefined') throw new TypeError('answeringWorker: a place with workers; got none');
  const worker = start();
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => {
      worker.terminate();
      reject(new TypeError('answeringWorker: a worker that loads'));
    };
  });
}
