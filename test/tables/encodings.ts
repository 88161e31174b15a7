/** Text as GB18030 bytes, by the decoder's own two-byte table; test text keeps to characters that have one. */
const table = new Map<string, readonly [number, number]>();

function fill(): void {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      try {
        const character = decoder.decode(new Uint8Array([lead, trail]));
        if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // A pair without a character.
      }
    }
  }
}

export function encodeGb18030(text: string): Uint8Array {
  if (table.size === 0) fill();
  const bytes: number[] = [];
  for (const character of text) {
    const pair = table.get(character);
    if (pair) bytes.push(...pair);
    else if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else throw new RangeError(`encodeGb18030: a character with a two-byte code; got ${character}`);
  }
  return new Uint8Array(bytes);
}

export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === 'le');
  for (let index = 0; index < text.length; index++) view.setUint16(2 + 2 * index, text.charCodeAt(index), order === 'le');
  return bytes;
}
