import type { Issue } from '../../../i18n/issue.ts';
import type { Label } from '../../../language/model.ts';
import type { TriangleAnswer, TriangleAsk } from '../../../runner/projection/triangle-questions.ts';
import { readInWorker } from '../../../runner/read-in-worker.ts';
import type { TriangleEdits } from '../../state/triangle-edits.ts';
import { LongAsk } from '../long-ask.svelte.ts';
import { bothPast } from '../past-context.ts';
import type { ProjectionBench } from '../projection-bench.svelte.ts';
import { placed, shownTriangle, triangleAsk, type ShownTriangle } from './shown-triangle.ts';
import { trianglesOf } from './triangle-file.ts';

/** What came of the file last opened. */
export interface TakenFile {
  readonly file: string;
  /** Triangles found; 0 where the one before still stands. */
  readonly count: number;
  readonly issues: readonly Issue[];
}

const asItComes: TriangleEdits = {};

/** The triangle that is looked at, what was said of it, and what came out of it. */
export class TriangleDesk {
  private readonly bench: ProjectionBench;
  readonly ask: LongAsk<'triangle'>;
  reading = $state(false);
  taken: TakenFile | undefined = $state.raw(undefined);
  /** The last questions with the triangle each is of. */
  private asked: readonly { readonly key: string; readonly shown: ShownTriangle }[] = $state.raw([]);

  constructor(bench: ProjectionBench) {
    this.bench = bench;
    this.ask = new LongAsk(bench.runner, 'triangle');
  }

  readonly edits: TriangleEdits = $derived.by(() => this.bench.edits.triangle ?? asItComes);
  readonly shown: ShownTriangle = $derived.by(() => shownTriangle(this.edits));
  readonly question: TriangleAsk = $derived.by(() => triangleAsk(this.shown, this.edits));
  readonly key: string = $derived.by(() => JSON.stringify(this.question));

  /** Asks for what is shown, once the hand rests. @returns stops the waiting */
  refresh(): () => void {
    const { question, key, shown } = this;
    void this.ask.isStopped(key);
    const timer = setTimeout(() => {
      this.asked = [...this.asked.filter((each) => each.key !== key), { key, shown }].slice(-8);
      this.ask.want(key, question);
    }, 150);
    return () => clearTimeout(timer);
  }

  /** The answer, where it is of the triangle on the screen. Another seed or prior leaves the last one standing meanwhile. */
  get answer(): TriangleAnswer | undefined {
    const { rows, form } = this.shown;
    return this.asked.some(({ key, shown }) => shown.rows === rows && shown.form === form && !this.ask.isStale(key)) ? this.ask.answer : undefined;
  }

  get isStale(): boolean {
    return this.ask.isStale(this.key);
  }

  get issues(): readonly Issue[] {
    return this.answer ? placed(this.answer.findings, this.shown) : [];
  }

  change(change: TriangleEdits, what: Label, key?: string): void {
    this.bench.change({ ...this.bench.edits, triangle: change }, what, key);
    if (key === undefined) this.bench.seal();
  }

  /** Another triangle: what was said of the one before does not go with it. */
  choose(of: NonNullable<TriangleEdits['of']>): void {
    const { file, seed } = this.edits;
    this.change({ of, ...(file && { file }), ...(seed !== undefined && { seed }) }, bothPast((w) => w.triangle.changed.of));
  }

  /** Reads a file apart from the page; where it holds no triangle, all stays as it was. */
  async take(file: File): Promise<void> {
    this.reading = true;
    const opened = readInWorker({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    try {
      const { tables, issues } = await opened.first;
      const found = trianglesOf(file.name, tables);
      this.taken = { file: file.name, count: found?.triangles.length ?? 0, issues: issues.filter(({ severity }) => severity !== 'note') };
      if (found) this.change({ of: 0, file: found, ...(this.edits.seed !== undefined && { seed: this.edits.seed }) }, bothPast((w) => w.triangle.changed.file));
    } finally {
      opened.close();
      this.reading = false;
    }
  }
}

const desks = new WeakMap<ProjectionBench, TriangleDesk>();

/** The one desk of a bench; what is derived lives on when the view is left. */
export function triangleDeskOf(bench: ProjectionBench): TriangleDesk {
  const known = desks.get(bench);
  if (known) return known;
  $effect.root(() => void desks.set(bench, new TriangleDesk(bench)));
  return desks.get(bench)!;
}
