import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { PackedPart } from './zip-layout.ts';

const step = 1 << 16;

/** A part's content; undefined where it does not unpack to what it says it holds. Stops as soon as there is more than that. */
export function unpack({ method, packed, size, crc }: PackedPart): Uint8Array | undefined {
  const content = method === 'stored' ? packed : inflated(packed, size);
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > size) throw new RangeError('more than was said');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return undefined;
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
