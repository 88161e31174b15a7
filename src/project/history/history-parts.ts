import { exactJson, readExactJson, type Exact } from '../exact-json.ts';
import type { BytesDigest } from '../digest.ts';
import type { Parts } from '../project-edits.ts';
import { bytesOf, textIn } from '../text-bytes.ts';
import { partsDigest, type SavedState } from './saved-state.ts';

/** What `history/0001.json` says: where each part of the state stands in this file. */
interface KeptState extends Omit<SavedState, 'parts'> {
  readonly parts: Readonly<Record<string, string>>;
}

const statePattern = /^history\/\d{4,}\.json$/;

/**
 * Saved states as parts beside the present ones. A content that several states have in common, or that is still the present
 * one, stands in the file once.
 */
export async function historyParts(history: readonly SavedState[], present: Parts, digest: BytesDigest): Promise<Parts> {
  const added = new Map<string, Uint8Array>();
  const placeOf = new Map<string, string>();
  for (const [name, content] of present) placeOf.set(await digest(content), name);
  for (const [index, { parts, ...state }] of history.entries()) {
    const places: [string, string][] = [];
    for (const name of [...parts.keys()].sort()) {
      const content = parts.get(name)!;
      const sha256 = await digest(content);
      const place = placeOf.get(sha256) ?? `history/parts/${sha256.slice(0, 16)}-${name.replaceAll('/', '-')}`;
      if (!placeOf.has(sha256)) added.set(place, content);
      placeOf.set(sha256, place);
      places.push([name, place]);
    }
    const kept: KeptState = { ...state, parts: Object.fromEntries(places) };
    added.set(`history/${String(index + 1).padStart(4, '0')}.json`, bytesOf(exactJson(kept as unknown as Exact)));
  }
  return added;
}

/** The states that the parts tell of; one of which a part is gone or not what it was is named and left out. */
export async function readHistory(parts: Parts, digest: BytesDigest): Promise<{ readonly history: readonly SavedState[]; readonly unreadable: readonly string[] }> {
  const history: SavedState[] = [];
  const unreadable: string[] = [];
  for (const name of [...parts.keys()].filter((each) => statePattern.test(each)).sort()) {
    const state = await readState(parts, name, digest);
    if (state) history.push(state);
    else unreadable.push(name);
  }
  return { history, unreadable };
}

async function readState(parts: Parts, name: string, digest: BytesDigest): Promise<SavedState | undefined> {
  let kept: Partial<KeptState> | null;
  try {
    kept = readExactJson(textIn(parts.get(name)!) ?? '') as unknown as Partial<KeptState> | null;
  } catch {
    return undefined;
  }
  if (typeof kept?.time !== 'string' || typeof kept.digest !== 'string' || typeof kept.parts !== 'object' || kept.parts === null) return undefined;
  const own = new Map<string, Uint8Array>();
  for (const [part, place] of Object.entries(kept.parts)) {
    const content = parts.get(place);
    if (content === undefined) return undefined;
    own.set(part, content);
  }
  const state = { ...(kept as KeptState), parts: own };
  return (await partsDigest(own, digest)) === state.digest ? state : undefined;
}
