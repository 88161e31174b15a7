import { parse } from 'yaml';
import type { Label } from '../../language/model.ts';

interface Head {
  readonly title?: Label;
  readonly uses?: Readonly<Record<string, string>>;
}

/** Titles of a model file and of all it uses, by alias with its dots: '' is its own, `persons.people.` that of one used by one used. */
export function modelTitles(texts: Readonly<Record<string, string>>, id: string, prefix = ''): ReadonlyMap<string, Label> {
  // What stands before the quantities is all that is wanted, and the rest is long.
  const text = texts[id] ?? '';
  const end = text.search(/^(dimensions|parameters|inputs|variables):/m);
  const { title, uses = {} } = (parse(end < 0 ? text : text.slice(0, end)) ?? {}) as Head;
  const own = new Map<string, Label>(title ? [[prefix, title]] : []);
  for (const [alias, used] of Object.entries(uses)) for (const [name, label] of modelTitles(texts, used, `${prefix}${alias}.`)) own.set(name, label);
  return own;
}
