import { readFile } from '../../tables/read-file.ts';
import { shownPath, type World } from '../world.ts';
import { noPart, type DataPart } from './data-part.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue } from './files.ts';
import { contractTableIn, issuesIn } from './in-file.ts';

/** Reads a spreadsheet or CSV file by the contracts its headers show. */
export async function openDataFile(path: string, world: World): Promise<DataPart> {
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { ...noPart, issues: [bytes] };
  const file = shownPath(world, path);
  const named = (): string => file;
  const { tables, issues } = await readFile({ name: path.replace(/^.*[/\\]/, ''), bytes });
  return {
    source: { path: file, sha256: digest(bytes) },
    contractTables: tables.map((table) => contractTableIn(table, named)),
    plainTables: {},
    issues: issuesIn(issues, named),
  };
}
