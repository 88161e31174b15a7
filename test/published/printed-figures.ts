import { readFileSync } from 'node:fs';

export interface PrintedRow {
  readonly [column: string]: string;
}

/** Rows of a table of printed figures: a header, then values without commas of their own. */
export function printedRows(file: URL): readonly PrintedRow[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const columns = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])));
}

/** Half a unit of the last printed digit: 27.1 allows 0.05. */
export function halfLastDigit(printed: string): number {
  return 0.5 * 10 ** -(printed.split('.')[1]?.length ?? 0);
}
