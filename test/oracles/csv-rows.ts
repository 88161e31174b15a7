import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of a file of cases by its column names; an empty cell is not there. */
export type CaseRow = Readonly<Record<string, string>>;

/** Rows of a CSV file of cases, whose cells hold no commas. */
export function csvRows(file: string): readonly CaseRow[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').flatMap((cell, index) => (cell === '' ? [] : [[names[index]!, cell]]))));
}

/** Files of a folder of cases with this ending, in order of name. */
export function caseFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(folder, file));
}

/** A number as R writes it. @throws RangeError where it is none */
export function caseNumber(row: CaseRow, name: string): number {
  const cell = row[name];
  const value = cell === undefined ? Number.NaN : /^-?Inf(inity)?$/i.test(cell) ? Number(cell.startsWith('-') ? -Infinity : Infinity) : Number(cell);
  if (Number.isNaN(value)) throw new RangeError(`caseNumber: a number in ${name}; got ${cell ?? 'nothing'}`);
  return value;
}

/** `alpha=2;theta=100` by name. */
export function namedNumbers(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(text.split(';').map((pair) => [pair.split('=')[0]!.trim(), Number(pair.split('=')[1])]));
}
