import { addIssueWords } from '../../../i18n/issue-text.ts';
import type { Issue } from '../../../i18n/issue.ts';
import { projectFileIssues } from '../../../i18n/issues/project-file.ts';
import { reviewIssues } from '../../../i18n/issues/review.ts';
import { projectFileWords, type ProjectFileWords } from '../../../i18n/project-file.ts';
import type { Label } from '../../../language/model.ts';
import type { BytesDigest } from '../../../project/digest.ts';
import { mergedHistories, stateOf, withState, type SavedState } from '../../../project/history/saved-state.ts';
import { editsOf, mergeFiles } from '../../../project/merge/merge-files.ts';
import { openProject } from '../../../project/open.ts';
import type { ProjectEdits } from '../../../project/project-edits.ts';
import { projectEnding, type ProjectFile } from '../../../project/project-file.ts';
import { saveProject } from '../../../project/save.ts';
import { verify, type Verification } from '../../../project/verify.ts';
import { projects } from '../../model-files.ts';
import { momentText, now } from '../../state/clock.ts';
import type { Autosave } from '../../state/autosave.svelte.ts';
import type { Edits } from '../../state/edits.ts';
import type { Project } from '../../state/project.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { fileName } from '../../ui/save-file.ts';
import { browserDigest } from './browser-digest.ts';
import { contentOf } from './content-of.ts';
import { targetFor, writeTo, type Handle } from './file-access.ts';
import { logIssues } from './log-issues.ts';
import { Merging } from './merging.svelte.ts';
import { OwnFiles } from './own-files.ts';
import { snapshotOf } from './snapshot.ts';
import { StatesStore } from './states-store.ts';
import { writeIssue } from './write-issue.ts';

export type DeskView = 'opened' | 'history' | 'merge';

/** A file that was opened, or is about to be where parts of it are damaged. */
export interface OpenedFile {
  readonly name: string;
  readonly file: ProjectFile;
  readonly issues: readonly Issue[];
  readonly handle: Handle | undefined;
  readonly bytes: Uint8Array;
  /** Undefined until it is taken. */
  readonly verification?: Verification;
}

const sentence = (pick: (words: ProjectFileWords) => string): Label => ({ zh: pick(projectFileWords('zh')), en: pick(projectFileWords('en')) });
const noIssues: readonly Issue[] = [];

/** Saving the open project to a file, opening and merging files, and the states saved on the way. */
export class ProjectDesk {
  /** What the panel shows; undefined where it is closed. */
  view: DeskView | undefined = $state(undefined);
  busy = $state(false);
  /** What came of the last action. */
  said: Label | undefined = $state.raw(undefined);
  issues: readonly Issue[] = $state.raw(noIssues);
  opened: OpenedFile | undefined = $state.raw(undefined);
  /** Whether saving was left undone, as somebody else wrote the file meanwhile. */
  isFileChanged = $state(false);
  /** Whether the last action opened a file, so that what was found of it is worth saying. */
  justOpened = $state(false);
  merging: Merging | undefined = $state.raw(undefined);
  /** Saved states of the open project, oldest first. */
  states: readonly SavedState[] = $state.raw([]);
  /** Who saves, as they say themselves. */
  by = $state('');
  note = $state('');
  private readonly workbench: Workbench;
  private readonly autosave: Autosave;
  private readonly digest: BytesDigest | undefined = browserDigest();
  private readonly store: StatesStore | undefined;
  private readonly files: OwnFiles | undefined;
  /** The file that is being merged in. */
  private merged: Pick<OpenedFile, 'handle' | 'bytes'> | undefined;

  constructor(workbench: Workbench, autosave: Autosave) {
    addIssueWords({ ...projectFileIssues, ...reviewIssues });
    this.workbench = workbench;
    this.autosave = autosave;
    this.store = this.digest && new StatesStore(this.digest);
    this.files = this.digest && this.store && new OwnFiles(this.store, this.digest);
    void this.store?.setting<string>('by').then((by) => (this.by = by ?? ''));
  }

  /** Writes the open project: over the file it came from or went to last, unless another is asked for or that one was changed. */
  async save(asAnother = false): Promise<void> {
    await this.doing(async (project, digest, files) => {
      const name = fileName(this.workbench.say(project.entry.title), this.workbench.say(project.scenario.name)) + projectEnding;
      const own = asAnother ? undefined : await files.of(project.entry.id);
      const target = await targetFor(name, own?.handle);
      if (!target) return;
      const shown = target === 'download' ? name : target.handle.name;
      if (own && target !== 'download' && target.handle === own.handle && (await files.isChanged(own))) {
        this.isFileChanged = true;
        this.issues = [{ code: 'project-file/changed-since', severity: 'warning', place: { file: shown }, values: { part: shown } }];
        return;
      }
      await this.keep(project, '', sentence((words) => words.said.savedTo(shown))[this.workbench.locale]);
      const file = await this.fileOf(project, digest);
      const bytes = await saveProject(file, digest);
      try {
        await writeTo(target, name, bytes);
      } catch (error) {
        this.issues = [...this.issues, writeIssue(error, shown)];
        return;
      }
      if (target !== 'download') await files.keep(project.entry.id, target.handle, bytes);
      this.said = sentence((words) => words.said.saved(shown, file.history.length));
    });
  }

