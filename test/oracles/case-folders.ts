import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Sets that have a folder in `cases`, in order of name. */
export function setsIn(cases: string): string[] {
  return readdirSync(cases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Folders that hold the case files of a set. `cases` may be the folder of all sets, of this set, or of its cases: where
 * files (besides a README) stand in it they are the cases, otherwise they stand in its folders, such as `open`. None where
 * nothing fits.
 */
export function caseFolders(cases: string, set: string): string[] {
  const own = path.join(cases, set);
  if (existsSync(own)) return hasFiles(own) ? [own] : foldersIn(own);
  if (hasFiles(cases)) return [cases];
  return path.basename(path.resolve(cases)) === set || existsSync(path.join(cases, 'open')) ? foldersIn(cases) : [];
}

function hasFiles(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isFile() && entry.name !== 'README.md');
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
    .sort();
}
