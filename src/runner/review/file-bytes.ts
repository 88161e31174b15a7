import type { ClaimsFile } from '../claims-session.ts';

export async function fileBytes(file: ClaimsFile): Promise<Uint8Array> {
  return 'blob' in file ? new Uint8Array(await file.blob.arrayBuffer()) : file.bytes;
}

/** SHA-256 in hexadecimal; empty where the place has no digest. */
export async function bytesDigest(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return '';
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
