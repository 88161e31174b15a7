export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text for one value: keys in the order of their code units, no white space, so that equal values have equal digests.
 * Source: RFC 8785 (JSON Canonicalization Scheme); numbers and strings are what `JSON.stringify` writes.
 *
 * A key without a value (`undefined`) is left out.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, functions
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: finite numbers; got ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonicalJson(each)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonicalJson: JSON values; got ${typeof value}`);
  const entries = Object.entries(value as Readonly<Record<string, Json | undefined>>).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.flatMap(([key, each]) => (each === undefined ? [] : `${JSON.stringify(key)}:${canonicalJson(each)}`)).join(',')}}`;
}

/** Whether nothing in it lies deeper than `levels` lists or records; what a hostile file nests, no function need follow. */
export function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}
