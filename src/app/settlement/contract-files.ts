import { parse } from 'yaml';
import type { Label } from '../../language/model.ts';

const files = import.meta.glob<string>('/models/corridor/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Texts of all contracts, by id. */
export const contractTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice('/models/'.length, -'.yaml'.length), text]),
);

/** What all contracts are laid over, and where one's own contract begins. */
export const generalTerms = 'corridor/terms';

/** Opens by itself: nothing of it is unpublished. */
export const firstContract = 'corridor/shandong-2016';

export interface ContractEntry {
  readonly id: string;
  readonly title: Label;
  readonly description: Label | undefined;
  /** Parameters that its file states itself. */
  readonly stated: ReadonlySet<string>;
  /** Parameters that nobody published: they are given before anything is settled. */
  readonly unpublished: readonly string[];
}

/** Contracts with a corridor, general terms last. */
export const contracts: readonly ContractEntry[] = Object.entries(contractTexts)
  .filter(([, text]) => sharesResult(text))
  .map(entryOf)
  .toSorted((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));

/** General treaty terms that work out year by year from a statement, without sharing surplus and loss by bands. */
export const treaties: readonly ContractEntry[] = Object.entries(contractTexts)
  .filter(([, text]) => !sharesResult(text) && /^axis: \{time: year\}/m.test(text))
  .map(entryOf)
  // What they leave open they can do without.
  .map((entry) => ({ ...entry, unpublished: [] }));

function entryOf([id, text]: readonly [id: string, text: string]): ContractEntry {
  const { title, description, parameters = {} } = parse(text) as {
    readonly title: Label;
    readonly description?: Label;
    readonly parameters?: Readonly<Record<string, { readonly values?: unknown }>>;
  };
  const own = Object.entries(parameters);
  return { id, title, description, stated: new Set(own.map(([name]) => name)), unpublished: id === generalTerms ? [] : own.filter(([, { values }]) => values === 'none').map(([name]) => name) };
}

/** Whether a file, or what it is laid over, divides surplus and loss; other treaty terms stand beside them. */
function sharesResult(text: string): boolean {
  if (/^corridor:/m.test(text)) return true;
  const extended = /^extends: (\S+)$/m.exec(text)?.[1];
  return extended !== undefined && extended in contractTexts && sharesResult(contractTexts[extended]!);
}

function rank(id: string): number {
  if (id === firstContract) return 0;
  return id === generalTerms ? 2 : 1;
}
