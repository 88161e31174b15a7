import { cellText, contractById, interpret, openFile, toSourceTable, type ContractTable, type InputFile, type OpenedFile, type Progress, type ReadChoices } from '../tables/index.ts';
import { unitRow } from '../tables/header.ts';
import type { FileReading, SheetView } from './file-reading.ts';
import { digestOf, packTable, type PackedTable } from './packed-table.ts';

/** Reads one file on the thread it is made on. */
export class ReadSession {
  private readonly file: InputFile;
  private readonly progress: Progress | undefined;
  private opened: OpenedFile | undefined;
  private encoding: ReadChoices['encoding'];

  constructor(file: InputFile, progress?: Progress) {
    this.file = file;
    this.progress = progress;
  }

  async read(choices: ReadChoices): Promise<FileReading> {
    // Another encoding makes other cells of the same bytes; all other choices leave the cells as they are.
    if (!this.opened || this.encoding !== choices.encoding) {
      this.opened = await openFile(this.file, choices, this.progress);
      this.encoding = choices.encoding;
    }
    const { opened } = this;
    const reading = interpret(opened, choices);
    const sheets = opened.grids.map((grid): SheetView => {
      const summary = reading.sheets.find((candidate) => candidate.sheet === (grid.sheet ?? ''));
      const below = summary && unitRow(grid.rows[summary.headerRow]);
      return {
        name: grid.sheet ?? '',
        rowCount: grid.rows.length,
        columnCount: grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0),
        ...(summary && { summary }),
        ...(summary && below && { unitRow: summary.headerRow + 1 }),
      };
    });
    const tables = reading.tables.map((table) => packed(table, this.file.name));
    const digests = await Promise.all(tables.map(digestOf));
    return { file: this.file.name, sheets, issues: reading.issues, guesses: reading.guesses, tables, digests };
  }

  rows(sheet: string, from: number, count: number): readonly (readonly string[])[] {
    const grid = this.opened?.grids.find((candidate) => (candidate.sheet ?? '') === sheet);
    return (grid?.rows.slice(from, from + count) ?? []).map((row) => row.map(cellText));
  }
}

function packed(table: ContractTable, file: string): PackedTable {
  const contract = contractById(table.name) ?? table.contract;
  const ids = (kind: string): readonly string[] => contract.columns.filter((column) => column.kind === kind).map((column) => column.id);
  return packTable(toSourceTable([table]), file, { id: contract.id, label: contract.label, keys: ids('key'), words: ids('provenance'), figures: ids('value') });
}
