import { inflateSync } from 'fflate';
import { crc32 } from '../../project/container/crc32.ts';
import { lengths, signatures } from '../../project/container/zip-layout.ts';

const DEFLATED = 8;

/**
 * The part of a zip archive that is not what it was when it was written, by the checksum the archive keeps of it; '' where
 * the list of parts cannot be read, undefined where all is well. Readers of workbooks do not look at these sums, and a
 * flipped bit may read as another amount. Source: PKWARE, APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16.
 */
export function archiveFault(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  if (end === undefined) return '';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let part = 0; part < count; part++) {
    if (at + lengths.central > end || view.getUint32(at, true) !== signatures.central) return '';
    const size = view.getUint32(at + 20, true);
    const named = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + lengths.central, at + lengths.central + named));
    const local = view.getUint32(at + 42, true);
    if (local + lengths.local > at) return name;
    const start = local + lengths.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    const plain = view.getUint16(at + 10, true) === DEFLATED ? inflated(packed, view.getUint32(at + 24, true)) : packed;
    if (!plain || crc32(plain) !== view.getUint32(at + 16, true)) return name;
    at += lengths.central + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** Place of the record that ends the list of parts; a comment of at most 64 kB may follow it. */
function endOfList(view: DataView): number | undefined {
  for (let at = view.byteLength - lengths.end; at >= Math.max(0, view.byteLength - lengths.end - 0xffff); at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

/** Room for as much as the list says the part has, and a byte more: what is longer is not what it was. */
const most = 400_000_000;

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (size > most) return undefined;
  try {
    const plain = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return plain.length === size ? plain : undefined;
  } catch {
    return undefined;
  }
}
