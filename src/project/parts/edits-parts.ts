import { exactJson, type Exact } from '../exact-json.ts';
import type { Parts, ProjectEdits } from '../project-edits.ts';
import { bytesOf } from '../text-bytes.ts';
import { scenarioPart } from './scenario-part.ts';
import { tableText } from './table-text.ts';

/** Which file of `edits/` holds what; anything else has one of its own name. */
const together: Readonly<Record<string, string>> = { reasons: 'decisions', expected: 'months' };

/** Everything a person has changed as the parts of a project file, by name. */
export function editsParts(edits: ProjectEdits): Parts {
  const { scenario, modelText, tables, cases, ...rest } = edits;
  const parts = new Map<string, Uint8Array>([['scenario.yaml', scenarioPart(scenario)]]);
  const put = (name: string, value: Exact): void => void parts.set(name, bytesOf(exactJson(value)));
  if (modelText !== undefined) {
    const bytes = bytesOf(modelText);
    if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === modelText) parts.set('model.yaml', bytes);
    else put('edits/model-text.json', { modelText });
  }
  for (const [file, value] of byFile(rest as unknown as Readonly<Record<string, Exact | undefined>>)) put(`edits/${file}.json`, value);
  if (tables) {
    const names = tables.map(({ table }, at) => `${numbered(at)}-${slug(table.contract)}`);
    put('tables/index.json', { tables: names });
    tables.forEach((table, at) => {
      const { csv, description } = tableText(table);
      parts.set(`tables/${names[at]!}.csv`, bytesOf(csv));
      parts.set(`tables/${names[at]!}.json`, bytesOf(description));
    });
  }
  if (cases) {
    const keys = Object.keys(cases).sort();
    const names = keys.map((key, at) => `${numbered(at)}-${slug(key)}`);
    put('cases/index.json', { cases: names.map((file, at) => ({ case: keys[at]!, file })) });
    keys.forEach((key, at) => put(`cases/${names[at]!}.json`, cases[key] as unknown as Exact));
  }
  return parts;
}

function byFile(rest: Readonly<Record<string, Exact | undefined>>): ReadonlyMap<string, Readonly<Record<string, Exact>>> {
  const files = new Map<string, Readonly<Record<string, Exact>>>();
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined || (key === 'reasons' && Object.keys(value as object).length === 0)) continue;
    const given = Object.hasOwn(together, key) ? together[key] : undefined;
    const file = given ?? (/^[a-z][A-Za-z0-9-]{0,40}$/.test(key) && !taken.has(key.toLowerCase()) ? key : 'other');
    files.set(file, { ...files.get(file), [key]: value });
  }
  return files;
}

/** Files whose names are given; a key of that name goes to `other`, as does one that would differ by capitals alone. */
const taken: ReadonlySet<string> = new Set(['other', 'decisions', 'model-text']);

function numbered(at: number): string {
  return String(at + 1).padStart(2, '0');
}

function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60) || 'x';
}
