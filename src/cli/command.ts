import type { Label } from '../language/model.ts';
import type { CommandLine } from './command-line.ts';
import type { Outcome } from './outcome.ts';
import type { World } from './world.ts';

/** An option of a command. Without `value` it is a switch. */
export interface Option {
  readonly name: string;
  /** What stands behind it, for the help: `DIR|FILE`. */
  readonly value?: string;
  readonly many?: boolean;
  readonly says: Label;
}

export type Run = (line: CommandLine, world: World) => Promise<Outcome>;

export interface Command {
  readonly name: string;
  readonly summary: Label;
  /** Arguments as the help shows them: `MODEL [VARIABLE@PERIOD …]`. */
  readonly takes: string;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly options: readonly Option[];
  readonly example: { readonly line: string; readonly says: Label };
  /** Brings the command's code in; only the command that is asked for is loaded. */
  load(): Promise<Run>;
}
