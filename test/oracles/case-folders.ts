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
 * Folders that hold the case files of a set: `cases/set` itself where files (besides a README) stand in it, otherwise
 * the folders in it, such as `open`. None where the set has no folder.
 */
export function caseFolders(cases: string, set: string): string[] {
  const folder = path.join(cases, set);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && entry.name !== 'README.md')) return [folder];
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
    .sort();
}
