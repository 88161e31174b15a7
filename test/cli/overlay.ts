import { root } from '../../scripts/setup/root.mjs';
import { hengsuan } from '../../src/cli/hengsuan.ts';
import { nodeWorld } from '../../src/cli/node-world.ts';
import type { Outcome } from '../../src/cli/outcome.ts';
import type { World } from '../../src/cli/world.ts';
import { issueCatalogue } from '../../src/i18n/issues/index.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * The project's own files with a few of the test's in the current folder, which need not be on any disk; `written` takes
 * what is written, which never reaches one.
 */
export function overlay(files: Files = {}, environment: World['environment'] = {}, written: Record<string, Uint8Array> = {}): World {
  const disk = nodeWorld(root, environment, () => undefined);
  const own = (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined);
  const isFolder = (path: string) => Object.keys(files).some((name) => name.startsWith(`${path}/`));
  return {
    ...disk,
    version: disk.version,
    kind: (path) => (own(path) !== undefined ? 'file' : isFolder(path) ? 'folder' : disk.kind(path)),
    bytes: (path) => {
      const content = own(path);
      return content === undefined ? disk.bytes(path) : typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    write: (path, parts) => {
      if (path.startsWith('nowhere/')) throw Object.assign(new Error('no such folder'), { code: 'ENOENT' });
      written[path] = Buffer.concat([...parts]);
    },
  };
}

/** Runs `hengsuan` with the words of a line; a word with spaces stands as an array's own element. What follows in parts is joined. */
export async function line(
  words: string | readonly string[],
  files: Files = {},
  environment: World['environment'] = {},
  written: Record<string, Uint8Array> = {},
): Promise<Outcome> {
  const given = typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words;
  const { rest = [], ...outcome } = await hengsuan(given, overlay(files, environment, written));
  return { ...outcome, stdout: outcome.stdout + [...rest].join('') };
}

/** Codes of the issues a message names, in order. */
export function codesIn(stderr: string): readonly string[] {
  return [...stderr.matchAll(/\(([a-z]+\/[a-z-]+)\)$/gm)].map(([, code = '']) => code);
}

/** Whether every code a message names has words: none stands for itself, and no slot is left open. */
export function isWorded(stderr: string): boolean {
  return codesIn(stderr).every((code) => code in issueCatalogue) && !/\{\w+\}/.test(stderr);
}
