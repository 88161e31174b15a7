import type { Issue } from '../../i18n/issue.ts';
import type { Model, SourceTable } from '../../language/model.ts';
import { plainTable, type DeclaredField } from '../../tables/plain-table.ts';
import { openFile } from '../../tables/read/open-file.ts';
import { shownPath, type World } from '../world.ts';
import { dataPath } from './data.ts';
import type { DataSource } from './data-part.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue } from './files.ts';
import { issuesIn, tableIn } from './in-file.ts';

export interface RowTable {
  readonly table: SourceTable | undefined;
  readonly source: DataSource | undefined;
  readonly issues: readonly Issue[];
}

/** Reads the table of a model over rows: its first row names the columns; numbers are in the units of the model. */
export async function openRowTable(name: string, model: Model, world: World): Promise<RowTable> {
  const path = dataPath(name, world);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { table: undefined, source: undefined, issues: [bytes] };
  const file = shownPath(world, path);
  const named = (): string => file;
  world.progress(file);
  const { grids, findings } = await openFile({ name: file, bytes });
  const grid = grids.find(({ rows }) => rows.length > 0);
  const table = grid && tableIn(plainTable(tableName(model), grid, fields(model)), named);
  return { table, source: { path: file, sha256: digest(bytes) }, issues: issuesIn(findings.issues, named) };
}

function tableName(model: Model): string {
  return model.axis.kind === 'rows' ? model.axis.table : '';
}

/** Identifiers stay text, whatever their digits: 0101 is not 101. */
function fields(model: Model): readonly DeclaredField[] {
  const inputs = [...model.quantities.values()].filter(({ kind }) => kind === 'input');
  const own = inputs.map(({ name, binding, type }) => ({
    name: binding?.column ?? name.slice(name.lastIndexOf('.') + 1),
    type: type === 'number' ? 'number' : 'string',
  }));
  return model.axis.kind === 'rows' ? [{ name: model.axis.key, type: 'string' }, ...own] : own;
}
