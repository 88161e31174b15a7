import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of `src` whose code decides what comes out of a project; screens and words do not. */
const deciding = ['actuarial', 'language', 'project', 'review', 'scenario', 'tables'];

const known = new Map<string, string>();

/** SHA-256 of the code that works numbers out: path and text of every file, in order. @param root the program's folder */
export function programDigest(root: string): string {
  const before = known.get(root);
  if (before !== undefined) return before;
  const hash = createHash('sha256');
  for (const folder of deciding) {
    const files = readdirSync(path.join(root, 'src', folder), { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.ts')).sort();
    for (const file of files) hash.update(`${folder}/${file}\n${readFileSync(path.join(root, 'src', folder, file), 'utf8').replaceAll('\r\n', '\n')}\n`);
  }
  const digest = hash.digest('hex');
  known.set(root, digest);
  return digest;
}
