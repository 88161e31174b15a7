/** The files and surroundings a command may see; all it knows of the machine. */
export interface World {
  /** The program's own folder, with `models/` and `datasets/` in it. */
  readonly folder: string;
  readonly version: string;
  /** SHA-256 of the code that works numbers out. */
  programDigest(): string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  kind(path: string): 'file' | 'folder' | undefined;
  /** @throws Error where the file cannot be read. */
  bytes(path: string): Uint8Array;
  /** The same path for the same place, however it is written. */
  absolute(path: string): string;
  /** Names in a folder, in order. */
  list(folder: string): readonly string[];
  /** Writes a file part by part, over one of that name. @throws Error where it cannot be written. */
  write(path: string, parts: Iterable<Uint8Array>): void;
  /** Says what is being done, where somebody watches. */
  progress(words: string): void;
}

/** The text of a file in UTF-8. @throws Error where it cannot be read. */
export function textOf(world: World, path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.bytes(path));
}

/** A path as it is shown: files of the program from its folder, others as they were named. */
export function shownPath(world: World, path: string): string {
  const own = `${world.folder}/`;
  return path.startsWith(own) ? path.slice(own.length) : path;
}
