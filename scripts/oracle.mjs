import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/root.mjs';

try {
  ensurePackages();
  const run = path.join(root, 'test', 'oracles', 'run.ts');
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status } = spawnSync(process.execPath, [tsx, run, ...process.argv.slice(2)], { stdio: ['ignore', 'inherit', 'inherit'] });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