  /** Opens a file in the place of the open project, whose state is kept; one with damaged parts is shown first. */
  async open(chosen: File, handle?: Handle): Promise<void> {
    await this.doing(async (_project, digest) => {
      const { name, bytes, file, others, issues } = await this.read(chosen, digest);
      if (!file) return void (this.issues = issues);
      for (const [project, edits] of Object.entries(others)) await this.keepOther(project, edits, name);
      this.opened = { name, bytes, file, issues, handle };
      if (issues.some(({ severity }) => severity === 'error')) this.view = 'opened';
      else await this.take();
    });
  }

  /** Takes what can be used of a file that is damaged. */
  async takeOpened(): Promise<void> {
    this.view = undefined;
    await this.doing(() => this.take());
  }

  /** Merges another person's file into the open project: at once where nothing was changed by both. */
  async merge(chosen: File, handle?: Handle): Promise<void> {
    await this.doing(async (project, digest) => {
      const { name, bytes, file: theirs, issues } = await this.read(chosen, digest);
      const errors = issues.filter(({ severity }) => severity === 'error');
      if (!theirs || errors.length > 0) return void (this.issues = errors);
      if (theirs.origin.project !== project.entry.id) {
        this.issues = [{ code: 'project-file/merge-other-project', severity: 'error', place: { file: name }, values: { mine: project.entry.id, theirs: theirs.origin.project } }];
        return;
      }
      this.merged = { handle, bytes };
      await this.keep(project);
      const mine = await this.fileOf(project, digest);
      this.merging = new Merging(mine, theirs, await mergeFiles(mine, theirs, digest), digest);
      if (this.merging.conflicts.length > 0) this.view = 'merge';
      else await this.takeMerged();
    });
  }

  /** Merges what somebody else wrote into the project's own file meanwhile. */
  async mergeChanged(): Promise<void> {
    const { project } = this.workbench;
    const own = project && (await this.files?.of(project.entry.id));
    // A file that is gone meanwhile has nothing to merge: saving writes it again.
    const file = await own?.handle.getFile().catch(() => undefined);
    if (file) await this.merge(file, own!.handle);
    else this.close();
  }

  /** Puts the merged edits in place once every conflict has its side. */
  async finishMerge(): Promise<void> {
    if (!this.merging || this.merging.open > 0) return;
    this.view = undefined;
    await this.doing(() => this.takeMerged());
  }

  async showHistory(): Promise<void> {
    await this.doing((project) => this.load(project));
    this.view = 'history';
  }

  /** Keeps the project as it is, with a note. */
  async saveState(): Promise<void> {
    await this.doing(async (project) => {
      const isNew = await this.keep(project, this.note.trim());
      this.note = '';
      this.said = sentence((words) => (isNew ? words.said.kept : words.said.keptAlready));
    });
  }

  /** Brings a saved state back; the present one is kept first. */
  async restore(state: SavedState): Promise<void> {
    await this.doing(async (project) => {
      const edits = editsOf(state);
      if (!edits) return void (this.issues = [{ code: 'project-file/state-lost', severity: 'error', place: {}, values: { part: state.time } }]);
      await this.keep(project, '', sentence((words) => words.said.beforeRestore)[this.workbench.locale]);
      project.replaceEdits(edits as Edits, sentence((words) => words.actions.restore));
      project.follow(state.digest);
      this.said = sentence((words) => words.said.restored(momentText(state.time)));
    });
    this.view = undefined;
  }

  close(): void {
    this.view = undefined;
    this.said = undefined;
    this.issues = noIssues;
    this.isFileChanged = false;
  }

  rename(by: string): void {
    this.by = by.trim();
    void this.store?.set('by', this.by);
  }

  private async read(chosen: File, digest: BytesDigest) {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const opening = await openProject(bytes, chosen.name, digest);
    const logs = await logIssues((opening.file?.edits as Edits | undefined)?.cases ?? {}, chosen.name);
    return { ...opening, bytes, name: chosen.name, issues: [...opening.issues, ...logs] };
  }

