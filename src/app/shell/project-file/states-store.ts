import { openDB, type IDBPDatabase } from 'idb';
import type { BytesDigest } from '../../../project/digest.ts';
import { mergedHistories, type SavedState } from '../../../project/history/saved-state.ts';
import { statesDatabase } from '../../state/states-database.ts';

/** A state as the browser keeps it: contents stand in a store of their own, each once. */
type KeptState = Omit<SavedState, 'parts'> & { readonly parts: Readonly<Record<string, string>> };

/** Saved states of every project, in this browser. Without a store it holds them while the page is open. */
export class StatesStore {
  private readonly digest: BytesDigest;
  private opened: Promise<IDBPDatabase | undefined> | undefined;
  private readonly held = new Map<string, readonly SavedState[]>();

  constructor(digest: BytesDigest) {
    this.digest = digest;
  }

  private get open(): Promise<IDBPDatabase | undefined> {
    return (this.opened ??= openDB(statesDatabase, 1, {
      upgrade: (database) => {
        for (const store of ['parts', 'states', 'settings']) database.createObjectStore(store);
      },
      // Somebody starts again, here or in another window: what is held here is to go too.
      blocking: (_now, _next, event) => {
        (event.target as IDBDatabase).close();
        this.opened = undefined;
        this.held.clear();
      },
    }).catch(() => undefined));
  }

  /** Oldest first. */
  async statesOf(project: string): Promise<readonly SavedState[]> {
    const known = this.held.get(project);
    if (known) return known;
    const database = await this.open;
    const kept = ((await database?.get('states', project)) ?? []) as readonly KeptState[];
    const states: SavedState[] = [];
    // A large table that many states have is held once.
    const fetched = new Map<string, Promise<Uint8Array | undefined>>();
    const content = (key: string): Promise<Uint8Array | undefined> => {
      const found = fetched.get(key) ?? (database!.get('parts', key) as Promise<Uint8Array | undefined>);
      fetched.set(key, found);
      return found;
    };
    for (const { parts, ...state } of kept) {
      const contents = await Promise.all(Object.entries(parts).map(async ([part, key]) => [part, await content(key)] as const));
      // A state of which a content is gone is none any more.
      if (contents.every(([, content]) => content !== undefined)) states.push({ ...state, parts: new Map(contents as [string, Uint8Array][]) });
    }
    this.held.set(project, states);
    return states;
  }

  /** Keeps states beside those that another page may have kept meanwhile. @throws DOMException where the browser's room is used up */
  async keep(project: string, states: readonly SavedState[]): Promise<void> {
    this.held.set(project, states);
    const database = await this.open;
    if (!database) return;
    const contents = new Map<string, Uint8Array>();
    const given: KeptState[] = [];
    for (const { parts, ...state } of states) {
      const keys: [string, string][] = [];
      for (const [part, content] of parts) {
        const key = await this.digest(content);
        contents.set(key, content);
        keys.push([part, key]);
      }
      given.push({ ...state, parts: Object.fromEntries(keys) });
    }
    const transaction = database.transaction(['parts', 'states'], 'readwrite');
    // A put that fails says so itself; the transaction would say it once more, to nobody.
    transaction.done.catch(() => undefined);
    const before = ((await transaction.objectStore('states').get(project)) ?? []) as readonly KeptState[];
    for (const [key, content] of contents) await transaction.objectStore('parts').put(content, key);
    await transaction.objectStore('states').put(mergedHistories(given as never, before as never), project);
    await transaction.done;
  }

  async setting<Value>(key: string): Promise<Value | undefined> {
    return (await (await this.open)?.get('settings', key).catch(() => undefined)) as Value | undefined;
  }

  async set(key: string, value: unknown): Promise<void> {
    // A browser that cannot keep a file's handle asks for the file again.
    await (await this.open)?.put('settings', value, key).catch(() => undefined);
  }
}
