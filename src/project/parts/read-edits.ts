import type { Scenario } from '../../scenario/scenario.ts';
import type { LoadedTable } from '../../tables/loaded-table.ts';
import { readExactJson, type Exact } from '../exact-json.ts';
import type { Parts, ProjectEdits } from '../project-edits.ts';
import { textIn } from '../text-bytes.ts';
import { hasSoundShapes } from './edits-shape.ts';
import { readScenarioPart } from './scenario-part.ts';
import { readTableText } from './table-text.ts';

export interface EditsReading {
  /** Without a scenario where that part is gone. */
  readonly edits: Partial<ProjectEdits>;
  /** Parts that are not what they should be, although they are whole. */
  readonly unreadable: readonly string[];
}

type Fields = Readonly<Record<string, Exact>>;

/** What the parts say has been changed; a part that cannot be read is named and left out. */
export function readEdits(parts: Parts): EditsReading {
  const unreadable: string[] = [];
  const read = <Value>(name: string, reading: (text: string) => Value | undefined): Value | undefined => {
    const bytes = parts.get(name);
    if (bytes === undefined) return undefined;
    const text = textIn(bytes);
    let value: Value | undefined;
    try {
      value = text === undefined ? undefined : reading(text);
    } catch {
      // What another program wrote, or a hand: no JSON, too deep, of another shape.
      value = undefined;
    }
    if (value === undefined) unreadable.push(name);
    return value;
  };
  const fields = (name: string): Fields => read(name, (text) => recordOf(readExactJson(text))) ?? {};

  let rest: Fields = {};
  for (const name of [...parts.keys()].filter((each) => /^edits\/[^/]+\.json$/.test(each)).sort()) {
    const own = fields(name);
    if (hasSoundShapes(own)) rest = { ...rest, ...own };
    else unreadable.push(name);
  }
  const scenario = read<Scenario>('scenario.yaml', readScenarioPart);
  const modelText = read('model.yaml', (text) => text);
  const tables = parts.has('tables/index.json') ? readTables(parts, fields, read) : undefined;
  const cases = parts.has('cases/index.json') ? readCases(fields, read) : undefined;
  const edits = {
    reasons: {},
    ...rest,
    ...(scenario && { scenario }),
    ...(modelText !== undefined && { modelText }),
    ...(tables && { tables }),
    ...(cases && { cases }),
  } as unknown as Partial<ProjectEdits>;
  return { edits, unreadable };
}

type Read = <Value>(name: string, reading: (text: string) => Value | undefined) => Value | undefined;

function readTables(parts: Parts, fields: (name: string) => Fields, read: Read): readonly LoadedTable[] {
  const names = fields('tables/index.json')['tables'];
  if (!Array.isArray(names)) return [];
  return (names as readonly Exact[]).flatMap((name) => {
    if (typeof name !== 'string') return [];
    const [csv, description] = [`tables/${name}.csv`, `tables/${name}.json`];
    const rows = parts.has(description) ? read(csv, (text) => text) : undefined;
    return rows === undefined ? [] : (read(description, (text) => readTableText({ csv: rows, description: text })) ?? []);
  });
}

function readCases(fields: (name: string) => Fields, read: Read): NonNullable<ProjectEdits['cases']> {
  const list = fields('cases/index.json')['cases'];
  if (!Array.isArray(list)) return {};
  return Object.fromEntries(
    (list as readonly Exact[]).flatMap((entry) => {
      const { case: key, file } = recordOf(entry) ?? {};
      if (typeof key !== 'string' || typeof file !== 'string') return [];
      const log = read(`cases/${file}.json`, (text) => listOf(readExactJson(text)));
      return log ? [[key, log as unknown as readonly { readonly hash: string }[]]] : [];
    }),
  );
}

function recordOf(value: Exact): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function listOf(value: Exact): readonly Exact[] | undefined {
  return Array.isArray(value) && (value as readonly Exact[]).every((entry) => recordOf(entry) !== undefined) ? (value as readonly Exact[]) : undefined;
}