  private async take(): Promise<void> {
    const { opened, workbench, files } = this;
    const before = workbench.project;
    if (!opened || !before || !files || !this.digest) return;
    const { name, bytes, file, handle, issues } = opened;
    // A file whose manifest is gone does not say whose it is.
    const id = file.origin.project === '' ? before.entry.id : file.origin.project;
    if (!projects.some((entry) => entry.id === id)) {
      this.issues = [...issues, { code: 'project-file/unknown-project', severity: 'error', place: { file: name }, values: { project: id, known: projects.map((entry) => entry.id).join(', ') } }];
      return;
    }
    const note = sentence((words) => words.said.beforeOpen(name))[workbench.locale];
    const edits = file.edits as Edits;
    if (id === before.entry.id) {
      await this.keep(before, '', note);
      before.replaceEdits(edits, sentence((words) => words.said.open(name)));
    } else {
      const kept = this.autosave.editsOf(id);
      if (kept) await this.keepOther(id, kept, note);
      await workbench.openProject(id, edits);
    }
    const { project } = workbench;
    // Where the project itself could not be opened, the page says so.
    if (project?.entry.id !== id) return;
    await this.adopt(project, file.history);
    project.follow((await stateOf(edits, file.saved, this.digest)).digest);
    await files.opened(id, handle, bytes, issues);
    const verification = verify(file, await snapshotOf(project, this.digest));
    this.opened = { ...opened, verification };
    this.justOpened = true;
    // Errors have been shown before the file was taken.
    this.issues = [...this.issues, ...issues.filter(({ severity }) => severity !== 'error')];
    this.said = sentence((words) => words.said.opened(name));
  }

  private async takeMerged(): Promise<void> {
    const { merging, workbench } = this;
    const { project } = workbench;
    if (!merging || !project) return;
    const { edits, history, conflicts, heads } = await merging.merged();
    project.replaceEdits(edits as Edits, sentence((words) => words.actions.merge));
    await this.adopt(project, history);
    await this.keep(project, '', sentence((words) => words.actions.merge)[workbench.locale], heads);
    if (this.merged) await this.files?.merged(project.entry.id, this.merged.handle, this.merged.bytes);
    this.merging = undefined;
    this.said = sentence((words) => words.merge.done(conflicts.length));
  }

  private async fileOf(project: Project, digest: BytesDigest): Promise<ProjectFile> {
    const history = await this.load(project);
    const time = now();
    return {
      ...(await snapshotOf(project, digest)),
      created: history[0]?.time ?? time,
      saved: { time, ...(this.by !== '' && { by: this.by }) },
      edits: contentOf(project.edits),
      history,
    };
  }

  private async load(project: Project): Promise<readonly SavedState[]> {
    this.states = (await this.store?.statesOf(project.entry.id)) ?? [];
    return this.states;
  }

  /** Keeps the project's state unless it is there already. @returns whether it was new */
  private async keep(project: Project, note = '', name?: string, from?: readonly string[]): Promise<boolean> {
    const before = await this.load(project);
    const line = from ?? (project.edits.line === undefined ? [] : [project.edits.line]);
    const saving = { time: now(), ...(this.by !== '' && { by: this.by }), ...(note !== '' && { note }), ...(name !== undefined && { name }), ...(line.length > 0 && { from: line }) };
    const state = await stateOf(contentOf(project.edits), saving, this.digest!);
    await this.putStates(project.entry.id, withState(before, state));
    project.follow(state.digest);
    return this.states.length > before.length;
  }

  private async keepOther(project: string, edits: ProjectEdits, name: string): Promise<void> {
    const state = await stateOf(contentOf(edits), { time: now(), name }, this.digest!);
    await this.putStates(project, withState(await this.store!.statesOf(project), state));
  }

  private async adopt(project: Project, history: readonly SavedState[]): Promise<void> {
    await this.putStates(project.entry.id, mergedHistories(await this.store!.statesOf(project.entry.id), history));
    await this.load(project);
  }

  /** A browser whose room is used up keeps them while the page is open, and says so. */
  private async putStates(project: string, states: readonly SavedState[]): Promise<void> {
    if (project === this.workbench.project?.entry.id) this.states = states;
    try {
      await this.store!.keep(project, states);
    } catch {
      this.issues = [...this.issues, { code: 'project-file/browser-full', severity: 'warning', place: {}, values: {} }];
    }
  }

  /** One action at a time; what goes wrong is said and changes nothing. */
  private async doing(action: (project: Project, digest: BytesDigest, files: OwnFiles) => Promise<unknown>): Promise<void> {
    const { digest, files, workbench } = this;
    if (this.busy || !workbench.project) return;
    this.said = undefined;
    this.justOpened = false;
    this.isFileChanged = false;
    this.issues = noIssues;
    if (!digest || !files) return void (this.issues = [{ code: 'project-file/no-digest', severity: 'error', place: {}, values: {} }]);
    this.busy = true;
    try {
      await action(workbench.project, digest, files);
    } catch (error) {
      this.issues = [writeIssue(error, '')].map((issue) => ({ ...issue, code: 'project-file/failed' }));
    } finally {
      this.busy = false;
    }
  }
}
