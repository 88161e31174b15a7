export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Nothing in the file says it: no byte order mark, and not plain ASCII. */
  readonly guessed: boolean;
  /** Some bytes mean nothing in this encoding. */
  readonly damaged: boolean;
}

/** Decodes by byte order mark, then strict UTF-8, then GB18030. An encoding asked for is taken as it is. */
export function decodeText(bytes: Uint8Array, asked?: Encoding): DecodedText {
  if (asked) return decoded(bytes, asked, false);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes, 'utf-8', false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le', false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be', false);
  const strict = strictly(bytes, 'utf-8');
  // UTF-8 that decodes strictly and is not ASCII is practically never GB text: four bytes in a row have to fit by chance.
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', guessed: false, damaged: false };
  return decoded(bytes, 'gb18030', true);
}

function decoded(bytes: Uint8Array, encoding: Encoding, guessed: boolean): DecodedText {
  const strict = strictly(bytes, encoding);
  if (strict !== undefined) return { text: strict, encoding, guessed, damaged: false };
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed, damaged: true };
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
