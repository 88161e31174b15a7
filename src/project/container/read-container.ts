import { isByTheWay, isSafeName } from './part-name.ts';
import type { Limits } from './limits.ts';
import { assemble, lengths, signatures, type PackedPart } from './zip-layout.ts';
import { firstDifference } from '../text-bytes.ts';

/** What is wrong with a container as such; `part` is beside what. */
export type ContainerFault =
  /** No container at all. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly found: number; readonly limit: number }
  | { readonly kind: 'too-many'; readonly found: number; readonly limit: number }
  /** The directory at the end is gone or does not hold; parts were found by going through the file. */
  | { readonly kind: 'directory' }
  | { readonly kind: 'unsafe-name' | 'twice' | 'packing' | 'cut-off'; readonly part: string }
  /** Not as the program writes it from the byte `at` on. */
  | { readonly kind: 'written-otherwise'; readonly at: number; readonly part: string | undefined };

export interface Container {
  readonly parts: ReadonlyMap<string, PackedPart>;
  readonly faults: readonly ContainerFault[];
}

/** Takes a ZIP apart without unpacking anything, and says of every byte that is not as `assemble` writes it. */
export function readContainer(bytes: Uint8Array, limits: Limits): Container {
  if (bytes.length === 0) return nothing({ kind: 'empty' });
  if (bytes.length > limits.file) return nothing({ kind: 'too-large', found: bytes.length, limit: limits.file });
  const reader = new Reader(bytes);
  const listed = reader.directory(limits.parts);
  if (listed === 'too-many') return nothing({ kind: 'too-many', found: reader.count, limit: limits.parts });
  const found = listed ?? reader.walk(limits.parts);
  const faults: ContainerFault[] = [...reader.faults];
  if (!listed) {
    if (found.length === 0 && faults.length === 0) return nothing({ kind: 'foreign' });
    faults.push({ kind: 'directory' });
  }
  const unpacked = found.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > limits.unpacked) return nothing({ kind: 'too-large', found: unpacked, limit: limits.unpacked });
  const parts = new Map<string, PackedPart>();
  for (const part of found) {
    if (isByTheWay(part.name)) continue;
    if (!isSafeName(part.name)) faults.push({ kind: 'unsafe-name', part: part.name });
    else if (parts.has(part.name)) faults.push({ kind: 'twice', part: part.name });
    else parts.set(part.name, part);
  }
  if (listed && faults.length === 0) {
    const again = assemble(found);
    const at = firstDifference(bytes, again.bytes);
    if (at !== undefined) faults.push({ kind: 'written-otherwise', at, part: again.regions.findLast(({ from }) => from <= at)?.part });
  }
  return { parts, faults };
}

function nothing(fault: ContainerFault): Container {
  return { parts: new Map(), faults: [fault] };
}

interface Sizes {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

class Reader {
  readonly faults: ContainerFault[] = [];
  /** Parts that the directory says there are. */
  count = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** The parts that the directory at the end lists; undefined where there is none that holds. */
  directory(most: number): readonly PackedPart[] | 'too-many' | undefined {
    const end = this.end();
    if (end === undefined) return undefined;
    this.count = this.view.getUint16(end + 10, true);
    if (this.count > most) return 'too-many';
    const from = this.view.getUint32(end + 16, true);
    const parts: PackedPart[] = [];
    let at = from;
    for (let index = 0; index < this.count; index++) {
      if (at + lengths.central > end || this.view.getUint32(at, true) !== signatures.central) return undefined;
      const nameLength = this.view.getUint16(at + 28, true);
      const local = this.view.getUint32(at + 42, true);
      const name = this.name(at + lengths.central, nameLength);
      const start = this.content(local);
      if (name === undefined || start === undefined) return undefined;
      const part = this.part(name, start, this.sizes(at + 8));
      if (part) parts.push(part);
      at += lengths.central + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
    return parts;
  }

  /** The parts met on the way through the file from its beginning. */
  walk(most: number): readonly PackedPart[] {
    const parts: PackedPart[] = [];
    for (let at = 0; parts.length < most; ) {
      const start = this.content(at);
      if (start === undefined) {
        // Past a damaged header to the next that is whole.
        const next = this.next(at + 1);
        if (next === undefined) break;
        at = next;
        continue;
      }
      const sizes = this.sizes(at + 6);
      const name = this.name(at + lengths.local, this.view.getUint16(at + 26, true));
      const part = name === undefined ? undefined : this.part(name, start, sizes);
      if (part) parts.push(part);
      at = part ? start + sizes.packed : at + 1;
    }
    return parts;
  }

  private end(): number | undefined {
    for (let at = this.bytes.length - lengths.end; at >= Math.max(0, this.bytes.length - lengths.end - 0xffff); at--) {
      if (this.view.getUint32(at, true) === signatures.end) return at;
    }
    return undefined;
  }

  private next(from: number): number | undefined {
    for (let at = from; at + lengths.local <= this.bytes.length; at++) if (this.bytes[at] === 0x50 && this.view.getUint32(at, true) === signatures.local) return at;
    return undefined;
  }

  /** Where the content behind a local header begins. */
  private content(local: number): number | undefined {
    if (local + lengths.local > this.bytes.length || this.view.getUint32(local, true) !== signatures.local) return undefined;
    const start = local + lengths.local + this.view.getUint16(local + 26, true) + this.view.getUint16(local + 28, true);
    return start > this.bytes.length ? undefined : start;
  }

  /** `at` is where the flags stand. */
  private sizes(at: number): Sizes {
    return {
      encrypted: (this.view.getUint16(at, true) & 1) === 1,
      method: this.view.getUint16(at + 2, true),
      crc: this.view.getUint32(at + 8, true),
      packed: this.view.getUint32(at + 12, true),
      size: this.view.getUint32(at + 16, true),
    };
  }

  private part(name: string, start: number, { method, encrypted, crc, packed, size }: Sizes): PackedPart | undefined {
    if (start + packed > this.bytes.length) this.faults.push({ kind: 'cut-off', part: name });
    else if (encrypted || (method !== 0 && method !== 8)) this.faults.push({ kind: 'packing', part: name });
    else return { name, method: method === 0 ? 'stored' : 'deflated', crc, size, packed: this.bytes.subarray(start, start + packed) };
    return undefined;
  }

  private name(at: number, length: number): string | undefined {
    if (at + length > this.bytes.length) return undefined;
    return new TextDecoder('utf-8').decode(this.bytes.subarray(at, at + length));
  }
}
