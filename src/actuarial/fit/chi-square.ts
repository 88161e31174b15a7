import { incompleteGammaTail } from '../special/incomplete-gamma.ts';
import type { Band } from '../severity/banded.ts';
import type { Severity } from '../severity/severity.ts';
import type { Grouped, Sample } from './observations.ts';

export interface ChiSquare {
  /** Σ (observed − expected)² / expected over the bands. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** P(chi-square above the statistic), if the family is right. */
  readonly probability: number;
  readonly bands: readonly { readonly from: number; readonly to: number; readonly observed: number; readonly expected: number }[];
}

/** Bands are joined until each expects at least this many. */
const LEAST_EXPECTED = 5;

/**
 * Pearson's chi-square on bands. The distribution function is taken given that losses exceed the truncation point; bands that
 * expect fewer than five are joined with their neighbour.
 *
 * @returns null where too few bands are left for the number of parameters
 * Source: Klugman, Panjer & Willmot, Loss Models (2012), section 16.4.3.
 */
export function chiSquare(severity: Severity, { bands, truncatedAt = 0 }: Grouped, parameters: number): ChiSquare | null {
  const total = bands.reduce((sum, { count }) => sum + count, 0);
  const share = severity.survival(truncatedAt);
  const cells = [...gapsFilled(bands, truncatedAt)].map(({ from, to, count }) => ({
    from,
    to,
    observed: count,
    expected: (total * Math.max(0, severity.survival(from) - severity.survival(to))) / share,
  }));
  const joined = joinedCells(cells);
  const degreesOfFreedom = joined.length - 1 - parameters;
  if (degreesOfFreedom < 1) return null;
  const statistic = joined.reduce((sum, { observed, expected }) => sum + (observed - expected) ** 2 / expected, 0);
  return { statistic, degreesOfFreedom, probability: incompleteGammaTail(degreesOfFreedom / 2, statistic / 2), bands: joined };
}

/** All from the truncation point to ∞, with empty bands where the table has none. */
function* gapsFilled(bands: readonly Band[], truncatedAt: number): Generator<Band> {
  let end = truncatedAt;
  for (const band of bands) {
    if (band.from > end) yield { from: end, to: band.from, count: 0 };
    yield band;
    end = band.to;
  }
  if (end < Infinity) yield { from: end, to: Infinity, count: 0 };
}

type Cell = ChiSquare['bands'][number];

function joinedCells(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last === undefined || last.expected >= LEAST_EXPECTED) joined.push(cell);
    else joined[joined.length - 1] = together(last, cell);
  }
  if (joined.length > 1 && joined.at(-1)!.expected < LEAST_EXPECTED) {
    const last = joined.pop()!;
    joined[joined.length - 1] = together(joined.at(-1)!, last);
  }
  return joined;
}

function together(one: Cell, other: Cell): Cell {
  return { from: one.from, to: other.to, observed: one.observed + other.observed, expected: one.expected + other.expected };
}

/** Bands of equal probability under the severity, about 2·n^(2/5) of them (Mann & Wald 1942), with the counts of the sample. */
export function equalBands(severity: Severity, { values, weights, weight, truncatedAt }: Sample, parameters: number): Band[] {
  const share = severity.survival(truncatedAt ?? 0);
  const wanted = Math.max(parameters + 2, Math.min(Math.floor(weight / LEAST_EXPECTED), Math.ceil(2 * weight ** 0.4)));
  const ends = Array.from({ length: wanted - 1 }, (_, index) => severity.tailQuantile(share * (1 - (index + 1) / wanted)));
  const bands = [truncatedAt ?? 0, ...ends].map((from, index) => ({ from, to: ends[index] ?? Infinity, count: 0 }));
  let band = 0;
  for (let index = 0; index < values.length; index++) {
    while (values[index]! > bands[band]!.to) band++;
    bands[band]!.count += weights[index]!;
  }
  return bands;
}
