import { assemble, type PackedPart } from './container/zip-layout.ts';
import { pack } from './container/pack.ts';
import type { BytesDigest } from './digest.ts';
import { historyParts } from './history/history-parts.ts';
import { manifestName, manifestText, sealName, type ListedPart } from './manifest.ts';
import { editsParts } from './parts/edits-parts.ts';
import type { ProjectFile } from './project-file.ts';
import { resultsName, resultsText } from './results.ts';
import { bytesOf } from './text-bytes.ts';

/** A project as the bytes of a project file: a ZIP of readable texts, the same bytes for the same content. */
export async function saveProject({ origin, created, saved, edits, results, history }: ProjectFile, digest: BytesDigest): Promise<Uint8Array> {
  const present = editsParts(edits);
  const contents = new Map<string, Uint8Array>([
    ...present,
    ...(results ? [[resultsName, bytesOf(resultsText(results))] as const] : []),
    ...(await historyParts(history, present, digest)),
  ]);
  const packed: PackedPart[] = [];
  const parts: Record<string, ListedPart> = {};
  for (const name of [...contents.keys()].sort()) {
    const content = contents.get(name)!;
    const part = pack(name, content);
    packed.push(part);
    parts[name] = { sha256: await digest(content), packed: await digest(part.packed), bytes: content.length };
  }
  // First and as it is: what a file that was cut off still has, and any program shows.
  const manifest = bytesOf(manifestText({ ...origin, created, saved, parts }));
  const seal = bytesOf(`${await digest(manifest)}  ${manifestName}\n`);
  return assemble([pack(manifestName, manifest, true), pack(sealName, seal, true), ...packed]).bytes;
}
