import { readFileSync } from 'node:fs';
import type { CaseRow } from '../csv-rows.ts';

/** Rows of a CSV file whose cells may stand in quotes, with commas and doubled quotes inside; an empty cell is not there. */
export function quotedRows(file: string): readonly CaseRow[] {
  const [header = [], ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/).map(cells);
  return rows.map((row) => Object.fromEntries(row.flatMap((cell, index) => (cell === '' ? [] : [[header[index]!, cell]]))));
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => (quoted !== undefined ? quoted.replaceAll('""', '"') : (plain ?? '').trim()));
}
