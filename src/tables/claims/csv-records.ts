/** The cells of one record as places in the bytes; used again for every record. Cells beyond the limit are not kept. */
export class RecordCells {
  count = 0;
  readonly starts = new Int32Array(cellLimit);
  readonly ends = new Int32Array(cellLimit);
  /** 1 where the cell holds doubled quotation marks, or text behind its closing one. */
  readonly quoted = new Uint8Array(cellLimit);
  /** Set when the bytes end inside quotation marks. */
  openQuote = false;

  push(start: number, end: number, quoted: number): void {
    if (this.count === cellLimit) return;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.quoted[this.count++] = quoted;
  }
}

const cellLimit = 512;
const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits bytes of delimited text (RFC 4180, as `scanCsv` does for text) into records. Works on UTF-8 and GB18030 alike:
 * no byte of a longer character of either is a comma, tab, semicolon, quotation mark or line break.
 *
 * @param last whether the bytes end the file; otherwise a record they cut off is left for the next piece
 * @returns where the first record begins that was not given to `take`
 */
export function scanRecords(bytes: Uint8Array, delimiter: number, last: boolean, cells: RecordCells, take: () => void): number {
  const { length } = bytes;
  // One comparison passes over most bytes.
  const highest = Math.max(delimiter, carriageReturn);
  let at = 0;
  let record = 0;
  cells.count = 0;
  while (at < length) {
    if (bytes[at] === quote) {
      const start = at + 1;
      let doubled = 0;
      for (at = start; at < length; at++) {
        if (bytes[at] !== quote) continue;
        if (bytes[at + 1] !== quote) break;
        doubled = 1;
        at++;
      }
      if (at >= length) {
        if (!last) return record;
        cells.openQuote = true;
        cells.push(start, length, doubled);
      } else {
        const closing = at;
        for (at++; at < length && bytes[at] !== delimiter && bytes[at] !== lineFeed && bytes[at] !== carriageReturn; at++);
        if (at === closing + 1) cells.push(start, closing, doubled);
        else cells.push(start - 1, at, 1);
      }
    } else {
      const start = at;
      for (; at < length; at++) {
        const byte = bytes[at]!;
        if (byte > highest) continue;
        if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
      }
      cells.push(start, at, 0);
    }
    if (at >= length) break;
    if (bytes[at] === delimiter) {
      at++;
      if (at === length) cells.push(at, at, 0);
      continue;
    }
    if (bytes[at] === carriageReturn) {
      if (at + 1 === length && !last) return record;
      if (bytes[at + 1] === lineFeed) at++;
    }
    at++;
    take();
    cells.count = 0;
    record = at;
  }
  if (!last) return record;
  if (cells.count > 0) take();
  return length;
}
