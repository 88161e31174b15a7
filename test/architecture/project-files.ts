import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setup/root.mjs';

const made = new Set(['.git', 'node_modules', 'dist', 'test-results', 'playwright-report', '.vite']);

/** Files below a folder of the project, as paths from the project's folder with `/`, without what tools made. */
export function projectFiles(folder = '.'): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? projectFiles(file) : [file];
    })
    .sort();
}
