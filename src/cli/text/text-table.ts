import { displayWidth } from './display-width.ts';

const gap = '  ';

/** Rows of cells as lines with aligned columns: the first `texts` columns to the left, the others, numbers, to the right. */
export function aligned(rows: readonly (readonly string[])[], texts = Infinity): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column]!, column < texts))
      .join(gap)
      .trimEnd(),
  );
}

function padded(text: string, width: number, left: boolean): string {
  const space = ' '.repeat(width - displayWidth(text));
  return left ? text + space : space + text;
}
