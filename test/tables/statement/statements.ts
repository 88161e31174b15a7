import { utils, write } from '@e965/xlsx';
import { openStatementFile } from '../../../src/tables/statement/open-statement.ts';
import type { StatementSettings } from '../../../src/tables/statement/read-statement.ts';
import type { Statement } from '../../../src/tables/statement/statement.ts';
import { contract } from '../../scenario/corridor/contracts.ts';

type Cell = string | number | null;

/** A statement of a shipped contract from a file's content: text, rows of a workbook's sheets, or bytes. */
export function opened(name: string, content: string | Uint8Array | Readonly<Record<string, readonly (readonly Cell[])[]>>, settings: StatementSettings = {}): Promise<Statement> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : workbook(content);
  return openStatementFile({ name, bytes }, contract('terms'), settings);
}

function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

export const figuresOf = ({ figures }: Statement) => figures.map(({ year, id, amount }) => [year, id, amount]);
export const placesOf = ({ figures }: Statement) => figures.map(({ place }) => place.cell ?? place.path);
export const issuesOf = ({ issues }: Statement) => issues.map(({ code, place }) => [code, place.cell ?? place.path ?? place.line]);
