/** The streams of an OLE2 compound file (old Office formats, encrypted workbooks), by name; empty when the file is not one. Source: [MS-CFB]. */
export function compoundStreams(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const streams = new Map<string, () => Uint8Array>();
  if (bytes.length < 1536 || bytes[0] !== 0xd0 || bytes[1] !== 0xcf || bytes[2] !== 0x11 || bytes[3] !== 0xe0) return streams;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << Math.min(16, view.getUint16(30, true));
  const word = (offset: number): number => (offset >= 0 && offset + 4 <= bytes.length ? view.getUint32(offset, true) : endOfChain);
  const table: number[] = [];
  let difat = 76;
  let left = 109;
  let nextDifat = word(68);
  for (let sectors = Math.min(word(44), Math.ceil(bytes.length / size)); sectors > 0; sectors--) {
    if (left === 0) {
      if (nextDifat >= endOfChain) break;
      difat = (nextDifat + 1) * size;
      left = size / 4 - 1;
      nextDifat = word(difat + size - 4);
    }
    const sector = word(difat);
    difat += 4;
    left--;
    if (sector >= endOfChain) break;
    for (let entry = 0; entry < size / 4; entry++) table.push(word((sector + 1) * size + entry * 4));
  }
  const chain = (start: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    for (let sector = start, steps = 0; sector < endOfChain && steps <= table.length; steps++) {
      parts.push(bytes.subarray((sector + 1) * size, (sector + 2) * size));
      sector = table[sector] ?? endOfChain;
    }
    return joined(parts);
  };
  const directory = chain(word(48));
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  let miniStream = (): Uint8Array => new Uint8Array();
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = entries.getUint16(at + 64, true);
    const kind = entries.getUint8(at + 66);
    if (kind === 5) miniStream = () => chain(entries.getUint32(at + 116, true));
    if (kind !== 2 || nameBytes < 2 || nameBytes > 64) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes - 2));
    const start = entries.getUint32(at + 116, true);
    const length = entries.getUint32(at + 120, true);
    streams.set(name, () => (length < 4096 ? miniChain(miniStream(), chain(word(60)), start) : chain(start)).subarray(0, length));
  }
  return streams;
}

/** Streams below 4096 bytes lie in 64-byte sectors of the mini stream, chained by a table of their own. */
function miniChain(stream: Uint8Array, table: Uint8Array, start: number): Uint8Array {
  const next = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const parts: Uint8Array[] = [];
  for (let sector = start, steps = 0; sector < endOfChain && steps <= table.length / 4; steps++) {
    parts.push(stream.subarray(sector * 64, sector * 64 + 64));
    sector = sector * 4 + 4 <= table.length ? next.getUint32(sector * 4, true) : endOfChain;
  }
  return joined(parts);
}

const endOfChain = 0xfffffff0;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether the workbook stream of an old Excel file asks for a password: record FILEPASS (0x2F) stands among its first records ([MS-XLS] 2.4.117). */
export function hasFilePass(workbook: Uint8Array): boolean {
  const view = new DataView(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  for (let at = 0, records = 0; at + 4 <= workbook.length && records < 50; records++) {
    const id = view.getUint16(at, true);
    if (id === 0x2f) return true;
    if (id === 0x0a) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
