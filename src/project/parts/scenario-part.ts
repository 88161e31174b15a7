import { parse, stringify } from 'yaml';
import type { Scenario } from '../../scenario/scenario.ts';
import { exactJson, readExactJson, type Exact } from '../exact-json.ts';
import { bytesOf } from '../text-bytes.ts';

/** A scenario as a scenario file, which the command line reads too; as JSON, which is YAML as well, where YAML would not give it again. */
export function scenarioPart({ id, ...rest }: Scenario): Uint8Array {
  const written: Exact = { scenario: id, ...(rest as unknown as Readonly<Record<string, Exact>>) };
  const yaml = stringify(written, { lineWidth: 0, aliasDuplicateObjects: false });
  const bytes = bytesOf(yaml);
  return isSame(yaml, new TextDecoder().decode(bytes), written) ? bytes : bytesOf(exactJson(written));
}

function isSame(yaml: string, decoded: string, written: Exact): boolean {
  try {
    return yaml === decoded && !yaml.startsWith('{') && exactJson(parse(yaml) as Exact) === exactJson(written);
  } catch {
    return false;
  }
}

/** The scenario again; undefined where the text is none. */
export function readScenarioPart(text: string): Scenario | undefined {
  const read: unknown = text.startsWith('{') ? readExactJson(text) : parse(text, { maxAliasCount: 0 });
  if (typeof read !== 'object' || read === null) return undefined;
  const { scenario: id, ...rest } = read as { readonly scenario?: unknown } & Omit<Scenario, 'id'>;
  const isOurs = typeof id === 'string' && isLabel(rest.name) && Array.isArray(rest.set) && rest.set.every(isChange);
  return isOurs ? { id, ...rest } : undefined;
}

function isLabel(value: unknown): boolean {
  const label = value as { readonly zh?: unknown; readonly en?: unknown } | null | undefined;
  return typeof label?.zh === 'string' && typeof label.en === 'string';
}

function isChange(value: unknown): boolean {
  const change = value as { readonly path?: unknown; readonly from?: unknown; readonly value?: unknown } | null;
  return typeof change?.path === 'string' && typeof change.from === 'string' && change.value !== undefined;
}
