import type { Issue } from '../../i18n/issue.ts';
import type { Label, Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { plainTables } from '../../runner/projection/plain-tables.ts';
import type { PlainGiven } from '../../runner/projection/plain-run.ts';
import { ProjectionRunner } from '../../runner/projection/projection-runner.ts';
import type { SimulateAsk, Simulated } from '../../runner/projection/questions.ts';
import type { ProjectionEntry } from '../../scenario/projections.ts';
import type { CorrelationEntry } from '../../scenario/simulation/assumption.ts';
import type { Crossing } from '../../scenario/simulation/crossing.ts';
import type { Fan } from '../../scenario/simulation/fan.ts';
import { readUncertainty } from '../../scenario/simulation/read-uncertainty.ts';
import type { Project } from '../state/project.svelte.ts';
import type { ProjectionEdits, ProjectionStudy } from '../state/projection-edits.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { chancesOf, simulateAsk, type ChanceName } from './asks.ts';
import { LongAsk } from './long-ask.svelte.ts';
import { openProjection, projections, type OpenedFiles } from './projection-files.ts';
import { PlainSides, type RunSide } from './plain-sides.svelte.ts';
import { noProjections, studyOf, withStudy, type WholeStudy } from './study.ts';
import { projectionView } from './view.svelte.ts';

/** How long the hand must rest before all paths are drawn. */
const rest = 300;

/** What a year's accounts say: tables may tell of prices or people beyond the last year that is booked. */
const booked = ['income', 'expenditure'] as const;

/** The last year whose accounts are observed. */
function lastBooked({ periods, columns }: PlainGiven): Period | undefined {
  return periods.findLast((_, at) => columns.length > 0 && columns.every(({ marks }) => marks[at] === 'observed'));
}

/** An answer, and what it answers. */
interface Given<Ask, Give> {
  readonly asked: Ask;
  readonly give: Give;
}

/** The projection that is open: its model in a worker, what has been changed, and the last good results. */
export class ProjectionBench {
  private readonly workbench: Workbench;
  readonly runner: ProjectionRunner;
  files: OpenedFiles | undefined = $state.raw(undefined);
  /** Last year with figures. */
  last: Period | undefined = $state.raw(undefined);
  /** Names the projection and figures that were asked for. */
  openName = '';
  failure: unknown = $state.raw(undefined);
  /** The newest results of the scenario; those of the baseline are of all paths. */
  private course: Given<SimulateAsk, Simulated> | undefined = $state.raw(undefined);
  private baseline: Given<SimulateAsk, Simulated> | undefined = $state.raw(undefined);
  /** Both sides without draws. */
  readonly plain: PlainSides;
  private refused: Given<SimulateAsk, Simulated> | undefined = $state.raw(undefined);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen reads it
  private readonly asks = new Map<string, SimulateAsk>();

  constructor(workbench: Workbench, settings: { readonly inline?: boolean } = {}) {
    this.workbench = workbench;
    this.runner = new ProjectionRunner(settings);
    this.plain = new PlainSides(this);
    this.tornado = new LongAsk(this.runner, 'tornado');
    this.indices = new LongAsk(this.runner, 'indices');
    this.grid = new LongAsk(this.runner, 'grid');
    this.breakEven = new LongAsk(this.runner, 'breakEven');
    this.chanceSolution = new LongAsk(this.runner, 'chance');
    this.closing = new LongAsk(this.runner, 'closing');
    this.bridge = new LongAsk(this.runner, 'bridge');
    this.renewal = new LongAsk(this.runner, 'renewal');
  }

  private get project(): Project {
    if (!this.workbench.project) throw new TypeError('ProjectionBench: an open project; got none');
    return this.workbench.project;
  }

  get edits(): ProjectionEdits {
    return this.project.edits.projection ?? noProjections;
  }

  /** The projection chosen, or that of the open budget. */
  readonly entry: ProjectionEntry = $derived.by(() => {
    const wanted = this.edits.projection ?? this.project.entry.id;
    return projections.find(({ id }) => id === wanted) ?? projections[0]!;
  });
  readonly study: WholeStudy = $derived.by(() => studyOf(this.edits, this.entry));

  get isOpen(): boolean {
    return this.files !== undefined && this.files.entry === this.entry && this.last !== undefined;
  }

  get model(): Model {
    if (!this.files) throw new TypeError('ProjectionBench: a projection that is open; got none');
    return this.files.model;
  }

  /** The first year that is projected. */
  readonly first: Period = $derived.by(() => String(Number(this.last ?? this.entry.to) + 1));

  /** Opens the projection that is chosen, on the figures of the open budget where they are of the same dataset. */
  open(): void {
    const { entry } = this;
    const { dataset } = this.project;
    const name = `${entry.id} ${dataset.name} ${dataset.fingerprint}`;
    if (this.openName === name) return;
    this.openName = name;
    this.failure = undefined;
    const still = (): boolean => this.openName === name;
    openProjection(entry, dataset).then(async (files) => {
      if (!still()) return;
      const { model, texts, tables } = files;
      const given = await this.runner.ask('open', { model: entry.model, texts, tables: plainTables(model, tables) }).answer;
      const plain = given && still() ? await this.runner.ask('plain', { to: this.study.to, overrides: [], wanted: [...booked] }, { lane: 'opening' }).answer : undefined;
      if (!given || !plain || !still()) return;
      this.course = this.baseline = this.refused = undefined;
      this.plain.clear();
      for (const ask of [this.tornado, this.indices, this.grid, this.breakEven, this.chanceSolution, this.closing, this.bridge, this.renewal]) ask.clear();
      this.files = files;
      this.last = lastBooked(plain) ?? given.last;
    }).catch((failure: unknown) => still() && (this.failure = failure));
  }

  /** What is wrong with the uncertain assumptions, and the correlations that come nearest. */
  readonly reading: { readonly issues: readonly Issue[]; readonly nearest?: readonly CorrelationEntry[] } = $derived.by(() => (this.isOpen ? readUncertainty(this.study, this.model) : { issues: [] }));

  /** The same object as long as nothing of it changes. */
  private askOf(side: RunSide, pace: 'moving' | 'resting'): SimulateAsk {
    const made = simulateAsk(this.model, this.study, side === 'baseline' ? [] : this.study.set, pace);
    const key = JSON.stringify(made);
    const known = this.asks.get(key) ?? made;
    this.asks.delete(key);
    this.asks.set(key, known);
    if (this.asks.size > 20) this.asks.delete(this.asks.keys().next().value!);
    return known;
  }

  /** Asks for what is not known: a few well-spread paths at once, all paths when the hand rests. @returns stops the waiting */
  refresh(): (() => void) | undefined {
    if (!this.isOpen || this.reading.issues.length > 0) return undefined;
    const [moving, resting, base] = [this.askOf('scenario', 'moving'), this.askOf('scenario', 'resting'), this.askOf('baseline', 'resting')];
    if (this.course?.asked === resting && this.baseline?.asked === base) return undefined;
    if (this.course?.asked !== resting && this.course?.asked !== moving) this.simulate(moving, 'course');
    const timer = setTimeout(() => {
      if (this.course?.asked !== resting) this.simulate(resting, 'course');
      if (this.study.set.length > 0 && this.baseline?.asked !== base) this.simulate(base, 'baseline');
    }, rest);
    return () => clearTimeout(timer);
  }

  private simulate(asked: SimulateAsk, what: 'course' | 'baseline'): void {
    const { openName } = this;
    const lane = `${what} ${asked.method}`;
    this.runner.ask('simulate', asked, { lane }).answer.then(
      (give) => {
        if (!give || this.openName !== openName) return;
        const refuses = give.issues.some(({ severity }) => severity === 'error');
        if (what === 'course') this.refused = refuses ? { asked, give } : undefined;
        if (refuses) return;
        // Answers of a question that is no longer asked are still newer than what is shown, unless all paths are there.
        const isCurrent = asked === this.askOf('scenario', 'resting') || asked === this.askOf('scenario', 'moving');
        if (what === 'course' && (isCurrent || this.isStale) && !(asked.method === 'sobol' && this.course?.asked === this.askOf('scenario', 'resting'))) this.course = { asked, give };
        if (asked.overrides.length === 0 && asked.method === 'random') this.baseline = { asked, give };
      },
      (failure: unknown) => this.openName === openName && (this.failure = failure),
    );
  }

  /** Whether what is shown is not of what is set now. */
  readonly isStale: boolean = $derived.by(() => {
    const asked = this.course?.asked;
    return this.isOpen && asked !== this.askOf('scenario', 'resting') && asked !== this.askOf('scenario', 'moving');
  });
  /** Whether only the few paths of a moving hand are there. */
  readonly isDraft: boolean = $derived.by(() => this.course?.asked.method === 'sobol');
  readonly paths: number = $derived.by(() => this.course?.asked.paths ?? 0);
  /** Years of the results on the screen. */
  readonly to: Period = $derived.by(() => this.course?.asked.to ?? this.study.to);

  /** Issues of the run itself: what the model allows no distribution to reach. */
  readonly issues: readonly Issue[] = $derived.by(() => this.refused?.give.issues ?? this.course?.give.issues ?? []);

  get changed(): boolean {
    return this.study.set.length > 0;
  }

  /** Whether what is uncertain is no longer what the program brings with it. */
  get spreadChanged(): boolean {
    const own = this.edits.studies[this.entry.id];
    return own?.assume !== undefined || own?.correlate !== undefined;
  }

  /** Takes the uncertain assumptions back to those that come with the program. */
  resetUncertainty(what: Label): void {
    const { assume: _assume, correlate: _correlate, ...study } = this.edits.studies[this.entry.id] ?? { set: [] };
    this.change({ ...this.edits, studies: { ...this.edits.studies, [this.entry.id]: study } }, what);
  }

  /** A quantity's fan; of the baseline only where the scenario differs from it and its draws are the same. */
  fan(quantity: string, side: RunSide = 'scenario'): Fan | undefined {
    const given = side === 'scenario' ? this.course : this.baseline;
    return given?.give.fans.find((fan) => fan.quantity === quantity);
  }

  chance(name: ChanceName, side: RunSide = 'scenario'): Crossing | undefined {
    const given = side === 'scenario' ? this.course : this.baseline;
    const wanted = chancesOf(this.model, given?.asked.overrides ?? []).find((chance) => chance.name === name);
    return wanted && given?.give.crossings.find(({ quantity, level }) => quantity === wanted.quantity && level === wanted.level);
  }

  /** The year that chances are told for: the one chosen, or ten years on. */
  readonly chanceYear: Period = $derived.by(() => {
    const years = this.course?.give.crossings[0]?.points.map(({ period }) => period) ?? [];
    return years.find((period) => period === projectionView.chanceYear) ?? years[9] ?? years.at(-1) ?? this.to;
  });

  // Questions of many runs

  readonly tornado: LongAsk<'tornado'>;
  readonly indices: LongAsk<'indices'>;
  readonly grid: LongAsk<'grid'>;
  readonly breakEven: LongAsk<'breakEven'>;
  readonly chanceSolution: LongAsk<'chance'>;
  readonly closing: LongAsk<'closing'>;
  readonly bridge: LongAsk<'bridge'>;
  readonly renewal: LongAsk<'renewal'>;

  /** Years that are projected. */
  readonly yearsAhead: readonly Period[] = $derived.by(() => Array.from({ length: Math.max(0, Number(this.study.to) - Number(this.first) + 1) }, (_, at) => String(Number(this.first) + at)));

  /** Names a question and the projection it is asked of. */
  keyOf(ask: unknown): string {
    return JSON.stringify([this.entry.id, ask]);
  }

  // Edits

  change(edits: ProjectionEdits, what: Label, key?: string): void {
    this.project.history.change({ ...this.project.edits, projection: edits }, what, key);
  }

  changeStudy(change: Partial<ProjectionStudy>, what: Label, key?: string): void {
    this.change(withStudy(this.edits, this.entry.id, change), what, key === undefined ? undefined : `projection ${this.entry.id} ${key}`);
  }

  /** Changes put aside to compare with. */
  get kept(): readonly Override[] | undefined {
    return this.edits.studies[this.entry.id]?.kept;
  }

  forgetKept(what: Label): void {
    const { kept: _kept, ...study } = this.edits.studies[this.entry.id] ?? { set: [] };
    this.change({ ...this.edits, studies: { ...this.edits.studies, [this.entry.id]: study } }, what);
  }

  seal(): void {
    this.project.history.seal();
  }
}

const benches = new WeakMap<Workbench, ProjectionBench>();

/** The one bench of a workbench. Made under a root of its own: what is derived lives on when the task is left. */
export function projectionBenchOf(workbench: Workbench): ProjectionBench {
  const known = benches.get(workbench);
  if (known) return known;
  $effect.root(() => void benches.set(workbench, new ProjectionBench(workbench)));
  return benches.get(workbench)!;
}
