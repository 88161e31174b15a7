import { decodeText, type Encoding } from '../read/text-encoding.ts';

/** How the bytes of a text file are written, by its beginning. */
export interface TextForm {
  /** Encoding of the bytes the records are read from. */
  readonly encoding: 'utf-8' | 'gb18030';
  /** Files in UTF-16 are turned into UTF-8 piece by piece. */
  readonly wide?: 'utf-16le' | 'utf-16be';
  /** Bytes of the byte order mark. */
  readonly mark: number;
  readonly guessed: boolean;
}

/** By byte order mark, then strict UTF-8, then GB18030; characters cut off at the end of `head` do not count. */
export function textForm(head: Uint8Array, asked?: Encoding): TextForm {
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (asked === 'utf-8' || asked === 'gb18030') return { encoding: asked, mark: asked === 'utf-8' ? marked : 0, guessed: false };
  if (marked > 0) return { encoding: 'utf-8', mark: 3, guessed: false };
  const wide = asked ?? (head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined);
  if (wide === 'utf-16le' || wide === 'utf-16be') return { encoding: 'utf-8', wide, mark: 0, guessed: false };
  const line = head.lastIndexOf(10);
  const { encoding, guessed } = decodeText(line < 0 ? head : head.subarray(0, line + 1));
  return { encoding: encoding === 'gb18030' ? 'gb18030' : 'utf-8', mark: 0, guessed };
}

/** Whether all bytes are ASCII, which says nothing of the encoding of what follows. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 127) return false;
  return true;
}
