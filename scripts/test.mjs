import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium, ensureChineseFont, findLibreOffice } from './setup/components.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/root.mjs';
import { freePort } from './testing/free-port.mjs';
import { readmeCommands } from './testing/readme-commands.mjs';
import { playwrightTally, single, summary, total, vitestTally } from './testing/tally.mjs';
import { runTool } from './testing/tool.mjs';

/** @typedef {import('./testing/tally.mjs').Tally} Tally */

const reports = path.join(root, 'test-results');
const dist = path.join(root, 'dist');

/** Steps by name, in order. Each says how many checks passed and failed; one that throws counts as one failure. */
const steps = /** @satisfies {Record<string, () => Promise<Tally>>} */ ({
  types: async () =>
    total([
      single(await runTool('svelteCheck', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'], { seconds: 180 })),
      single(await runTool('tsc', ['--noEmit'], { seconds: 120 })),
    ]),

  lint: async () => single(await runTool('eslint', ['.', '--max-warnings', '0'], { seconds: 180 })),

  unit: async () => {
    const report = freshReport('unit.json');
    const environment = testsNeedLibreOffice() ? { LIBREOFFICE: findLibreOffice() } : {};
    const endedWell = await runTool(
      'vitest',
      ['run', '--project', 'unit', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      {
        seconds: 600,
        environment,
      },
    );
    return vitestTally(readReport(report), endedWell);
  },

  build: async () => {
    rmSync(dist, { recursive: true, force: true });
    return total([
      single(await runTool('vite', ['build', '--logLevel', 'warn'], { seconds: 120 })),
      single(await runTool('vite', ['build', '--mode', 'single', '--logLevel', 'warn'], { seconds: 120 })),
      single(await runTool('vite', ['build', '--config', 'notebooks/vite.config.ts', '--logLevel', 'warn'], { seconds: 120 })),
    ]);
  },

  journeys: async () => {
    const report = freshReport('journeys.json');
    ensureChineseFont();
    const environment = { CHROME_PATH: findChromium(), PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const endedWell = await runTool('playwright', ['test', '--reporter=list,json'], { seconds: 600, environment });
    return playwrightTally(readReport(report), endedWell);
  },

  readme: readmeCommands,
});

/** Steps that only read, and use one processor each: they run side by side, before the others. */
const readers = new Set(['types', 'lint']);

/**
 * Where a tool shall write its report; an old one is removed, so that it cannot pass for new.
 * @param {string} name
 */
function freshReport(name) {
  const file = path.join(reports, name);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether any test reads the variable that names LibreOffice. */
function testsNeedLibreOffice() {
  return readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .some((file) => /\benv(\.|\[['"])LIBREOFFICE\b/.test(readFileSync(path.join(root, 'test', file), 'utf8')));
}

/**
 * @param {string} name
 * @param {() => Promise<Tally>} run
 * @returns {Promise<Tally>}
 */
async function timed(name, run) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let tally;
  try {
    tally = await run();
  } catch (error) {
    console.log(/** @type {Error} */ (error).message);
    tally = single(false);
  }
  console.log(`── ${name}: ${summary(tally)} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
  return tally;
}

/** @param {readonly string[]} asked names of steps; none means all */
async function main(asked) {
  const unknown = asked.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    console.error(
      `No step is called ${unknown.join(', ')}.\nnpm test [-- STEP …]   steps: ${Object.keys(steps).join(', ')}; all without a name`,
    );
    process.exitCode = 2;
    return;
  }
  const start = performance.now();
  /** @type {{ name: string, tally: Tally }[]} */
  const done = [];
  try {
    ensurePackages();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    console.log(summary(single(false)));
    process.exitCode = 1;
    return;
  }
  const chosen = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name));
  const [reading, others] = [chosen.filter(([name]) => readers.has(name)), chosen.filter(([name]) => !readers.has(name))];
  done.push(...(await Promise.all(reading.map(async ([name, run]) => ({ name, tally: await timed(name, run) })))));
  for (const [name, run] of others) done.push({ name, tally: await timed(name, run) });
  const sum = total(done.map(({ tally }) => tally));
  const failing = done.filter(({ tally }) => tally.failed > 0).map(({ name }) => name);
  console.log(`\n${((performance.now() - start) / 1_000).toFixed(0)} s${failing.length > 0 ? `; failing: ${failing.join(', ')}` : ''}`);
  console.log(summary(sum));
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

await main(process.argv.slice(2));
