import { faulty, finding, type Faulty, type Finding } from './finding.ts';
import type { Triangle } from './triangle.ts';

/** One row of a table in long form. */
export interface TriangleRow {
  /** Origin period: any words that sort in its order, such as 2024-03. */
  readonly origin: string;
  /** Development period from 1. */
  readonly development: number;
  /** Yuan, cumulative or incremental as told; null: not known. */
  readonly paid: number | null;
  /** Exposure of the origin, the same in each of its rows or given once. */
  readonly exposure?: number | null;
}

export interface ReadTriangle {
  readonly triangle: Triangle;
  /** Cumulative amounts that fall, and origins whose exposure differs from row to row. */
  readonly warnings: readonly Finding[];
}

interface Cell {
  readonly amount: number;
  readonly row: number;
}

/** Cells a user may want to see named one by one; more are counted. */
const NAMED_FALLS = 5;

/**
 * A triangle from rows in any order. Origins are sorted by name. An incremental cell that is absent between known ones is a
 * hole, never a zero: the sender has to say that nothing was paid.
 *
 * Faults: no rows, one origin only, one development only, a number that is not finite, a development that is no whole number
 * from 1, two rows for one cell, a hole, a month of origin that is left out, and a development in which every known amount is zero and no more is to come out of it.
 */
export function triangleFrom(rows: readonly TriangleRow[], form: 'cumulative' | 'incremental'): ReadTriangle | Faulty {
  const cells = new Map<string, Map<number, Cell>>();
  const exposures = new Map<string, number>();
  const warnings: Finding[] = [];
  for (const [index, { origin, development, paid, exposure }] of rows.entries()) {
    const row = index + 1;
    if (!Number.isSafeInteger(development) || development < 1) return faulty('development', { origin, development }, row);
    if (paid !== null && !Number.isFinite(paid)) return faulty('not-finite', { origin, development }, row);
    if (exposure != null && !(Number.isFinite(exposure) && exposure >= 0)) return faulty('exposure', { origin, exposure }, row);
    const ofOrigin = cells.get(origin) ?? new Map<number, Cell>();
    cells.set(origin, ofOrigin);
    if (exposure != null) {
      const given = exposures.get(origin);
      if (given !== undefined && given !== exposure) warnings.push(finding('exposure-differs', 'warning', { origin, first: given, other: exposure }, row));
      else exposures.set(origin, exposure);
    }
    if (paid === null) continue;
    const twice = ofOrigin.get(development);
    if (twice !== undefined) return faulty('twice', { origin, development, first: twice.row }, row);
    ofOrigin.set(development, { amount: paid, row });
  }
  const labels = [...cells.keys()].filter((origin) => cells.get(origin)!.size > 0).sort();
  return assembled(labels, labels.map((origin) => cells.get(origin)!), exposures, form, warnings);
}

function assembled(labels: readonly string[], cells: readonly ReadonlyMap<number, Cell>[], exposures: ReadonlyMap<string, number>, form: 'cumulative' | 'incremental', warnings: Finding[]): ReadTriangle | Faulty {
  if (labels.length === 0) return faulty('empty');
  if (labels.length === 1) return faulty('one-origin', { origin: labels[0]! });
  const gap = missingMonth(labels);
  if (gap !== null) return faulty('origin-missing', { origin: gap });
  const known = Int32Array.from(cells, (ofOrigin) => Math.max(...ofOrigin.keys()));
  const developments = Math.max(...known);
  if (developments === 1) return faulty('one-development');
  const cumulative = new Float64Array(labels.length * developments);
  for (const [i, ofOrigin] of cells.entries()) {
    let before = 0;
    for (let j = 0; j < known[i]!; j++) {
      const cell = ofOrigin.get(j + 1);
      if (cell === undefined) return faulty('hole', { origin: labels[i]!, development: j + 1, last: known[i]! });
      before = form === 'incremental' ? before + cell.amount : cell.amount;
      if (!Number.isFinite(before)) return faulty('not-finite', { origin: labels[i]!, development: j + 1 }, cell.row);
      cumulative[i * developments + j] = before;
    }
  }
  const missing = labels.filter((origin) => !exposures.has(origin));
  if (exposures.size > 0 && missing.length > 0) warnings.push(finding('exposure-missing', 'warning', { origin: missing[0]!, count: missing.length }));
  const exposure = missing.length === 0 ? Float64Array.from(labels, (origin) => exposures.get(origin)!) : null;
  const triangle: Triangle = { labels, developments, cumulative, known, exposure };
  const zero = zeroDevelopment(triangle);
  if (zero !== null) return faulty('zero-column', { development: zero + 1 });
  return { triangle, warnings: [...warnings, ...falls(triangle, cells)] };
}

/** The first month that is left out between origins written as YYYY-MM: without it later ones would stand in the wrong calendar period. */
function missingMonth(labels: readonly string[]): string | null {
  if (!labels.every((label) => /^\d{4}-\d{2}$/.test(label))) return null;
  const number = (label: string): number => 12 * Number(label.slice(0, 4)) + Number(label.slice(5)) - 1;
  const after = labels.findIndex((label, i) => i + 1 < labels.length && number(labels[i + 1]!) !== number(label) + 1);
  if (after < 0) return null;
  const next = number(labels[after]!) + 1;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}`;
}

/** The first development at which all known cumulative amounts that later ones are compared with are zero; null: none. */
export function zeroDevelopment({ developments, cumulative, known }: Triangle): number | null {
  for (let j = 0; j < developments - 1; j++) {
    let some = 0;
    for (let i = 0; i < known.length; i++) if (known[i]! > j + 1) some += Math.abs(cumulative[i * developments + j]!);
    if (some === 0) return j;
  }
  return null;
}

/** A warning for each cumulative amount below the one before it: recoveries, corrections, or increments sent as cumulative ones. */
export function falls({ labels, developments, cumulative, known }: Triangle, cells?: readonly ReadonlyMap<number, Cell>[]): readonly Finding[] {
  const found: Finding[] = [];
  for (const [i, origin] of labels.entries()) {
    for (let j = 1; j < known[i]!; j++) {
      const from = cumulative[i * developments + j - 1]!;
      const to = cumulative[i * developments + j]!;
      if (to < from) found.push(finding('falling', 'warning', { origin, development: j + 1, from, to }, cells?.[i]?.get(j + 1)?.row));
    }
  }
  if (found.length <= NAMED_FALLS) return found;
  return [...found.slice(0, NAMED_FALLS), finding('falling-more', 'warning', { count: found.length - NAMED_FALLS })];
}
