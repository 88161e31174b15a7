import type { Label, SourceTable } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { unpackTable, type PackedTable } from '../../runner/packed-table.ts';
import { bothLanguages } from '../state/both-languages.ts';
import { withTable, type LoadedTable } from '../state/loaded-tables.ts';
import type { Project } from '../state/project.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { compareTables, type TableComparison } from './compare-tables.ts';
import { FileImport } from './file-import.svelte.ts';

export type DataView = 'tables' | 'reconciliation' | 'notes' | 'templates';
export const dataViews: readonly DataView[] = ['tables', 'reconciliation', 'notes', 'templates'];

/** What taking tables in, or away, did to the budget. */
export interface Effect {
  readonly said: Label;
  /** The tables it speaks of: after an undo it is out of date. */
  readonly tables: readonly LoadedTable[];
  readonly before: EvaluatedRun;
  readonly after: EvaluatedRun;
  readonly year: string;
}

/** The files a person has brought and not yet taken or put away; it outlives a visit to another task. */
export class ImportDesk {
  files: readonly FileImport[] = $state.raw([]);
  current: FileImport | undefined = $state.raw(undefined);
  view: DataView = $state('tables');
  effect: Effect | undefined = $state.raw(undefined);
  /** Tables that could not be taken because no budget can be drafted from them. */
  refused = $state(false);
  private pasted = 0;
  private readonly compared = new WeakMap<PackedTable, { readonly base: SourceTable | undefined; readonly comparison: TableComparison }>();

  add(files: Iterable<File>): void {
    for (const file of files) this.start(new FileImport(file.name), file.arrayBuffer());
  }

  /** Cells copied from a spreadsheet. */
  addText(text: string, name: (number: number) => string): void {
    const bytes = new TextEncoder().encode(text);
    this.start(new FileImport(name(++this.pasted)), Promise.resolve(bytes.buffer));
  }

  putAway(file: FileImport): void {
    file.close();
    const at = this.files.indexOf(file);
    this.files = this.files.filter((other) => other !== file);
    if (this.current === file) this.current = this.files[at] ?? this.files.at(-1);
  }

  /** How a table stands to the one in use; worked out once for each pair. */
  comparison(project: Project, packed: PackedTable): TableComparison {
    const base = project.dataset.tables[packed.contract];
    const known = this.compared.get(packed);
    if (known && known.base === base) return known.comparison;
    const comparison = compareTables(base, unpackTable(packed), packed.keys, Object.keys(packed.figures));
    this.compared.set(packed, { base, comparison });
    return comparison;
  }

  /** Takes the tables of files without errors; the others stay where they are. */
  take(files: readonly FileImport[], project: Project): void {
    const ready = files.filter((file) => file.takable);
    let tables = project.loaded;
    for (const file of ready) {
      for (const [at, table] of file.reading!.tables.entries()) {
        const how = file.decided[table.contract] ?? this.comparison(project, table).suggests;
        const id = `${file.name} ${table.contract}`;
        tables = withTable(tables, { id, table, how, fingerprint: file.reading!.digests[at]! });
      }
    }
    const names = ready.map(({ name }) => name);
    const kept = this.change(project, tables, bothLanguages((words) => words.data.loadedWhat(names.join('、'))), bothLanguages((words) => words.data.loadedSaid(names.join('、'))));
    if (kept) for (const file of ready) this.putAway(file);
  }

  remove(project: Project, ids: readonly string[], name: Label): void {
    const what = { zh: bothLanguages((words) => words.data.removedWhat(name.zh)).zh, en: bothLanguages((words) => words.data.removedWhat(name.en)).en };
    this.change(project, project.loaded.filter(({ id }) => !ids.includes(id)), what, bothLanguages((words) => words.data.removedSaid));
  }

  restore(project: Project): void {
    this.change(project, [], bothLanguages((words) => words.data.restoredWhat), bothLanguages((words) => words.data.restoredSaid));
  }

  /** Lays the tables under the budget, unless none can be drafted from them. */
  private change(project: Project, tables: readonly LoadedTable[], what: Label, said: Label): boolean {
    const before = project.baseline;
    const year = project.years.budget;
    let after: EvaluatedRun;
    try {
      after = project.baselineWith(tables);
    } catch {
      this.refused = true;
      return false;
    }
    this.refused = false;
    project.history.seal();
    project.setTables(tables, what);
    this.effect = { said, tables: project.loaded, before, after, year };
    return true;
  }

  private start(file: FileImport, bytes: Promise<ArrayBuffer>): void {
    this.files = [...this.files, file];
    this.current = file;
    this.refused = false;
    void file.read(bytes);
  }
}

const desks = new WeakMap<Workbench, ImportDesk>();

/** The one desk of a workbench. */
export function deskOf(workbench: Workbench): ImportDesk {
  const desk = desks.get(workbench) ?? new ImportDesk();
  desks.set(workbench, desk);
  return desk;
}
