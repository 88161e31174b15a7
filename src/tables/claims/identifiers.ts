/** Texts one behind the other: text `n` stands in the bytes from `offsets[n]` to `offsets[n + 1]`. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** Encoding of the bytes, by the name a decoder takes. */
  readonly encoding: string;
}

/** Text `index` of a pack. */
export function packedText(texts: PackedTexts, index: number): string {
  return decoderOf(texts.encoding).decode(texts.bytes.subarray(texts.offsets[index]!, texts.offsets[index + 1]!));
}

const decoders = new Map<string, TextDecoder>();

function decoderOf(encoding: string): TextDecoder {
  const known = decoders.get(encoding);
  if (known) return known;
  const made = new TextDecoder(encoding, { ignoreBOM: true });
  decoders.set(encoding, made);
  return made;
}

/** The texts of these numbers, packed in this order; `base` is what the numbers count from, and a number below it is no text. */
export function repacked(texts: PackedTexts, numbers: Uint32Array, base = 0): PackedTexts {
  const offsets = new Uint32Array(numbers.length + 1);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]! - base;
    offsets[index + 1] = offsets[index]! + (number < 0 ? 0 : texts.offsets[number + 1]! - texts.offsets[number]!);
  }
  const bytes = new Uint8Array(offsets[numbers.length]!);
  for (let index = 0; index < numbers.length; index++) {
    let into = offsets[index]!;
    const end = offsets[index + 1]!;
    if (into === end) continue;
    for (let at = texts.offsets[numbers[index]! - base]!; into < end; ) bytes[into++] = texts.bytes[at++]!;
  }
  return { bytes, offsets, encoding: texts.encoding };
}

/** Numbers identifiers in the order they come: equal bytes, equal number. Keeps each text once, without an object for any. */
export class Identifiers {
  size = 0;
  private readonly encoding: string;
  private bytes: Uint8Array;
  private offsets: Uint32Array;
  /** Open addressing with linear steps, two words a place: the hash, then the number plus one, 0 where free. */
  private table: Uint32Array;
  private scratch = new Uint8Array(256);

  constructor(encoding = 'utf-8', expected = 1024) {
    this.encoding = encoding;
    this.bytes = new Uint8Array(expected * 16);
    this.offsets = new Uint32Array(expected + 1);
    this.table = new Uint32Array(2 * 2 ** Math.ceil(Math.log2(Math.max(8, expected * 1.5))));
  }

  /** The number of the text in these bytes. */
  of(bytes: Uint8Array, start: number, end: number): number {
    const { table } = this;
    const mask = table.length - 1;
    const wanted = hash(bytes, start, end);
    let slot = (wanted << 1) & mask;
    for (; table[slot + 1] !== 0; slot = (slot + 2) & mask) {
      if (table[slot] === wanted && this.equals(table[slot + 1]! - 1, bytes, start, end)) return table[slot + 1]! - 1;
    }
    this.append(bytes, start, end);
    table[slot] = wanted;
    table[slot + 1] = this.size;
    if (this.size * 8 > table.length * 3) this.widen();
    return this.size - 1;
  }

  ofText(text: string): number {
    const { length } = text;
    if (length * 3 > this.scratch.length) this.scratch = new Uint8Array(length * 6);
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) return this.of(this.scratch, 0, new TextEncoder().encodeInto(text, this.scratch).written);
      this.scratch[at] = code;
    }
    return this.of(this.scratch, 0, length);
  }

  text(index: number): string {
    return packedText(this.packed(), index);
  }

  packed(): PackedTexts {
    return { bytes: this.bytes, offsets: this.offsets, encoding: this.encoding };
  }

  private equals(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.offsets[index]!;
    if (this.offsets[index + 1]! - from !== end - start) return false;
    for (let at = start, own = from; at < end; at++, own++) if (bytes[at] !== this.bytes[own]) return false;
    return true;
  }

  private append(bytes: Uint8Array, start: number, end: number): void {
    const from = this.offsets[this.size]!;
    const to = from + end - start;
    if (to > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(Math.max(to, Math.ceil(this.bytes.length * 1.6))));
    if (this.size + 2 > this.offsets.length) this.offsets = grown(this.offsets, new Uint32Array(Math.ceil(this.offsets.length * 1.6) + 1));
    for (let at = start, into = from; at < end; ) this.bytes[into++] = bytes[at++]!;
    this.offsets[++this.size] = to;
  }

  private widen(): void {
    const old = this.table;
    const table = new Uint32Array(old.length * 2);
    const mask = table.length - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let slot = (old[at]! << 1) & mask;
      while (table[slot + 1] !== 0) slot = (slot + 2) & mask;
      table[slot] = old[at]!;
      table[slot + 1] = old[at + 1]!;
    }
    this.table = table;
  }
}

function grown<T extends Uint8Array | Uint32Array>(old: T, into: T): T {
  into.set(old);
  return into;
}

/** Four bytes a step, mixed as in MurmurHash3 (Appleby 2011), so that numbers that count up do not lie side by side. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    const mixed = Math.imul(word, 0xcc9e2d51);
    value ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    value = Math.imul((value << 13) | (value >>> 19), 5) + 0xe6546b64;
  }
  for (; at < end; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
