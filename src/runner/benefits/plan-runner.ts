import { AskQueue } from './ask-queue.ts';
import type { PlanAnswer, PlanRequest } from './plan-worker.ts';
import type { Progress, Question, Questions, Signal } from './questions.ts';

/** Answers questions somewhere: in a worker, or on this thread. */
interface Answering {
  answer<Q extends Question>(question: Q, ask: Questions[Q]['ask'], id: number, progress: Progress, signal: Signal): Promise<Questions[Q]['give']>;
  cancel(id: number): void;
  close(): void;
}

/** A question under way: what comes of it, and how it is broken off. */
export interface Asked<T> {
  /** Undefined where a newer question of its lane took its place. */
  readonly answer: Promise<T | undefined>;
  cancel(): void;
}

/**
 * A plan on a population, apart from the page. Questions of one lane (by default: of one kind) overtake each other: while
 * a slider moves only the newest is answered. Where no worker can be had, or none is wanted, the page's own thread works.
 */
export class PlanRunner {
  private readonly queue = new AskQueue();
  /** Results are worked out in pieces: quick questions do not wait for them. */
  private readonly slow = new AskQueue();
  private readonly answering: Promise<Answering>;
  private last = 0;

  constructor(settings: { readonly inline?: boolean } = {}) {
    this.answering = settings.inline ? inline() : inWorker().catch(inline);
  }

  ask<Q extends Question>(question: Q, ask: Questions[Q]['ask'], { progress = () => undefined, lane = question, beside = false }: { progress?: Progress; lane?: string; beside?: boolean } = {}): Asked<Questions[Q]['give']> {
    const id = ++this.last;
    const signal: Signal = { aborted: false };
    const work = async (): Promise<Questions[Q]['give']> => (await this.answering).answer(question, ask, id, progress, signal);
    return {
      answer: beside ? work() : (question === 'results' ? this.slow : this.queue).ask(lane, work),
      cancel: () => {
        signal.aborted = true;
        void this.answering.then((answering) => answering.cancel(id));
      },
    };
  }

  /** Gives the memory of claims and kernels back. */
  close(): void {
    this.queue.clear();
    this.slow.clear();
    void this.answering.then((answering) => answering.close());
  }
}

async function inline(): Promise<Answering> {
  const { PlanDesk } = await import('./plan-desk.ts');
  const desk = new PlanDesk();
  return { answer: (question, ask, _id, progress, signal) => desk.answer(question, ask, progress, signal), cancel: () => undefined, close: () => undefined };
}

async function inWorker(): Promise<Answering> {
  const worker = await startWorker();
  const waiting = new Map<number, { readonly resolve: (give: never) => void; readonly reject: (failure: Error) => void; readonly progress: Progress }>();
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<PlanAnswer>) => {
    if (data.tell === 'ready') return;
    const waits = waiting.get(data.id);
    if (data.tell === 'progress') return waits?.progress(data.done, data.total);
    waiting.delete(data.id);
    if (data.tell === 'answer') waits?.resolve(data.give as never);
    else waits?.reject(new Error(data.message));
  };
  const send = (request: PlanRequest): void => worker.postMessage(request);
  return {
    answer: (question, ask, id, progress) =>
      new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, progress });
        send({ id, question, ask } as PlanRequest);
      }),
    cancel: (id) => send({ cancel: id }),
    close: () => worker.terminate(),
  };
}

async function startWorker(): Promise<Worker> {
  if (typeof Worker === 'undefined') throw new TypeError('startWorker: a place with workers; got none');
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module', name: 'benefits' });
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => {
      worker.terminate();
      reject(new TypeError('startWorker: a worker that loads'));
    };
  });
}
