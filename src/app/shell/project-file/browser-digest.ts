const known = new WeakMap<Uint8Array, string>();

/** SHA-256 by the browser, of one content once; undefined where it has none, as on a page from an address that is not secure. */
export function browserDigest(): ((bytes: Uint8Array) => Promise<string>) | undefined {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  return async (bytes) => {
    const before = known.get(bytes);
    if (before !== undefined) return before;
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
    const text = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    known.set(bytes, text);
    return text;
  };
}
