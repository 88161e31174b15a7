import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';

const made = new Set(['.git', 'node_modules', 'dist', 'test-results', 'playwright-report', '.vite']);

/**
 * Puts the project into a folder as somebody gets it who clones it: the last commit. Where the project is no git
 * repository (a downloaded archive), its files are copied without what tools made.
 * @param {string} from
 * @param {string} to
 */
export function freshCopy(from, to) {
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: from, encoding: 'utf8' });
  if (git('clone', '--quiet', '--no-hardlinks', from, to).status === 0) {
    const changed = git('status', '--porcelain')
      .stdout.split('\n')
      .filter((line) => line !== '').length;
    if (changed > 0) console.log(`The last commit is tested; ${changed} changed or new files of the working copy are not in it.`);
    return;
  }
  console.log('Not a git repository: the files are copied instead.');
  cpSync(from, to, { recursive: true, filter: (source) => !made.has(path.relative(from, source).split(path.sep)[0] ?? '') });
}
