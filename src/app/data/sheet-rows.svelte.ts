import { SvelteMap } from 'svelte/reactivity';
import type { FileImport } from './file-import.svelte.ts';

const chunk = 100;

/** Rows of a sheet as they are scrolled into view; the rest stays in the worker. */
export class SheetRows {
  private readonly file: FileImport;
  private readonly sheet: string;
  private readonly chunks = new SvelteMap<number, readonly (readonly string[])[]>();
  private readonly asked: boolean[] = [];

  constructor(file: FileImport, sheet: string) {
    this.file = file;
    this.sheet = sheet;
  }

  /** Asks for the rows `from` up to `to` (from 0, end excluded) that are not here yet. */
  want(from: number, to: number): void {
    for (let at = Math.floor(from / chunk); at * chunk < to; at++) {
      if (this.asked[at]) continue;
      this.asked[at] = true;
      void this.file.rows(this.sheet, at * chunk, chunk).then((rows) => this.chunks.set(at, rows));
    }
  }

  /** Cells of a row; undefined while it is on its way. */
  row(index: number): readonly string[] | undefined {
    return this.chunks.get(Math.floor(index / chunk))?.[index % chunk];
  }
}
