import type { Label, SourceTables } from '../language/model.ts';
import type { Issue } from '../i18n/issue.ts';
import { readNotes, type DatasetNote } from './dataset-notes.ts';
import { fingerprint } from './state/fingerprint.ts';

/** A dataset that the program brings with it, read into tables. */
export interface Dataset {
  readonly name: string;
  readonly title: Label;
  readonly tables: SourceTables;
  /** What its files call themselves, by the name of the table. */
  readonly titles: Readonly<Record<string, Label>>;
  readonly notes: readonly DatasetNote[];
  readonly issues: readonly Issue[];
  readonly fingerprint: string;
}

/** Addresses of the shipped files: figures are fetched as what they are, not as program. */
const addresses = import.meta.glob<string>(['/datasets/national/*', '/datasets/region-2014-2022/*', '/datasets/tacheng-2024/*', '/datasets/county-resident-2024/*'], {
  query: '?url&no-inline', import: 'default', eager: true,
});

const opened = new Map<string, Promise<Dataset>>();

/** Opens a dataset by its folder's name, once. @throws RangeError where there is no such folder. */
export function openDataset(name: string): Promise<Dataset> {
  return openDatasetAt(name, addresses);
}

/** The same of files elsewhere. @param at addresses by path, `/datasets/national/datapackage.json` */
export function openDatasetAt(name: string, at: Readonly<Record<string, string>>): Promise<Dataset> {
  const known = opened.get(name) ?? read(name, at);
  opened.set(name, known);
  known.catch(() => opened.delete(name));
  return known;
}

/** Where the workbench is one file, an address is this and the file itself, packed by gzip and written in base64. */
const packed = 'gzip:';

function unpack(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

async function text(address: string): Promise<string> {
  if (address.startsWith(packed)) return unpack(address.slice(packed.length));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`openDataset: ${address} answered ${answer.status}`);
  return answer.text();
}

async function read(name: string, at: Readonly<Record<string, string>>): Promise<Dataset> {
  const prefix = `/datasets/${name}/`;
  const own = Object.entries(at).filter(([path]) => path.startsWith(prefix));
  if (own.length === 0) throw new RangeError(`openDataset: a dataset of the program; got ${name}`);
  // The readers of tables are of no use before there is a table, and weigh more than the rest of the first screen.
  const [{ readDataPackage }, ...files] = await Promise.all([
    import('../tables/data-package.ts'),
    ...own.map(async ([path, address]): Promise<readonly [string, string]> => [path.slice(prefix.length), await text(address)]),
  ]);
  const texts = Object.fromEntries(files);
  const descriptor: unknown = JSON.parse(texts['datapackage.json'] ?? '{}');
  const reading = readDataPackage(descriptor, texts);
  return {
    name,
    title: reading.title ?? { zh: name, en: name },
    tables: reading.tables,
    titles: readTitles(descriptor),
    notes: readNotes(reading.notes),
    issues: reading.issues,
    fingerprint: await fingerprint(files.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => `${path}\n${text}`).join('\n')),
  };
}

function readTitles(descriptor: unknown): Record<string, Label> {
  const { resources } = descriptor as { readonly resources?: readonly { readonly name: string; readonly title?: Label }[] };
  return Object.fromEntries((resources ?? []).flatMap(({ name, title }) => (title ? [[name, title]] : [])));
}
