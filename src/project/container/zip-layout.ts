/** One file of a container as it stands in it. */
export interface PackedPart {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  /** Bytes unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
export const lengths = { local: 30, central: 46, end: 22 } as const;

const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
/** 1 January 1980, the first day that ZIP knows: the container has no time of its own, so that the same parts give the same bytes. */
const date = 0x0021;

/** Where the records of a container begin, for saying beside what a byte stands. */
export interface Region {
  readonly from: number;
  /** Undefined for the end of the container. */
  readonly part: string | undefined;
}

export interface Assembled {
  readonly bytes: Uint8Array;
  readonly regions: readonly Region[];
}

/**
 * Packed parts as a ZIP, byte for byte the same for the same parts.
 *
 * Source: PKWARE APPNOTE 6.3, 4.3.7 (local file header), 4.3.12 (central directory), 4.3.16 (end of central directory).
 */
export function assemble(parts: readonly PackedPart[]): Assembled {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const total = parts.reduce<number>((sum, { packed }, at) => sum + lengths.local + lengths.central + 2 * names[at]!.length + packed.length, lengths.end);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const regions: Region[] = [];
  const offsets: number[] = [];
  let at = 0;
  const u16 = (value: number): void => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const u32 = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const raw = (content: Uint8Array): void => {
    bytes.set(content, at);
    at += content.length;
  };
  const header = ({ method, crc, size, packed }: PackedPart, name: Uint8Array): void => {
    u16(version);
    u16(flags);
    u16(method === 'stored' ? 0 : 8);
    u16(0);
    u16(date);
    u32(crc);
    u32(packed.length);
    u32(size);
    u16(name.length);
    u16(0);
  };
  parts.forEach((part, index) => {
    regions.push({ from: at, part: part.name });
    offsets.push(at);
    u32(signatures.local);
    header(part, names[index]!);
    raw(names[index]!);
    raw(part.packed);
  });
  const directory = at;
  parts.forEach((part, index) => {
    regions.push({ from: at, part: part.name });
    u32(signatures.central);
    u16(version);
    header(part, names[index]!);
    u16(0);
    u16(0);
    u16(0);
    u32(0);
    u32(offsets[index]!);
    raw(names[index]!);
  });
  const end = at;
  regions.push({ from: at, part: undefined });
  u32(signatures.end);
  u16(0);
  u16(0);
  u16(parts.length);
  u16(parts.length);
  u32(end - directory);
  u32(directory);
  u16(0);
  return { bytes, regions };
}
