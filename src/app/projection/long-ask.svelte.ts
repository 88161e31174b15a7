import type { ProjectionRunner } from '../../runner/projection/projection-runner.ts';
import type { Question, Questions } from '../../runner/projection/questions.ts';
import type { Asked } from '../../runner/answering.ts';

interface Work {
  readonly done: number;
  readonly total: number;
  /** Seconds it will still take, once enough is done to tell. */
  readonly left?: number;
}

/** One question that takes many runs: its last good answer, what it answers, and how far the newest is. */
export class LongAsk<Q extends Question> {
  private readonly runner: ProjectionRunner;
  private readonly question: Q;
  private given: { readonly key: string; readonly give: NonNullable<Questions[Q]['give']> } | undefined = $state.raw(undefined);
  work: Work | undefined = $state.raw(undefined);
  failure: unknown = $state.raw(undefined);
  private asked = '';
  private stopped: string | undefined = $state.raw(undefined);
  private underWay: Asked<Questions[Q]['give']> | undefined;

  constructor(runner: ProjectionRunner, question: Q) {
    this.runner = runner;
    this.question = question;
  }

  get answer(): NonNullable<Questions[Q]['give']> | undefined {
    return this.given?.give;
  }

  isStale(key: string): boolean {
    return this.given?.key !== key;
  }

  isStopped(key: string): boolean {
    return this.stopped === key;
  }

  /** Asks, unless it is answered, under way, or was broken off by hand. @param key names the question and the projection it is of */
  want(key: string, ask: Questions[Q]['ask']): void {
    if (this.given?.key === key || this.asked === key || this.stopped === key) return;
    this.asked = key;
    this.work = { done: 0, total: 0 };
    const start = performance.now();
    const progress = (done: number, total: number): void => {
      if (this.asked === key) this.work = { done, total, ...(done > 0 && { left: ((performance.now() - start) / 1000) * (total / done - 1) }) };
    };
    this.underWay = this.runner.ask(this.question, ask, { lane: this.question, slow: true, progress });
    this.underWay.answer.then(
      (give) => {
        if (this.asked !== key) return;
        this.asked = '';
        this.work = undefined;
        if (give !== undefined && give !== null) this.given = { key, give };
      },
      (failure: unknown) => {
        if (this.asked !== key) return;
        this.asked = '';
        this.work = undefined;
        this.failure = failure;
      },
    );
  }

  /** Breaks off what is under way; it is not begun again by itself. */
  stop(key: string): void {
    this.stopped = key;
    this.underWay?.cancel();
    this.asked = '';
    this.work = undefined;
  }

  goOn(): void {
    this.stopped = undefined;
  }

  /** Forgets everything: another projection is open. */
  clear(): void {
    this.underWay?.cancel();
    this.given = undefined;
    this.asked = '';
    this.work = undefined;
    this.failure = undefined;
    this.stopped = undefined;
  }
}
