import type { Workspace } from './kernel.ts';
import type { Period } from './model.ts';

/**
 * What gives leaves of a model different numbers on different paths. The same object stands for the same leaves and the
 * same chance from run to run: what it loaded stays in place while a slider moves.
 */
export interface DrawSource {
  readonly leaves: readonly DrawnLeaf[];
  /** Columns it needs for itself, beside those of its leaves. */
  readonly ownColumns: number;
  open(room: DrawRoom): OpenedDraws;
}

/** A quantity, with one element after a dot where it has dimensions. A drawn variable is pinned: its formula does not run. */
export interface DrawnLeaf {
  readonly path: string;
  isDrawn(period: Period): boolean;
}

export interface DrawRoom {
  readonly paths: number;
  /** Periods of the run, in order. */
  readonly periods: readonly Period[];
  readonly workspace: Workspace;
  /** The column that a drawn leaf is read from. */
  column(path: string, period: Period): Float64Array;
}

/** Both work on the paths `from` (even) to `to`, whose block then runs through the model. */
export interface OpenedDraws {
  /** Makes what does not change from run to run; called once for each block. */
  load(from: number, to: number): void;
  /** Writes the numbers of the leaves; called in every run. */
  run?(from: number, to: number): void;
}

/** Numbers of one leaf that differ between paths, period by period. */
export interface Draw {
  readonly path: string;
  /** One number for each path; undefined in periods that are not drawn. */
  values(period: Period): Float64Array | undefined;
}

const sources = new WeakMap<readonly Draw[], DrawSource>();

/** Numbers that are there already; the same list gives the same source. */
export function givenDraws(draws: readonly Draw[]): DrawSource {
  const known = sources.get(draws);
  if (known) return known;
  const source: DrawSource = {
    leaves: draws.map(({ path, values }) => ({ path, isDrawn: (period) => values(period) !== undefined })),
    ownColumns: 0,
    open: ({ paths, periods, column }) => {
      const columns = draws.flatMap(({ path, values }) =>
        periods.flatMap((period) => {
          const given = values(period);
          if (given && given.length !== paths) throw new RangeError(`evaluate: one draw for each of ${paths} paths; got ${given.length} for ${path}`);
          return given ? [{ given, column: column(path, period) }] : [];
        }),
      );
      return { load: (from, to) => columns.forEach(({ given, column }) => column.set(given.subarray(from, to), from)) };
    },
  };
  sources.set(draws, source);
  return source;
}
