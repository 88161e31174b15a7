import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { OracleAdapter } from './adapter.ts';
import { setsIn } from './case-folders.ts';
import { runSets } from './run-sets.ts';

const usage = `npm run oracle -- SET --cases DIR   compare the program with outside figures

  SET          name of a set (a folder of DIR), or all
  --cases DIR  folder of all sets, of the set, or of its cases`;

async function loadAdapters(): Promise<OracleAdapter[]> {
  const folder = fileURLToPath(new URL('./adapters/', import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return Promise.all(
    files.sort().map(async (file) => {
      const { adapter } = (await import(pathToFileURL(path.join(folder, file)).href)) as { adapter?: OracleAdapter };
      if (adapter?.set !== path.basename(file, '.ts')) {
        throw new TypeError(`loadAdapters: ${file} exports an adapter of the set it is named after; got ${adapter?.set}`);
      }
      return adapter;
    }),
  );
}

function wrongUsage(message: string): void {
  console.error(`${message}\n\n${usage}`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  let set: string | undefined;
  let cases: string | undefined;
  try {
    const { values, positionals } = parseArgs({ options: { cases: { type: 'string' } }, allowPositionals: true });
    if (positionals.length !== 1) return wrongUsage('Name one set, or all.');
    set = positionals[0] ?? '';
    cases = values.cases;
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  if (cases === undefined) return wrongUsage('--cases is missing.');
  if (!existsSync(cases)) return wrongUsage(`The folder ${cases} does not exist.`);
  const adapters = await loadAdapters();
  const known = new Set([...setsIn(cases), ...adapters.map((adapter) => adapter.set)]);
  if (set !== 'all' && !known.has(set)) return wrongUsage(`No set is called ${set}. Sets: ${[...known].sort().join(', ')}.`);

  const { passed, failed } = await runSets(set === 'all' ? [...known].sort() : [set], cases, adapters, console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
