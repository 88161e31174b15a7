import type { Issue } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import { openData } from '../open/data.ts';
import type { World } from '../world.ts';

export interface DatasetReport {
  /** Folder or file, as it is shown. */
  readonly path: string;
  readonly title: Label | undefined;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly issues: readonly Issue[];
}

/** Reads each folder or file by itself. */
export async function checkDatasets(names: readonly string[], world: World): Promise<readonly DatasetReport[]> {
  const reports: DatasetReport[] = [];
  for (const name of names) {
    const { sources, tables, issues } = await openData([name], world);
    const [source] = sources;
    reports.push({
      path: source?.path ?? name,
      title: source?.title,
      tables: Object.values(tables).map((table) => ({ name: table.name, rows: table.rowCount })),
      issues,
    });
  }
  return reports;
}
