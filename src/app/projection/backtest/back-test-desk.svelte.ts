import type { Label } from '../../../language/model.ts';
import type { BackTestAsk, BackTested } from '../../../runner/projection/back-test-questions.ts';
import { fingerprint } from '../../state/fingerprint.ts';
import type { BackTestEdits } from '../../state/projection-edits.ts';
import type { Project } from '../../state/project.svelte.ts';
import { LongAsk } from '../long-ask.svelte.ts';
import type { ProjectionBench } from '../projection-bench.svelte.ts';
import { backTestAsk, type BackTestSettings } from './back-test-data.ts';

/** Greatest horizon that is asked for; series are too short for more. */
const horizon = 5;

/** What is back-tested and how, and what came out of it. */
export class BackTestDesk {
  readonly ask: LongAsk<'backTest'>;
  private readonly bench: ProjectionBench;
  failure: unknown = $state.raw(undefined);
  digest = $state('');
  key = $state('');
  private wanted = '';

  constructor(bench: ProjectionBench) {
    this.bench = bench;
    this.ask = new LongAsk(bench.runner, 'backTest');
  }

  get edits(): BackTestEdits {
    return this.bench.edits.backTest ?? {};
  }

  get settings(): BackTestSettings {
    const { knowledge = 'drafting', biasFrom = 'earlier' } = this.edits;
    return { horizon, knowledge, biasFrom };
  }

  /** Id of the series on the screen, or `income` or `expenditure` for totals together. */
  get of(): string {
    return this.edits.of ?? 'expenditure';
  }

  get ahead(): number {
    return this.edits.ahead ?? 1;
  }

  /** A choice of what is looked at or known: a step that can be taken back. */
  change(change: BackTestEdits, what: Label): void {
    this.bench.change({ ...this.bench.edits, backTest: { ...this.edits, ...change } }, what);
    this.bench.seal();
  }

  get answer(): BackTested | undefined {
    return this.ask.answer;
  }

  /** Opens the figures and asks, where the same has not been asked. */
  refresh(project: Project): void {
    const { settings } = this;
    const { dataset, entry, modelText = '' } = project;
    const key = JSON.stringify([entry.id, dataset.fingerprint, modelText, settings]);
    void this.ask.isStopped(this.key);
    if (this.wanted === key) {
      if (this.asked?.key === key) this.ask.want(key, this.asked.ask);
      return;
    }
    this.wanted = key;
    backTestAsk(project, settings).then(
      async (ask) => {
        if (this.wanted !== key) return;
        this.asked = { key, ask };
        this.key = key;
        this.ask.want(key, ask);
        this.digest = await fingerprint(JSON.stringify(ask.datasets));
      },
      (failure: unknown) => (this.failure = failure),
    );
  }

  private asked: { readonly key: string; readonly ask: BackTestAsk } | undefined;
}

const desks = new WeakMap<ProjectionBench, BackTestDesk>();

/** The one desk of a bench; what is worked out stays when the view is left. */
export function backTestDeskOf(bench: ProjectionBench): BackTestDesk {
  const known = desks.get(bench) ?? new BackTestDesk(bench);
  desks.set(bench, known);
  return known;
}
