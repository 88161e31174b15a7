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
  /** Open addressing with linear steps: the number plus one, 0 where free. */
  private table: Uint32Array;
  private scratch = new Uint8Array(256);

  constructor(encoding = 'utf-8', expected = 1024) {
    this.encoding = encoding;
    this.bytes = new Uint8Array(expected * 16);
    this.offsets = new Uint32Array(expected + 1);
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(expected * 2)));
  }

  /** The number of the text in these bytes. */
  of(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.table.length - 1;
    let slot = hash(bytes, start, end) & mask;
    for (;;) {
      const entry = this.table[slot]!;
      if (entry === 0) break;
      if (this.equals(entry - 1, bytes, start, end)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    this.table[slot] = this.size + 1;
    this.append(bytes, start, end);
    if (this.size * 2 > this.table.length) this.rehash();
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

  private rehash(): void {
    const table = new Uint32Array(this.table.length * 2);
    const mask = table.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = hash(this.bytes, this.offsets[index]!, this.offsets[index + 1]!) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = index + 1;
    }
    this.table = table;
  }
}

function grown<T extends Uint8Array | Uint32Array>(old: T, into: T): T {
  into.set(old);
  return into;
}

/** FNV-1a, its bits mixed once more: numbers that count up would else lie side by side and make long runs. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 3;
}
