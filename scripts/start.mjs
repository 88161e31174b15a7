import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeOnSignal, serveFolder } from './serve.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/root.mjs';

/** Browsers keep saved projects by address, port included: so it is the same at every start where it can be. */
const usualPort = 8417;

const usage = `npm start [-- FLAGS]   install what is missing, build, and serve the workbench on this machine

  --port N    serve on port N (also: PORT=N npm start); without it ${usualPort}, or a free one where that is taken
  --no-open   do not open a browser
  --help      show this`;

/** @param {string} message */
function wrongUsage(message) {
  console.error(`${message}\n\n${usage}`);
  process.exitCode = 2;
}

function options() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  const asked = values.port ?? process.env['PORT'];
  if (asked !== undefined && !(/^\d+$/.test(asked) && Number(asked) <= 65535))
    throw new RangeError(`A port is a whole number up to 65535; got ${asked}.`);
  return { port: asked === undefined ? undefined : Number(asked), open: !values['no-open'], help: values.help };
}

/**
 * @param {number | undefined} port undefined: the usual one, or any free one
 */
async function serve(port) {
  const dist = path.join(root, 'dist');
  try {
    return await serveFolder({ root: dist, port: port ?? usualPort });
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const taken = code === 'EADDRINUSE';
    if (port === undefined && taken) {
      console.log(
        `Port ${usualPort} is taken (perhaps by another start of this program): taking a free one. Projects saved in the browser belong to the usual address.`,
      );
      return await serveFolder({ root: dist, port: 0 });
    }
    throw new Error(taken ? `Port ${port} is taken by another program. Choose another with --port, or leave it out.` : message);
  }
}

/** @param {string} url */
function openBrowser(url) {
  /** @type {readonly [string, string[]]} */
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('No browser could be opened: open the address above yourself.'))
    .unref();
}

/** @param {string[]} more */
const buildArguments = (...more) => [path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn', ...more];

/** Builds the workbench as one file beside the page, which need not wait for it: help offers it as soon as it is there. */
function addSingleFile() {
  const building = spawn(process.execPath, buildArguments('--mode', 'single'), { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  building.unref();
  const stop = () => building.kill();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, stop);
}

async function main() {
  let asked;
  try {
    asked = options();
  } catch (error) {
    return wrongUsage(/** @type {Error} */ (error).message);
  }
  if (asked.help) return console.log(usage);
  try {
    ensurePackages();
    const { status } = spawnSync(process.execPath, buildArguments(), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error('The build failed: see the message above.');
    const server = await serve(asked.port);
    closeOnSignal(server);
    console.log(`Hengsuan 衡算: ${server.url}  (Ctrl-C stops it)`);
    if (asked.open && !process.env['CI']) openBrowser(server.url);
    addSingleFile();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}

await main();
