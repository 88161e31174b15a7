import { readModel, type ModelLibrary } from '../language/read/read-model.ts';
import type { BytesDigest } from './digest.ts';
import type { Hashed } from './manifest.ts';
import { bytesOf } from './text-bytes.ts';

/** Digests of a model's text and of every model file that it uses, itself or through another. */
export async function hashedModels(id: string, text: string, library: ModelLibrary, digest: BytesDigest): Promise<readonly Hashed[]> {
  const texts = new Map([[id, text]]);
  for (const [file, own] of texts) {
    // A map takes what is added while it is gone through.
    const { model } = readModel(own, `${file}.yaml`, library);
    for (const used of model?.uses.values() ?? []) if (!texts.has(used)) texts.set(used, library(used) ?? '');
  }
  return Promise.all([...texts].map(async ([file, own]) => ({ name: `models/${file}.yaml`, sha256: await digest(bytesOf(own)) })));
}
