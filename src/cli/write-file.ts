import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** The calls of the machine that writing takes, so that a full disk can be tried out. */
export interface Disk {
  readonly write: typeof writeSync;
  readonly sync: typeof fsyncSync;
  readonly rename: typeof renameSync;
}

const machine: Disk = { write: writeSync, sync: fsyncSync, rename: renameSync };

/**
 * Writes a file part by part, over one of that name: first beside it, then in its place, so that a crash or a full disk in the
 * middle leaves what was there. A file that is none on a disk (a pipe, a terminal) is written to as it is.
 *
 * @throws Error where it cannot be written; nothing is left beside then
 */
export function writeFile(path: string, parts: Iterable<Uint8Array>, disk: Disk = machine): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) return fill(path, parts, disk);
  // A link stays one: what it leads to is replaced.
  const target = before ? realpathSync(path) : path;
  const beside = `${target}.${process.pid}.part`;
  try {
    fill(beside, parts, disk, before?.mode);
    disk.rename(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function fill(path: string, parts: Iterable<Uint8Array>, disk: Disk, mode?: number): void {
  const file = openSync(path, 'w', mode);
  try {
    for (const part of parts) for (let at = 0; at < part.length; ) at += disk.write(file, part, at);
    if (mode !== undefined || statSync(path).isFile()) disk.sync(file);
  } finally {
    closeSync(file);
  }
}
