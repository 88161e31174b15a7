import type { Label } from '../language/model.ts';
import { exactJson, readExactJson, type Exact } from './exact-json.ts';
import { textIn } from './text-bytes.ts';

export const format = 'hengsuan-project';
export const formatVersion = 2;

export const manifestName = 'manifest.json';
/** Digest of the manifest, as `sha256sum` writes it. */
export const sealName = 'manifest.sha256';

/** A file that a result rests on, by its digest. */
export interface Hashed {
  readonly name: string;
  readonly sha256: string;
}

/** By which program; `sha256` is that of the code that works numbers out, which older files do not name. */
export interface Program {
  readonly name: string;
  readonly version: string;
  readonly sha256?: string;
}

/** What a project was made with. */
export interface Origin {
  /** Id of the project. */
  readonly project: string;
  readonly title: Label;
  readonly program: Program;
  /** Folders of data that come with the program. */
  readonly data: readonly Hashed[];
  /** The model file and those it uses, the shipped or the changed one. */
  readonly models: readonly Hashed[];
  /** Digest of the scenario's text. */
  readonly scenario: string;
}

/** When and by whom a project or a state was saved. Times are ISO texts. */
export interface Saving {
  readonly time: string;
  readonly by?: string;
  readonly note?: string;
}

export interface ListedPart {
  readonly sha256: string;
  /** Of the part as it stands packed in the container. */
  readonly packed: string;
  readonly bytes: number;
}

export interface Manifest extends Origin {
  readonly created: string;
  readonly saved: Saving;
  readonly parts: Readonly<Record<string, ListedPart>>;
}

export function manifestText(manifest: Manifest): string {
  return exactJson({ format, version: formatVersion, ...manifest } as unknown as Exact);
}

/** What a manifest says first: whether it is one, and of which version. */
export function readVersion(bytes: Uint8Array): { readonly version: unknown; readonly program: string } | undefined {
  const fields = fieldsIn(bytes);
  if (fields?.['format'] !== format) return undefined;
  const program = fields['program'] as { readonly version?: unknown } | undefined;
  return { version: fields['version'], program: typeof program?.version === 'string' ? program.version : '–' };
}

/** Undefined where it is not a manifest of this version. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  const fields = fieldsIn(bytes);
  if (fields?.['format'] !== format || fields['version'] !== formatVersion) return undefined;
  const { format: _format, version: _version, ...manifest } = fields as unknown as Manifest & { readonly format: unknown; readonly version: unknown };
  const { project, title, program, data, models, scenario, created, saved, parts } = manifest as Partial<Manifest>;
  const texts: readonly unknown[] = [project, scenario, created, saved?.time, title?.zh, title?.en, program?.name, program?.version];
  const isSound = texts.every((text) => typeof text === 'string') && areHashed(data) && areHashed(models) && areListed(parts);
  return isSound ? manifest : undefined;
}

function fieldsIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const text = textIn(bytes);
  try {
    const read: unknown = text === undefined ? undefined : readExactJson(text);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function areHashed(list: unknown): boolean {
  return Array.isArray(list) && (list as readonly Partial<Hashed>[]).every(({ name, sha256 }) => typeof name === 'string' && typeof sha256 === 'string');
}

function areListed(parts: unknown): boolean {
  if (typeof parts !== 'object' || parts === null) return false;
  return Object.values(parts as Readonly<Record<string, Partial<ListedPart> | null>>).every((part) => typeof part?.sha256 === 'string' && typeof part.packed === 'string');
}
