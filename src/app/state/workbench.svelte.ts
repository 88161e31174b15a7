import { messages, type Locale, type Messages } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import { scaleName, type MoneyScale } from '../../i18n/scales.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import type { Label, Model, Period } from '../../language/model.ts';
import type { CellReference, Explanation } from '../../language/result.ts';
import type { ProjectEntry } from '../../scenario/projects.ts';
import { scenarioText } from '../../scenario/scenario.ts';
import { version } from '../../../package.json';
import type { PrintedPage } from '../ui/print-page.ts';
import { openDataset } from '../datasets.ts';
import { openModelText, projectModels, projects } from '../model-files.ts';
import { Project } from './project.svelte.ts';
import type { Edits } from './edits.ts';
import { fingerprint, shortFingerprint } from './fingerprint.ts';
import type { RunName, Subject } from './subject.ts';
import { Trail } from './trail.svelte.ts';

export const taskNames = ['data', 'budget', 'benefits', 'corridor', 'projection', 'review', 'report', 'models'] as const;
export type TaskName = (typeof taskNames)[number];

/** What an output of a task says about how it came about, where that is not the project's budget. */
export interface TaskHeader {
  /** Begins the names of its files. */
  readonly name: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly fingerprints: readonly string[];
  /** What its figures are held against, and how many changes were made to it. */
  readonly compared?: { readonly baseline: string; readonly changes: number };
}

/** Runs of a task that has its own: cells are explained from them instead of the project's. */
export interface TaskRuns {
  readonly model: Model;
  /** Last period with figures. */
  readonly last: Period | undefined;
  explain(run: RunName, reference: CellReference): Promise<Explanation | undefined>;
  /** Undefined where the task has not asked for it. */
  value(run: RunName, reference: CellReference): number | undefined;
  /** Whether the scenario itself sets the cell. */
  isSet(run: RunName, reference: CellReference): boolean;
}

/** What the right-hand panel shows. */
export type PanelName = 'assumptions' | 'explanation';

/** The whole screen: which task and project are open, in which language and unit, and what is being explained. */
export class Workbench {
  locale: Locale = $state('zh');
  money: MoneyScale = $state('hundredMillionYuan');
  task: TaskName = $state('budget');
  panel: PanelName = $state('assumptions');
  /** Whether the panel is open where it lies over the screen (narrow windows). */
  panelOpen = $state(false);
  helpOpen = $state(false);
  project: Project | undefined = $state.raw(undefined);
  failure: unknown = $state.raw(undefined);
  /** Where to look after a story or a link: an id on the screen. */
  pointed: string | undefined = $state(undefined);
  readonly trail = new Trail();
  /** Set by a task while it is on the screen. */
  taskHeader: TaskHeader | undefined = $state.raw(undefined);
  /** Set by a task while it is on the screen. */
  taskRuns: TaskRuns | undefined = $state.raw(undefined);
  /** The page that a task prints instead of the screen; set by it while it is there and has one. */
  taskPaper: (() => Promise<PrintedPage>) | undefined = $state.raw(undefined);

  readonly words: Messages = $derived.by(() => messages(this.locale));
  readonly numbers: NumberStyle = $derived.by(() => ({
    locale: this.locale,
    money: this.money,
    persons: this.money === 'hundredMillionYuan' ? 'tenThousandPersons' : 'person',
    unitWords,
  }));
  /** Digests of the open project's model text and of its changes; the data's stands in its dataset. */
  digests: { readonly parameters: string; readonly scenario: string } = $state.raw({ parameters: '', scenario: '' });

  /** A label in the language of the screen. */
  say(label: Label): string {
    return label[this.locale];
  }

  async openProject(id: string, edits?: Edits): Promise<void> {
    const entry = projects.find((project) => project.id === id && projectModels.has(project.model)) ?? this.available[0];
    if (!entry) return;
    this.failure = undefined;
    try {
      const [dataset, text] = await Promise.all([openDataset(entry.dataset), openModelText(entry.model)]);
      this.money = entry.money;
      this.project = new Project(entry, dataset, text, edits);
      this.trail.close();
    } catch (failure) {
      this.failure = failure;
    }
  }

  /** Projects whose model file is there. */
  get available(): readonly ProjectEntry[] {
    return projects.filter((project) => projectModels.has(project.model));
  }

  /** Begins the names of files. */
  get outputName(): string {
    return this.taskHeader?.name ?? (this.project ? this.say(this.project.entry.title) : '');
  }

  /** What every output says about how it came about. */
  get runHeader(): readonly (readonly [string, string])[] {
    const { taskHeader, words } = this;
    if (taskHeader) return [...taskHeader.rows, ['', [words.program.name, ...this.fingerprints].join(' · ')]];
    return this.budgetHeader('scenario');
  }

  /** What an output of one run of the open budget says about how it came about; nothing where none is open. */
  budgetHeader(run: 'baseline' | 'scenario'): readonly (readonly [string, string])[] {
    const { project, words } = this;
    if (!project) return [];
    const changed = run === 'scenario' && project.changed;
    return [
      [words.program.project, this.say(project.entry.title)],
      [words.compare.baseline, this.say(project.entry.baseline)],
      [words.compare.scenario, changed ? `${this.say(project.scenario.name)} ${words.compare.changed(project.scenario.set.length)}` : words.workbench.unchanged],
      [words.workbench.printedUnit, scaleName(this.money, this.locale)],
      ['', [words.program.name, ...this.budgetFingerprints(project, changed)].join(' · ')],
    ];
  }

  get fingerprints(): readonly string[] {
    const { project, words, taskHeader } = this;
    if (taskHeader) return [...taskHeader.fingerprints, words.program.version(version)];
    return project ? this.budgetFingerprints(project, project.changed) : [];
  }

  private budgetFingerprints(project: Project, changed: boolean): readonly string[] {
    const { words, digests } = this;
    return [
      words.program.dataHash(shortFingerprint(project.dataset.fingerprint)),
      words.program.parameterHash(shortFingerprint(digests.parameters)),
      ...(changed ? [words.program.scenarioHash(shortFingerprint(digests.scenario))] : []),
      words.program.version(version),
    ];
  }

  /** Works the digests out anew; a later call wins over an earlier one. */
  async refreshDigests(project: Project): Promise<void> {
    const { edits } = project;
    const [parameters, scenario] = await Promise.all([fingerprint(edits.modelText ?? project.shippedText), fingerprint(scenarioText(edits.scenario))]);
    if (this.project === project && project.edits === edits) this.digests = { parameters, scenario };
  }

  startAgain(): void {
    this.project = undefined;
    this.task = 'budget';
    this.helpOpen = false;
    this.closePanel();
  }

  explain(subject: Subject): void {
    this.trail.open(subject);
    this.panel = 'explanation';
    this.panelOpen = true;
  }

  closePanel(): void {
    this.panelOpen = false;
    this.trail.close();
    this.panel = 'assumptions';
  }

  /** Brings a part of the screen into view and to the reader's eye. */
  point(id: string): void {
    this.pointed = id;
  }
}
