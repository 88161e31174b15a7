import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import type { Locale } from '../../i18n/locale.ts';
import type { MoneyScale } from '../../i18n/scales.ts';
import { clockText, now } from './clock.ts';
import type { Edits } from './edits.ts';
import { statesDatabase } from './states-database.ts';
import type { TaskName, Workbench } from './workbench.svelte.ts';

/** What is kept in the browser: enough to stand where the person left off. */
interface Kept {
  readonly version: 1;
  readonly project: string;
  readonly locale: Locale;
  readonly money: MoneyScale;
  readonly task: TaskName;
  /** By project, so that going to another project and back loses nothing. */
  readonly edits: Readonly<Record<string, Edits>>;
  /** ISO text. */
  readonly savedAt: string;
}

const databaseName = 'hengsuan';
const storeName = 'autosave';
const pause = 400;

/** Keeps the person's work in this browser and brings it back. Without a store everything works, and says it is not kept. */
export class Autosave {
  private readonly workbench: Workbench;
  private database: IDBPDatabase | undefined;
  private edits: Record<string, Edits> = {};
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen reads it
  private readonly savedTables = new Map<string, Edits['tables']>();
  private savedAt: string | undefined = $state(undefined);
  private failed = $state(false);
  private restored = $state(false);

  constructor(workbench: Workbench) {
    this.workbench = workbench;
  }

  /** When it was last saved, in words. */
  get said(): string {
    const { work } = this.workbench.words;
    if (this.failed) return work.saveFailed;
    if (this.savedAt === undefined) return work.unsaved;
    return work.autosaved(clockText(this.savedAt));
  }

  editsOf(project: string): Edits | undefined {
    return this.edits[project];
  }

  /** Brings back what was kept, then keeps what changes. */
  start(): () => void {
    void this.restore();
    return $effect.root(() => {
      $effect(() => {
        const kept = this.toKeep();
        if (!kept || !this.restored) return;
        const timer = setTimeout(() => void this.save(kept), pause);
        return () => clearTimeout(timer);
      });
    });
  }

  /** Saves without waiting for a pause. @returns whether everything is kept */
  async saveNow(): Promise<boolean> {
    const kept = this.toKeep();
    if (kept) await this.save(kept);
    return !this.failed;
  }

  /** Forgets everything that was kept and opens the first example as it comes. */
  async startAgain(): Promise<void> {
    await this.database?.clear(storeName).catch(() => undefined);
    await deleteDB(statesDatabase).catch(() => undefined);
    this.savedTables.clear();
    this.edits = {};
    this.savedAt = undefined;
    this.workbench.startAgain();
    await this.workbench.openProject('');
  }

  private async restore(): Promise<void> {
    let kept: Kept | undefined;
    try {
      this.database = await openDB(databaseName, 1, { upgrade: (database) => void database.createObjectStore(storeName) });
      kept = (await this.database.get(storeName, 'work')) as Kept | undefined;
    } catch {
      this.failed = true;
    }
    if (kept?.version === 1) {
      this.edits = await this.restoreTables(kept.edits);
      this.savedAt = kept.savedAt;
      this.workbench.locale = kept.locale;
      this.workbench.task = kept.task;
    }
    await this.workbench.openProject(kept?.project ?? '', kept && this.edits[kept.project]);
    if (kept?.version === 1) this.workbench.money = kept.money;
    this.restored = true;
  }

  /** A person's tables are typed arrays and may be large: they are kept apart, and written when they change. */
  private async saveTables(edits: Kept['edits']): Promise<void> {
    for (const [project, { tables }] of Object.entries(edits)) {
      if (tables === this.savedTables.get(project)) continue;
      if (tables) await this.database?.put(storeName, tables, `tables ${project}`);
      else await this.database?.delete(storeName, `tables ${project}`);
      this.savedTables.set(project, tables);
    }
  }

  private async restoreTables(edits: Kept['edits']): Promise<Record<string, Edits>> {
    const restored: Record<string, Edits> = {};
    for (const [project, own] of Object.entries(edits)) {
      const tables = (await this.database?.get(storeName, `tables ${project}`).catch(() => undefined)) as Edits['tables'];
      restored[project] = tables ? { ...own, tables } : own;
      this.savedTables.set(project, tables);
    }
    return restored;
  }

  private toKeep(): Omit<Kept, 'savedAt'> | undefined {
    const { project, locale, money, task } = this.workbench;
    if (!project) return undefined;
    this.edits[project.entry.id] = project.edits;
    return { version: 1, project: project.entry.id, locale, money, task, edits: { ...this.edits } };
  }

  private async save(kept: Omit<Kept, 'savedAt'>): Promise<void> {
    const savedAt = now();
    try {
      await this.saveTables(kept.edits);
      // A structured clone refuses the proxies of the runes; what is kept is plain.
      const plain: unknown = JSON.parse(JSON.stringify({ ...kept, savedAt }, (key, value: unknown) => (key === 'tables' ? undefined : value)));
      await this.database?.put(storeName, plain, 'work');
      this.savedAt = savedAt;
      this.failed = this.database === undefined;
    } catch {
      this.failed = true;
    }
  }
}
