import type { WorkbookCell } from './workbook.ts';

type Row = readonly (WorkbookCell | undefined)[];

/** Title, hint and heads: the three rows that stay while a sheet scrolls. The title stands under the labels, beside the ids. */
export function sheetHead(title: string, hint: string, heads: Row): readonly Row[] {
  return [
    [undefined, undefined, { value: title, kind: 'title' }],
    [undefined, undefined, { value: hint, kind: 'text' }],
    heads,
  ];
}
