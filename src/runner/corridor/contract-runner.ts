import { answeringWorker, type Answering, type Asked, type Progress, type Signal } from '../answering.ts';
import { AskQueue } from '../ask-queue.ts';
import type { Question, Questions } from './questions.ts';

/**
 * Contracts and claims apart from the page. The newest question of a kind is the one that counts: one under way is broken
 * off for it where it can be, and one that waits gives way. Where no worker can be had, or none is wanted, the page's own
 * thread works.
 */
export class ContractRunner {
  private readonly queue = new AskQueue();
  /** What is worked out in pieces: quick questions do not wait for it. */
  private readonly slow = new AskQueue();
  private readonly answering: Promise<Answering<Questions>>;
  private readonly underWay = new Map<Question, () => void>();
  private last = 0;

  constructor(settings: { readonly inline?: boolean } = {}) {
    this.answering = settings.inline ? inline() : answeringWorker<Questions>(() => new Worker(new URL('./contract-worker.ts', import.meta.url), { type: 'module', name: 'corridor' })).catch(inline);
  }

  ask<Q extends Question>(question: Q, ask: Questions[Q]['ask'], progress: Progress = () => undefined): Asked<Questions[Q]['give']> {
    this.underWay.get(question)?.();
    const id = ++this.last;
    const signal: Signal = { aborted: false };
    const cancel = (): void => {
      signal.aborted = true;
      void this.answering.then((answering) => answering.cancel(id));
    };
    this.underWay.set(question, cancel);
    const answer = (question === 'simulation' || question === 'designs' ? this.slow : this.queue).ask(question, async () => (await this.answering).answer(question, ask, id, progress, signal));
    return { answer, cancel };
  }

  close(): void {
    this.queue.clear();
    this.slow.clear();
    void this.answering.then((answering) => answering.close());
  }
}

async function inline(): Promise<Answering<Questions>> {
  const { ContractDesk } = await import('./contract-desk.ts');
  const desk = new ContractDesk();
  return { answer: (question, ask, _id, progress, signal) => desk.answer(question, ask, progress, signal), cancel: () => undefined, close: () => undefined };
}
