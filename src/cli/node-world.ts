import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { programDigest } from './program-digest.ts';
import { textOf, type World } from './world.ts';
import { writeFile } from './write-file.ts';

/** The machine's own files. Paths are taken from the current folder. */
export function nodeWorld(folder: string, environment: World['environment'], progress: World['progress']): World {
  const world: World = {
    folder,
    environment,
    progress,
    kind: (path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? undefined : found.isDirectory() ? 'folder' : 'file';
    },
    absolute: (path) => resolve(path),
    bytes: (path) => {
      // A Buffer is a Uint8Array whose `slice` copies nothing and whose `buffer` may be shared by many files.
      const { buffer, byteOffset, length } = readFileSync(path);
      return new Uint8Array(buffer, byteOffset, length);
    },
    programDigest: () => programDigest(folder),
    list: (path) => readdirSync(path).sort(),
    write: (path, parts) => writeFile(path, parts),
    get version() {
      return String((JSON.parse(textOf(world, `${folder}/package.json`)) as { version: unknown }).version);
    },
  };
  return world;
}
