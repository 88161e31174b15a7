/** Rows of a CSV text by header, every cell as text. Quotes may hold commas and doubled quotes; lines end in LF. */
export function csvRows(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...body] = csvCells(text);
  return body.map((cells, index) => {
    if (cells.length !== header.length) throw new RangeError(`csvRows: ${header.length} cells; got ${cells.length} in row ${index + 2}`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column]!]));
  });
}

function csvCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
