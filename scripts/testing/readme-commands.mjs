import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { policyHeader } from '../content-security-policy.mjs';
import { root } from '../setup/root.mjs';
import { freePort } from './free-port.mjs';
import { freshCopy } from './fresh-copy.mjs';
import { single, total } from './tally.mjs';

/**
 * Commands of a Markdown text: the lines of its `sh` blocks, without comments.
 * @param {string} markdown
 * @returns {string[]}
 */
export function shellCommands(markdown) {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Does what the README says in a fresh clone: starts the workbench, asks it for its page, runs the command-line
 * examples. `npm test` itself is only compared with `package.json`, because this runs inside it.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function readmeCommands() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengsuan-'));
  const clone = path.join(folder, 'clone');
  try {
    freshCopy(root, clone);
    const commands = shellCommands(readFileSync(path.join(clone, 'README.md'), 'utf8'));
    const { scripts } = JSON.parse(readFileSync(path.join(clone, 'package.json'), 'utf8'));
    const tallies = [
      said('README names npm start and npm test', commands.includes('npm start') && commands.includes('npm test')),
      said('they are what package.json says', scripts.start === 'node scripts/start.mjs' && scripts.test === 'node scripts/test.mjs'),
      said('a fresh clone starts, serves the page under the policy, and stops', await startsAndStops(clone)),
    ];
    for (const command of commands.filter((line) => line.startsWith('node scripts/hengsuan.mjs'))) {
      const { status, stderr, stdout } = spawnSync(command, {
        cwd: clone,
        shell: true,
        encoding: 'utf8',
        timeout: 60_000,
        input: '',
        env: freshEnvironment(),
      });
      if (status !== 0) console.log(`${stdout.slice(-500)}${stderr.slice(-500)}`);
      tallies.push(said(command, status === 0));
    }
    return total(tallies);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * @param {string} what
 * @param {boolean} holds
 */
function said(what, holds) {
  console.log(`${holds ? 'pass' : 'FAIL'}  ${what}`);
  return single(holds);
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>}
 */
async function startsAndStops(folder) {
  const port = await freePort();
  // Its own process group, so that the signal reaches npm and what npm started, as Ctrl-C in a terminal does.
  const child = spawn('npm', ['start', '--', '--no-open'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...freshEnvironment(), PORT: String(port) },
  });
  const words = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (words.text += chunk));
  const ended = new Promise((resolve) => child.on('close', () => resolve(true)).on('error', () => resolve(true)));
  const url = `http://127.0.0.1:${port}/`;
  try {
    await within(240, Promise.race([ended, printed(words, url)]));
    const good = await pageStands(url);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    const stopped = await within(10, ended);
    if (!good || stopped !== true) console.log(words.text.trim(), stopped === true ? '' : '\n(still running 10 s after Ctrl-C)');
    return good && stopped === true;
  } catch (error) {
    console.log(words.text.trim(), `\n${error}`);
    return false;
  } finally {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }
}

/** Our variables without those the npm that started us set about this folder. */
function freshEnvironment() {
  const own = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_command$|npm_execpath$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/**
 * @param {{ text: string }} words
 * @param {string} url
 */
async function printed(words, url) {
  while (!words.text.includes(url)) await new Promise((resolve) => setTimeout(resolve, 100).unref());
}

/**
 * @param {number} seconds
 * @param {Promise<unknown>} promise
 */
function within(seconds, promise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, seconds * 1_000).unref())]);
}

/**
 * Whether the address answers with the workbench's page, under the policy, and its script is there.
 * @param {string} url
 */
async function pageStands(url) {
  const page = await fetch(url);
  const html = await page.text();
  const script = /<script[^>]*type="module"[^>]*src="([^"]+)"/.exec(html)?.[1];
  if (script === undefined || !html.includes('<title>')) return false;
  const answer = await fetch(new URL(script, url));
  await answer.arrayBuffer();
  return page.status === 200 && page.headers.get('content-security-policy') === policyHeader && answer.status === 200;
}
