import { laidOver, type LoadedTable } from '../../tables/loaded-table.ts';
import type { Dataset } from '../datasets.ts';

export { rowKeys, withTable, type LoadedTable } from '../../tables/loaded-table.ts';

const laid = new WeakMap<readonly LoadedTable[], { readonly dataset: Dataset; readonly made: Dataset }>();

/** A dataset with a person's tables laid over it; its notes on figures that are gone go too. Laid once for each list of tables. */
export function withLoaded(dataset: Dataset, loaded: readonly LoadedTable[]): Dataset {
  if (loaded.length === 0) return dataset;
  const known = laid.get(loaded);
  if (known?.dataset === dataset) return known.made;
  const made = layOver(dataset, loaded);
  laid.set(loaded, { dataset, made });
  return made;
}

function layOver(dataset: Dataset, loaded: readonly LoadedTable[]): Dataset {
  const tables = laidOver(dataset.tables, loaded);
  const replaced = new Set(loaded.filter(({ how }) => how === 'replace').map(({ table }) => table.contract));
  const notes = dataset.notes.flatMap((note) => {
    const touches = note.touches.filter(({ resource }) => !replaced.has(resource));
    return touches.length === 0 && note.touches.length > 0 ? [] : [{ ...note, touches }];
  });
  return { ...dataset, tables, notes, fingerprint: mixed([dataset.fingerprint, ...loaded.map(({ fingerprint, how }) => (how === 'replace' ? [...fingerprint].reverse().join('') : fingerprint))]) };
}

/** Digests laid over each other, so that the order of tables which do not meet is of no account. */
function mixed(digests: readonly string[]): string {
  if (digests.includes('')) return '';
  return digests.reduce((one, other) => Array.from(one, (digit, at) => (parseInt(digit, 16) ^ parseInt(other[at] ?? '0', 16)).toString(16)).join(''));
}

