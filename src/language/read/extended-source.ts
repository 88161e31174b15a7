import type { Place } from '../../i18n/issue.ts';
import { isFields, type Fields } from './field-reader.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

/** Sections whose entries a file gives by name; an entry of the same name takes the fields it gives and leaves the others. */
const sections = ['dimensions', 'parameters', 'inputs', 'variables', 'checks', 'bridges', 'uses'];

/**
 * A file laid over the one it extends: entries of the same name have its fields where it gives them, its own entries come
 * after, and every place names the file that wrote the thing.
 */
export function extendedSource(base: YamlSource, own: YamlSource): YamlSource {
  const under = isFields(base.value) ? base.value : {};
  const over = isFields(own.value) ? own.value : {};
  const { extends: _, ...rest } = over;
  const merged: Record<string, unknown> = { ...under, ...rest };
  for (const name of sections) {
    if (isFields(under[name]) && isFields(over[name])) merged[name] = mergedSection(under[name], over[name]);
  }
  if (Array.isArray(under['outputs']) && Array.isArray(over['outputs'])) merged['outputs'] = [...new Set([...(under['outputs'] as unknown[]), ...(over['outputs'] as unknown[])])];
  return { value: merged, issues: [...base.issues, ...own.issues], place: (path) => placeIn(base, own, path) };
}

function mergedSection(under: Fields, over: Fields): Fields {
  const entries = Object.entries(over).map(([name, entry]) => [name, isFields(entry) && isFields(under[name]) ? { ...under[name], ...entry } : entry] as const);
  return { ...under, ...Object.fromEntries(entries) };
}

function placeIn(base: YamlSource, own: YamlSource, path: YamlPath): Place {
  return holds(own.value, path) || !holds(base.value, path) ? own.place(path) : base.place(path);
}

function holds(value: unknown, path: YamlPath): boolean {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return true;
}
