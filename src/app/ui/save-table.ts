import { byteOrderMark, toCsv } from '../../plots/csv-text.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { fileName, saveFile } from './save-file.ts';

/** A table as it leaves the screen: plain numbers in yuan, persons and fractions. */
export interface NamedTable extends FigureTable {
  readonly name: string;
}

/** Saves a table as CSV that Excel opens, the run header below it. */
export function saveTable(table: NamedTable, workbench: Workbench): void {
  const header = workbench.runHeader.map(([name, value]) => [name, value]);
  const text = toCsv(table) + toCsv({ columns: [], rows: header });
  saveFile(`${fileName(workbench.outputName, table.name)}.csv`, byteOrderMark + text, 'text/csv;charset=utf-8');
}
