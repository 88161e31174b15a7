import type { Issue } from '../../i18n/issue.ts';
import type { SourceTable, SourceTables } from '../../language/model.ts';
import type { ContractTable } from '../../tables/contract-table.ts';
import { conflicts, toSourceTable } from '../../tables/source-table.ts';
import { shownPath, type World } from '../world.ts';
import { missing } from './files.ts';
import { openDataFile } from './data-file.ts';
import { openDataFolder } from './data-folder.ts';
import { noPart, type DataPart, type DataSource } from './data-part.ts';

export interface OpenedData {
  readonly sources: readonly DataSource[];
  readonly tables: SourceTables;
  readonly issues: readonly Issue[];
}

/** Opens every folder and file, and lays tables of one contract over each other; of equal bases the one named last wins. */
export async function openData(names: readonly string[], world: World): Promise<OpenedData> {
  const parts: DataPart[] = [];
  for (const name of names) parts.push(await openPart(name, world));
  const byContract = new Map<string, ContractTable[]>();
  for (const table of parts.flatMap(({ contractTables }) => contractTables))
    byContract.set(table.name, [...(byContract.get(table.name) ?? []), table]);
  const tables: Record<string, SourceTable> = {};
  for (const { plainTables } of parts) Object.assign(tables, plainTables);
  for (const [contract, list] of byContract) tables[contract] = toSourceTable(list);
  const differing = parts.length > 1 ? [...byContract.values()].flatMap((list) => conflicts(list)) : [];
  return {
    sources: parts.flatMap(({ source }) => source ?? []),
    tables,
    issues: [...parts.flatMap(({ issues }) => issues), ...differing],
  };
}

/** The path a name of `--data` means: a path, or a dataset of the program. */
export function dataPath(name: string, world: World): string {
  const shipped = `${world.folder}/datasets/${name}`;
  return world.kind(name) === undefined && !name.includes('..') && world.kind(shipped) === 'folder'
    ? shipped
    : name.replace(/(?<=.)[/\\]+$/, '');
}

async function openPart(name: string, world: World): Promise<DataPart> {
  const path = dataPath(name, world);
  const kind = world.kind(path);
  if (kind === undefined) return { ...noPart, issues: [missing('cli/file-missing', shownPath(world, path))] };
  world.progress(shownPath(world, path));
  return kind === 'folder' ? openDataFolder(path, world) : await openDataFile(path, world);
}
