import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Packages of the lock file that are not in `node_modules` in the version it asks for. Optional ones are left out:
 * they are missing by right on another kind of machine.
 * @returns {string[]}
 */
export function missingPackages() {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  let found;
  try {
    found = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  } catch {
    found = new Map();
  }
  return [...wanted].filter(([name, { version, optional }]) => !optional && found.get(name)?.version !== version).map(([name]) => name);
}

/**
 * @param {string} file
 * @returns {Map<string, { version: string, optional: boolean }>}
 */
function lockedPackages(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(([name]) => name !== '')
      .map(([name, entry]) => [name, { version: entry.version, optional: Boolean(entry.optional || entry.devOptional) }]),
  );
}

/**
 * Installs what the lock file asks for, unless it is there already.
 * @throws {Error} with a sentence for the user, where this Node is too old or npm could not install
 */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  }
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Installing ${missing.length} packages (npm ci) …`);
  // npm runs this program with the path of its own entry in npm_execpath; called by hand, npm is looked up on PATH.
  const own = process.env['npm_execpath'];
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const { status } = spawnSync(
    command,
    [...first, 'ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && first.length === 0,
    },
  );
  if (status !== 0) throw new Error('npm ci failed: see its message above. A network connection is needed once.');
}
