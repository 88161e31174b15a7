/** What edits are made of: JSON, and the typed arrays of a person's tables. */
export type Value = null | boolean | number | string | ArrayBufferView | readonly Value[] | ValueRecord;
export interface ValueRecord {
  readonly [name: string]: Value | undefined;
}

export function isRecord(value: Value | undefined): value is ValueRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** Whether two are the same to the last bit; a name without a value is no name. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) return sameArray(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each: Value, at) => sameValue(each, b[at] as Value));
  if (!isRecord(a) || !isRecord(b)) return false;
  return namesOf([a, b]).every((name) => sameValue(own(a, name), own(b, name)));
}

/** A record's own value of a name: nothing has a `constructor` that was not given one. */
export function own(record: ValueRecord, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Names that have a value in any of the records, in order. */
export function namesOf(records: readonly (ValueRecord | undefined)[]): readonly string[] {
  const names = new Set(records.flatMap((record) => Object.keys(record ?? {}).filter((name) => record![name] !== undefined)));
  return [...names].sort();
}

function sameArray(a: ArrayBufferView, b: ArrayBufferView): boolean {
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) || a.byteLength !== b.byteLength) return false;
  const [one, other] = [new Uint8Array(a.buffer, a.byteOffset, a.byteLength), new Uint8Array(b.buffer, b.byteOffset, b.byteLength)];
  return one.every((byte, at) => byte === other[at]);
}
