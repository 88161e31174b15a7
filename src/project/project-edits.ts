import type { ExpectedYear } from '../scenario/execution.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LoadedTable } from '../tables/loaded-table.ts';

/** Everything a person has changed, as a project file keeps it. What it does not know by name is carried along as it is. */
export interface ProjectEdits {
  readonly scenario: Scenario;
  /** Text of the model file where it differs from the one shipped. */
  readonly modelText?: string;
  /** Reasons of a mid-year adjustment, by quantity. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Yuan cumulated from January, by month. */
  readonly months?: Readonly<Record<string, { readonly income?: number; readonly expenditure?: number }>>;
  readonly expected?: ExpectedYear;
  readonly tables?: readonly LoadedTable[];
  /** Logs of reviews, which only grow. */
  readonly cases?: Readonly<Record<string, readonly { readonly hash: string }[]>>;
}

/** The parts of a project or of a saved state: contents by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;
