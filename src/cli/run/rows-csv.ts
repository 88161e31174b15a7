import { toCsv } from '../../plots/csv-text.ts';
import type { RowColumn } from './row-columns.ts';

const rowsOfPart = 20_000;

/** The rows of a run as CSV, part by part. */
export function* csvParts(columns: readonly RowColumn[], count: number): Generator<string> {
  for (let from = 0; from < count || from === 0; from += rowsOfPart) {
    const length = Math.min(rowsOfPart, count - from);
    const text = toCsv({
      columns: columns.map(({ name }) => name),
      rows: Array.from({ length }, (_, row) => columns.map(({ cell }) => cell(from + row))),
    });
    yield from === 0 ? text : text.slice(text.indexOf('\n') + 1);
  }
}

/** Characters an outcome holds at most; what is longer goes out at once. */
const longestText = 2 ** 26;

/**
 * The parts as one text; from a length on that no text should have, they are written to standard output as they come,
 * no faster than it takes them, and the text is empty.
 */
export async function textOrStream(
  parts: Iterable<string>,
  out: NodeJS.WritableStream = process.stdout,
  longest = longestText,
): Promise<string> {
  let held: string[] = [];
  let length = 0;
  let streaming = false;
  for (const part of parts) {
    if (!streaming) {
      held.push(part);
      length += part.length;
      if (length <= longest) continue;
      streaming = true;
    } else held = [part];
    for (const text of held) if (!out.write(text)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  return streaming ? '' : held.join('');
}
