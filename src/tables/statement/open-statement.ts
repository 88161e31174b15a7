import type { Model } from '../../language/model.ts';
import { openFile } from '../read/open-file.ts';
import { cellsOfGrids } from './grid-cells.ts';
import { cellsOfJson } from './json-cells.ts';
import { readStatement, type StatementSettings } from './read-statement.ts';
import type { Statement } from './statement.ts';
import type { StatementCells } from './statement-cell.ts';
import { statementLines, statementWords } from './statement-words.ts';

/** The one reader of statements: Excel, CSV in UTF-8 or GB18030, JSON. `name` is the file's name, as places show it. */
export async function openStatementFile(file: { readonly name: string; readonly bytes: Uint8Array }, model: Model, settings: StatementSettings = {}): Promise<Statement> {
  return readStatement(await cellsOfFile(file), statementWords(statementLines(model)), settings);
}

async function cellsOfFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<StatementCells> {
  const json = /\.json$/i.test(name) ? utf8(bytes) : undefined;
  if (json !== undefined) return cellsOfJson(json, name);
  const { grids, findings } = await openFile({ name, bytes });
  const issues = findings.issues.filter(({ severity }) => severity !== 'note').map((issue) => ({ ...issue, place: { ...issue.place, file: name } }));
  if (issues.some(({ severity }) => severity === 'error')) return { cells: [], issues };
  const read = cellsOfGrids(grids, name);
  return { cells: read.cells, issues: [...issues, ...read.issues] };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
