import type { Issue } from '../../i18n/issue.ts';
import { isFields } from '../../language/read/field-reader.ts';
import { contractById } from '../../tables/contracts/all.ts';
import { readDataPackage } from '../../tables/data-package.ts';
import { shownPath, type World } from '../world.ts';
import { noPart, type DataPart } from './data-part.ts';
import { folderDigest } from './digest.ts';
import { fileBytes, isIssue, missing, utf8 } from './files.ts';
import { contractTableIn, issuesIn, tableIn } from './in-file.ts';

const descriptorName = 'datapackage.json';

/** Reads a dataset: a folder with `datapackage.json` and the files it names. */
export function openDataFolder(path: string, world: World): DataPart {
  const folder = shownPath(world, path);
  if (world.kind(`${path}/${descriptorName}`) !== 'file') return { ...noPart, issues: [missing('cli/no-datapackage', folder)] };
  const files = new Map<string, string | Uint8Array>();
  const issues: Issue[] = [];
  const read = (name: string): void => {
    const content = fileBytes(world, `${path}/${name}`);
    if (isIssue(content)) issues.push(...(content.code === 'cli/file-missing' ? [] : [content]));
    else files.set(name, utf8(content) ?? content);
  };
  read(descriptorName);
  const descriptor = json(files.get(descriptorName), `${folder}/${descriptorName}`, issues);
  for (const name of resourcePaths(descriptor)) read(name);
  if (issues.length > 0) return { ...noPart, issues };
  const named = (file: string): string => `${folder}/${file}`;
  const reading = readDataPackage(descriptor, Object.fromEntries(files));
  return {
    source: {
      path: folder,
      ...(reading.title && { title: reading.title }),
      sha256: folderDigest(files),
    },
    contractTables: reading.contractTables.map((table) => contractTableIn(table, named)),
    plainTables: Object.fromEntries(
      Object.entries(reading.tables).flatMap(([name, table]) => (contractById(name) ? [] : [[name, tableIn(table, named)]])),
    ),
    issues: issuesIn(reading.issues, named),
  };
}

function json(content: string | Uint8Array | undefined, file: string, issues: Issue[]): unknown {
  try {
    return JSON.parse(String(content).replace(/^\ufeff/, ''));
  } catch (error) {
    issues.push({ code: 'cli/json', severity: 'error', place: { file }, values: { file, detail: (error as Error).message } });
    return undefined;
  }
}

/** Files a descriptor names; one that leads out of the folder is not read. */
function resourcePaths(descriptor: unknown): readonly string[] {
  const resources = isFields(descriptor) ? descriptor['resources'] : undefined;
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((resource: unknown) => {
    const path = isFields(resource) ? resource['path'] : undefined;
    return typeof path === 'string' && !/^([/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..') ? [path] : [];
  });
}
