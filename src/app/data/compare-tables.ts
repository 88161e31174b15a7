import type { SourceTable } from '../../language/model.ts';
import { rowKeys } from '../state/loaded-tables.ts';

/** How a table from a file stands to the one in use. */
export interface TableComparison {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly suggests: 'extend' | 'replace';
  /** `near`: figures of the size of those in use. `far`: of another size, so most likely of another place. */
  readonly because: 'near' | 'far' | 'nothing';
}

const periodKeys = new Set(['year', 'month', 'notice_year', 'from']);
/** Figures of one place from one year to the next stay within this many times; two places seldom do. */
const nearby = 3;

/**
 * Counts the figures that are new, changed and the same, and suggests whether the table completes the one in use or
 * takes its place: by the median ratio to the figure of the same row, or of the latest row of the same series.
 */
export function compareTables(base: SourceTable | undefined, top: SourceTable, keys: readonly string[], figures: readonly string[]): TableComparison {
  const counts = { added: 0, changed: 0, same: 0 };
  const rowsOfBase = new Map<string, number>();
  const latestOfSeries = new Map<string, number>();
  const seriesKeys = keys.filter((key) => !periodKeys.has(key));
  if (base) {
    rowKeys(base, keys).forEach((key, row) => rowsOfBase.set(key, row));
    // Rows of a table stand in the order of time; a later one of a series takes an earlier one's place.
    rowKeys(base, seriesKeys).forEach((key, row) => latestOfSeries.set(key, row));
  }
  const ratios: number[] = [];
  const series = rowKeys(top, seriesKeys);
  rowKeys(top, keys).forEach((key, row) => {
    const same = rowsOfBase.get(key);
    const near = same ?? latestOfSeries.get(series[row]!);
    for (const figure of figures) {
      const value = top.column(figure)?.[row];
      if (typeof value !== 'number') continue;
      const before = same === undefined ? null : (base!.column(figure)?.[same] ?? null);
      counts[before === null ? 'added' : before === value ? 'same' : 'changed']++;
      const beside = near === undefined ? null : base!.column(figure)?.[near];
      if (typeof beside === 'number' && beside > 0 && value > 0) ratios.push(Math.abs(Math.log(value / beside)));
    }
  });
  if (!base) return { ...counts, suggests: 'extend', because: 'nothing' };
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
  const near = middle !== undefined && middle <= Math.log(nearby);
  return { ...counts, suggests: near ? 'extend' : 'replace', because: near ? 'near' : 'far' };
}
