import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * The first of the named programs that stands on PATH.
 * @param {readonly string[]} names
 * @param {Environment} environment
 * @returns {string | undefined} its full path
 */
export function programOnPath(names, environment = process.env) {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        try {
          accessSync(file, constants.X_OK);
          return file;
        } catch {
          // Not here: the next folder may have it.
        }
      }
    }
  }
  return undefined;
}

/**
 * A Chromium for the journeys: the one CHROME_PATH names, else one on PATH, else (root on Debian) the distribution's.
 * @param {Environment} environment
 * @returns {string} path of the program
 * @throws {Error} saying what to do, where there is none
 */
export function findChromium(environment = process.env) {
  const named = environment['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  return (
    programOnPath(names, environment) ??
    (installDebianPackage('chromium') ? programOnPath(names, environment) : undefined) ??
    missing('A Chromium browser', 'install chromium or Google Chrome, or set CHROME_PATH to one')
  );
}

/**
 * Sees to a font with Chinese characters; without one Chromium draws boxes.
 * @throws {Error} saying what to do, where there is none
 */
export function ensureChineseFont() {
  if (process.platform !== 'linux') return;
  const known = () => (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
  if (known()) return;
  if (installDebianPackage('fonts-noto-cjk', 'fontconfig') && known()) return;
  missing('A font with Chinese characters', 'install fonts-noto-cjk (or any font that fc-list :lang=zh then shows)');
}

/**
 * LibreOffice, with which tests recalculate the workbooks and open the Word files that we write.
 * @param {Environment} environment
 * @returns {string} path of the program
 * @throws {Error} saying what to do, where there is none, or where it lacks Calc or Writer
 */
export function findLibreOffice(environment = process.env) {
  const found = () => {
    const program = programOnPath(['soffice', 'libreoffice'], environment);
    return program !== undefined && lackingLibraries(program).length === 0 ? program : undefined;
  };
  return (
    found() ??
    (installDebianPackage('libreoffice-calc', 'libreoffice-writer') ? found() : undefined) ??
    missing('LibreOffice with Calc and Writer', 'install libreoffice-calc and libreoffice-writer, so that soffice is on PATH')
  );
}

/**
 * Of the libraries of Calc and Writer those that are not beside the program: distributions part LibreOffice. None where the
 * program stands elsewhere than its libraries, as nothing can be told then.
 * @param {string} program
 */
function lackingLibraries(program) {
  const folder = path.dirname(realpathSync(program));
  if (process.platform !== 'linux' || !existsSync(path.join(folder, 'libmergedlo.so'))) return [];
  return ['libsclo.so', 'libswlo.so'].filter((library) => !existsSync(path.join(folder, library)));
}

/**
 * Installs packages of the distribution where that is possible without asking: root, with apt-get.
 * @param {readonly string[]} names
 * @returns {boolean} whether it did
 */
function installDebianPackage(...names) {
  if (process.getuid?.() !== 0 || programOnPath(['apt-get']) === undefined) return false;
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

/**
 * @param {string} what
 * @param {string} remedy
 * @returns {never}
 */
function missing(what, remedy) {
  throw new Error(`${what} is needed for the tests and was not found: ${remedy}.`);
}
