/** Where a row of a sheet stands now; undefined where it is gone. Rows count from 0. */
export type RowsOf = (sheet: string) => (row: number) => number | undefined;

/**
 * A formula as a program leaves it behind that moved rows: each reference follows its row, on its own sheet or the one that
 * is named before it. Undefined where a row that it reads is gone.
 */
export function movedReferences(formula: string, sheet: string, rowsOf: RowsOf): string | undefined {
  const token = /"(?:[^"]|"")*"|(?:('(?:[^']|'')*')!)?(?<![\p{L}\d_.$])(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\d_.(])/giu;
  let isWhole = true;
  const moved = (named: string | undefined, row: string): string => {
    const place = rowsOf(named === undefined ? sheet : named.slice(1, -1).replaceAll("''", "'"))(Number(row) - 1);
    isWhole &&= place !== undefined;
    return String((place ?? 0) + 1);
  };
  const text = formula.replace(token, (whole: string, named?: string, column?: string, row?: string, lastColumn?: string, lastRow?: string) => {
    if (column === undefined || row === undefined) return whole;
    const last = lastColumn === undefined || lastRow === undefined ? '' : `:${lastColumn}${moved(named, lastRow)}`;
    return `${named === undefined ? '' : `${named}!`}${column}${moved(named, row)}${last}`;
  });
  return isWhole ? text : undefined;
}
