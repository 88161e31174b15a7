import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { PackedPart } from './zip-layout.ts';

/** A part packed, or as it is where packing gains nothing or is not wanted. */
export function pack(name: string, content: Uint8Array, asItIs = false): PackedPart {
  const deflated = asItIs ? content : deflateSync(content, { level: 6 });
  const isSmaller = deflated.length < content.length;
  return { name, method: isSmaller ? 'deflated' : 'stored', crc: crc32(content), size: content.length, packed: isSmaller ? deflated : content };
}
