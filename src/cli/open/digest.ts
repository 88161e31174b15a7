import { createHash } from 'node:crypto';

/** SHA-256 of a text or of a file's bytes, as it stands in run headers. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The same of a folder: each file's name and content, in the order of their names. */
export function folderDigest(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .forEach(([name, content], index) => hash.update(`${index === 0 ? '' : '\n'}${name}\n`).update(content));
  return hash.digest('hex');
}
