import { answeringWorker, type Answering, type Asked, type Progress, type Signal } from '../answering.ts';
import { AskQueue } from '../ask-queue.ts';
import { askedColumns } from './handed-over.ts';
import { simulateInParts } from './in-parts.ts';
import type { Question, Questions } from './questions.ts';

/** Paths from which on a simulation is divided among workers: below, telling them takes longer than it saves. */
const WORTH_DIVIDING = 4096;

export interface ProjectionRunnerSettings {
  /** Works on the page's own thread. */
  readonly inline?: boolean;
  /** Workers that share large simulations; 2 if absent. Results do not depend on it. */
  readonly workers?: number;
}

type Answers = Answering<Questions>;

/**
 * A projection apart from the page: one worker that answers everything, and more that help it with many paths. The newest
 * question of a lane (by default: of a kind) is the one that counts: one under way is broken off for it where it can be,
 * and one that waits gives way. Where no worker can be had, or none is wanted, the page's own thread works.
 */
export class ProjectionRunner {
  private readonly quick = new AskQueue();
  /** What is worked out in pieces: sliders do not wait for it. */
  private readonly slow = new AskQueue();
  private readonly first: Promise<Answers>;
  private readonly helpers: Promise<readonly Answers[]>;
  private readonly underWay = new Map<string, () => void>();
  private last = 0;

  constructor({ inline: isInline = false, workers = 2 }: ProjectionRunnerSettings = {}) {
    this.first = isInline ? inline() : started().catch(inline);
    this.helpers = isInline ? Promise.resolve([]) : Promise.all(Array.from({ length: workers - 1 }, started)).catch(() => []);
  }

  ask<Q extends Question>(question: Q, ask: Questions[Q]['ask'], { progress = () => undefined, lane = question, slow = false }: { progress?: Progress; lane?: string; slow?: boolean } = {}): Asked<Questions[Q]['give']> {
    this.underWay.get(lane)?.();
    const id = ++this.last;
    const signal: Signal = { aborted: false };
    const cancel = (): void => {
      signal.aborted = true;
      void this.first.then((answering) => answering.cancel(id));
    };
    this.underWay.set(lane, cancel);
    const answer = (slow ? this.slow : this.quick).ask(lane, () => this.answer(question, ask, id, progress, signal));
    return { answer, cancel };
  }

  private async answer<Q extends Question>(question: Q, ask: Questions[Q]['ask'], id: number, progress: Progress, signal: Signal): Promise<Questions[Q]['give']> {
    const [first, helpers] = await Promise.all([this.first, this.helpers]);
    const own = <P extends Question>(answering: Answers, asked: P, what: Questions[P]['ask']) => answering.answer(asked, what, id, progress, signal);
    if (question === 'open') {
      const [given] = await Promise.all([first, ...helpers].map((answering) => own(answering, question, ask)));
      return given!;
    }
    if (question === 'simulate' && helpers.length > 0) {
      const simulate = ask as Questions['simulate']['ask'];
      if (simulate.paths >= WORTH_DIVIDING) return simulateInParts(simulate, [first, ...helpers].map((answering) => (asked, what) => own(answering, asked, what)));
    }
    return own(first, question, ask);
  }

  close(): void {
    this.quick.clear();
    this.slow.clear();
    void this.first.then((answering) => answering.close());
    void this.helpers.then((helpers) => helpers.forEach((answering) => answering.close()));
  }
}

function started(): Promise<Answers> {
  return answeringWorker<Questions>(() => new Worker(new URL('./projection-worker.ts', import.meta.url), { type: 'module', name: 'projection' }), askedColumns);
}

async function inline(): Promise<Answers> {
  const { ProjectionDesk } = await import('./projection-desk.ts');
  const desk = new ProjectionDesk();
  return { answer: (question, ask, _id, progress, signal) => desk.answer(question, ask, progress, signal), cancel: () => undefined, close: () => undefined };
}
