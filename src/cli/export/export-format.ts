import type { Option } from '../command.ts';
import type { CommandLine } from '../command-line.ts';
import type { Outcome } from '../outcome.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';

/** A file that was written. */
export interface Exported {
  /** Members of its entry under `files` in `hengsuan.export/1`: `kind`, `file`, `bytes` and what its kind has to say. */
  readonly entry: { readonly [name: string]: Json };
  /** The same for people, ending with a new line. */
  readonly said: string;
  /** Remarks on the model and its data that stopped nothing. */
  readonly stderr: string;
}

/** Writes what the line names to a file, or says why not. */
export type Export = (file: string, line: CommandLine, world: World) => Promise<Exported | Outcome>;

/** A kind of file that `hengsuan export` writes: the option that asks for it, and the code, loaded only then. */
export interface ExportFormat {
  readonly option: Option;
  load(): Promise<Export>;
}
