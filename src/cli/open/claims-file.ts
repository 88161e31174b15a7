import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import {
  claimColumnIds,
  readClaims,
  sourceOfBytes,
  type ClaimsSource,
  type ClaimsTableReading,
  type ReadClaimsOptions,
} from '../../tables/claims/index.ts';
import { shownPath, type World } from '../world.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue } from './files.ts';

/** Above this size a file is read piece by piece from the disk instead of as a whole. */
const largeFile = 256_000_000;

/** Whether a model reads claims: their table, and no column it cannot do without that claims do not have. */
export function readsClaims({ axis, quantities }: Model): boolean {
  if (axis.kind !== 'rows' || axis.table !== 'claims') return false;
  const inputs = [...quantities.values()].filter((quantity) => quantity.kind === 'input' && quantity.otherwise === undefined);
  return [axis.key, axis.order, ...inputs.map(columnOf)].every((column) => claimColumnIds.includes(column));
}

/** Columns that a model reads where they are there, and that claims do not know: a table with one is read as it stands. */
export function columnsBeyondClaims({ quantities }: Model): ReadonlySet<string> {
  const inputs = [...quantities.values()].filter(({ kind }) => kind === 'input').map(columnOf);
  return new Set(inputs.filter((column) => !claimColumnIds.includes(column)));
}

export interface ClaimsFileReading {
  readonly reading: ClaimsTableReading;
  readonly sha256: string;
}

/** Reads a file of claims, from the disk piece by piece where it is large. */
export async function readClaimsFile(path: string, world: World, options: ReadClaimsOptions): Promise<ClaimsFileReading | Issue> {
  const file = shownPath(world, path);
  const onDisk = statSync(path, { throwIfNoEntry: false });
  const progress = (done: number, total: number): void =>
    world.progress(total === 0 ? file : `${file} ${Math.floor((100 * done) / total)}%`);
  if (onDisk?.isFile() && onDisk.size > largeFile) return readLarge(path, file, onDisk.size, { ...options, progress });
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return bytes;
  return { reading: await readClaims(sourceOfBytes({ name: file, bytes }), { ...options, progress }), sha256: digest(bytes) };
}

async function readLarge(path: string, file: string, byteLength: number, options: ReadClaimsOptions): Promise<ClaimsFileReading> {
  const descriptor = openSync(path, 'r');
  const slice = (start: number, end: number): Uint8Array => {
    const bytes = new Uint8Array(end - start);
    let at = 0;
    for (let count = -1; at < bytes.length && count !== 0; at += count)
      count = readSync(descriptor, bytes, at, bytes.length - at, start + at);
    return bytes.subarray(0, at);
  };
  try {
    const source: ClaimsSource = { name: file, byteLength, slice };
    const reading = await readClaims(source, options);
    const hash = createHash('sha256');
    for (let at = 0; at < byteLength; at += 1 << 24) hash.update(slice(at, Math.min(at + (1 << 24), byteLength)));
    return { reading, sha256: hash.digest('hex') };
  } finally {
    closeSync(descriptor);
  }
}

function columnOf({ name, binding }: { readonly name: string; readonly binding?: { readonly column: string } }): string {
  return binding?.column ?? name.slice(name.lastIndexOf('.') + 1);
}
