import { answeringWorker, type Answering, type Asked, type Progress, type Signal } from '../answering.ts';
import { AskQueue } from '../ask-queue.ts';
import type { Question, Questions } from './questions.ts';

/**
 * A plan on a population, apart from the page. Questions of one lane (by default: of one kind) overtake each other: while
 * a slider moves only the newest is answered. Where no worker can be had, or none is wanted, the page's own thread works.
 */
export class PlanRunner {
  private readonly queue = new AskQueue();
  /** Results are worked out in pieces: quick questions do not wait for them. */
  private readonly slow = new AskQueue();
  private readonly answering: Promise<Answering<Questions>>;
  private last = 0;

  constructor(settings: { readonly inline?: boolean } = {}) {
    this.answering = settings.inline ? inline() : answeringWorker<Questions>(() => new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module', name: 'benefits' })).catch(inline);
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

async function inline(): Promise<Answering<Questions>> {
  const { PlanDesk } = await import('./plan-desk.ts');
  const desk = new PlanDesk();
  return { answer: (question, ask, _id, progress, signal) => desk.answer(question, ask, progress, signal), cancel: () => undefined, close: () => undefined };
}
