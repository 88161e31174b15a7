/** SHA-256 of bytes in lower-case hexadecimal digits. Handed in: neither the browser's nor Node's is pure. */
export type BytesDigest = (bytes: Uint8Array) => Promise<string>;
