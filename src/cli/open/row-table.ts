import type { Issue } from '../../i18n/issue.ts';
import type { Model, SourceTable } from '../../language/model.ts';
import type { ClaimsReading } from '../../tables/claims/index.ts';
import { plainTable, type DeclaredField } from '../../tables/plain-table.ts';
import { openFile } from '../../tables/read/open-file.ts';
import { shownPath, type World } from '../world.ts';
import { columnsBeyondClaims, readClaimsFile, readsClaims } from './claims-file.ts';
import { dataPath } from './data.ts';
import type { DataSource } from './data-part.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue, missing } from './files.ts';
import { issuesIn, tableIn } from './in-file.ts';
import { isParquet, parquetTable } from '../../tables/read/parquet-table.ts';
import { openSynthetic, syntheticName } from './synthetic.ts';

export interface RowTable {
  readonly table: SourceTable | undefined;
  readonly source: DataSource | undefined;
  readonly issues: readonly Issue[];
  /** Where the table was read as claims: what of the file was taken. */
  readonly claims?: ClaimsReading;
}

/**
 * Opens the table of a model over rows: a synthetic population, claims as settlement systems export them, or any other
 * table, whose first row names the columns and whose numbers are in the units of the model. `year` is that of the claims.
 */
export async function openRowTable(name: string, model: Model, world: World, year?: number): Promise<RowTable> {
  const synthetic = syntheticName(name);
  if (synthetic) return openSynthetic(name, synthetic, world);
  const path = dataPath(name, world);
  const file = shownPath(world, path);
  world.progress(file);
  if (readsClaims(model)) {
    if (world.kind(path) !== 'file') return refused(missing('cli/file-missing', file));
    const read = await readClaimsFile(path, world, year === undefined ? {} : { year });
    if ('code' in read) return refused(read);
    const { reading, sha256 } = read;
    if (!reading.ignored.some((header) => columnsBeyondClaims(model).has(header)))
      return { table: reading.table, source: { path: file, sha256 }, issues: reading.issues, claims: reading };
  }
  return openPlain(path, file, model, world);
}

/** Its first row names the columns; numbers are in the units of the model. */
async function openPlain(path: string, file: string, model: Model, world: World): Promise<RowTable> {
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return refused(bytes);
  const source = { path: file, sha256: digest(bytes) };
  if (isParquet(bytes)) {
    const table = await parquetTable(tableName(model), file, bytes);
    return 'code' in table ? refused(table) : { table, source, issues: [] };
  }
  const named = (): string => file;
  const { grids, findings } = await openFile({ name: file, bytes });
  const grid = grids.find(({ rows }) => rows.length > 0);
  const table = grid && tableIn(plainTable(tableName(model), grid, fields(model)), named);
  return { table, source, issues: issuesIn(findings.issues, named) };
}

function refused(issue: Issue): RowTable {
  return { table: undefined, source: undefined, issues: [issue] };
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
