import type { InputFile } from '../read/open-file.ts';

/** A file as far as claims are read from it: its bytes piece by piece, so that none need be held whole. */
export interface ClaimsSource {
  readonly name: string;
  readonly byteLength: number;
  /** Bytes from `start` to before `end`. */
  slice(start: number, end: number): Promise<Uint8Array> | Uint8Array;
}

export function sourceOfBytes({ name, bytes }: InputFile): ClaimsSource {
  return { name, byteLength: bytes.byteLength, slice: (start, end) => bytes.subarray(start, end) };
}

/** A file chosen in a browser, which stays on the disk. */
export function sourceOfBlob(name: string, blob: Blob): ClaimsSource {
  return { name, byteLength: blob.size, slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) };
}
