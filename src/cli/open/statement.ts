import type { Model } from '../../language/model.ts';
import { openStatementFile } from '../../tables/statement/open-statement.ts';
import { readStatement, type StatementSettings } from '../../tables/statement/read-statement.ts';
import type { Statement } from '../../tables/statement/statement.ts';
import { statementLines, statementWords } from '../../tables/statement/statement-words.ts';
import { shownPath, type World } from '../world.ts';
import type { DataSource } from './data-part.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue } from './files.ts';
import { cellsOfLine, isInlineStatement } from './inline-statement.ts';

/** A statement with the file it comes from. */
export interface OpenedStatement extends Statement {
  readonly source: DataSource | undefined;
}

/** Opens the statement that an option names: Excel, CSV, JSON, or figures on the line itself. @throws WrongUsage for figures that are none */
export async function openStatement(
  path: string,
  option: string,
  model: Model,
  world: World,
  settings: StatementSettings = {},
): Promise<OpenedStatement> {
  const words = statementWords(statementLines(model));
  if (isInlineStatement(path)) return { ...readStatement(cellsOfLine(path, option), words, settings), source: { path, sha256: digest(path) } };
  const file = shownPath(world, path);
  world.progress(file);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { ...readStatement({ cells: [], issues: [bytes] }, words), source: undefined };
  return { ...(await openStatementFile({ name: file, bytes }, model, settings)), source: { path: file, sha256: digest(bytes) } };
}
