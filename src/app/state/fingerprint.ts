/** First digits of the SHA-256 of a text, enough to see whether two are the same; empty where the browser has no digest. */
export async function fingerprint(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As it stands in the status bar: 7c1e…a2. */
export function shortFingerprint(digest: string): string {
  return digest === '' ? '—' : `${digest.slice(0, 4)}…${digest.slice(-2)}`;
}
