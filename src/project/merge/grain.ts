import { isRecord, namesOf, type Value, type ValueRecord } from './value.ts';

/** Names from the edits down to a value; an entry of a list goes by its key. */
export type Path = readonly string[];

/** Lists whose entries are told apart by some of their fields, so that two people's entries can be put together. */
const keyed: readonly (readonly [pattern: string, fields: readonly string[]])[] = [
  ['scenario/set', ['path', 'from']],
  ['scenario/assume', ['path', 'from']],
  ['tables', ['id']],
  ['benefits/reforms/*', ['id']],
  ['benefits/reforms/*/*/set', ['path']],
  ['corridor/terms/*', ['path', 'from']],
  ['corridor/statement/figures', ['item', 'year']],
  ['corridor/statement/totals', ['name', 'year']],
  ['projection/studies/*/set', ['path', 'from']],
  ['projection/studies/*/assume', ['path', 'from']],
  ['review/costs/*/items', ['id']],
];

/** Lists whose entries lay values over a quantity's months. */
const dated: readonly string[] = ['scenario/set', 'corridor/terms/*', 'projection/studies/*/set'];

export function isDated(path: Path): boolean {
  return dated.some((pattern) => matches(pattern, path));
}

/** Values that hang together: half of one and half of another would be nobody's. */
const whole: readonly string[] = [
  'scenario/name', 'scenario/because', 'scenario/set/*', 'scenario/assume/*', 'expected', 'tables/*',
  'benefits/synthetic', 'benefits/reforms/*/*/name', 'benefits/reforms/*/*/set/*',
  'corridor/terms/*/*', 'corridor/statement/figures/*', 'corridor/statement/totals/*', 'corridor/outlook',
  'projection/studies/*/set/*', 'projection/studies/*/assume/*', 'projection/triangle',
  'review/claims/*', 'review/recomputed/*', 'review/insurerCells', 'review/costs/*/rules', 'review/costs/*/items/*',
];

/** Records that are one thing only as long as these fields are the same: figures of two files are not one statement. */
const same: readonly (readonly [pattern: string, fields: readonly string[]])[] = [
  ['corridor/statement', ['from', 'name']],
  ['review/samples/*', ['file', 'example', 'confidence', 'tolerable', 'sample']],
  ['review/costs/*', ['example']],
];

const matches = (pattern: string, path: Path): boolean => {
  const steps = pattern.split('/');
  return steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at]);
};

/** What a value comes apart into: entries by key, in the order they stand in. */
export interface Grains {
  readonly kind: 'record' | 'list';
  /** One for each of the values that were asked about; empty for one that is absent. */
  readonly sides: readonly ReadonlyMap<string, Value>[];
}

/** The entries of values at one path; undefined where they are taken as wholes. */
export function grainsOf(path: Path, values: readonly (Value | undefined)[], isSame: (a: Value | undefined, b: Value | undefined) => boolean): Grains | undefined {
  if (whole.some((pattern) => matches(pattern, path))) return undefined;
  const present = values.filter((value) => value !== undefined);
  const fields = keyed.find(([pattern]) => matches(pattern, path))?.[1];
  if (fields && present.every((value) => Array.isArray(value) && value.every(isRecord))) {
    return { kind: 'list', sides: values.map((value) => byKey((value ?? []) as readonly ValueRecord[], fields)) };
  }
  if (!present.every(isRecord)) return undefined;
  const bound = same.find(([pattern]) => matches(pattern, path))?.[1] ?? [];
  // One that is new or gone is so as a whole.
  if (bound.length > 0 && present.length < values.length) return undefined;
  if (bound.some((field) => !present.every((value) => isSame(value[field], present[0]![field])))) return undefined;
  return { kind: 'record', sides: values.map((value) => new Map(namesOf([value as ValueRecord | undefined]).map((name) => [name, (value as ValueRecord)[name]!]))) };
}

/** Fields of an entry joined; a second entry with the same fields is told apart by its number. */
function byKey(list: readonly ValueRecord[], fields: readonly string[]): ReadonlyMap<string, Value> {
  const entries = new Map<string, Value>();
  for (const entry of list) {
    const key = fields.map((field) => String(entry[field] as string | undefined)).join('@');
    let unique = key;
    for (let count = 2; entries.has(unique); count++) unique = `${key}#${count}`;
    entries.set(unique, entry);
  }
  return entries;
}
