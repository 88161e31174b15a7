import { layerMoment } from '../layer.ts';
import { banded, type Band } from '../severity/banded.ts';
import { leastCrossing } from '../severity/least-crossing.ts';
import type { Severity } from '../severity/severity.ts';
import type { Sample } from './observations.ts';

/**
 * ∫ |F − F_n| dx between a severity and a sample, exact: between two observations F_n stands still, and the area to F there is
 * a difference of limited expected values, cut where F crosses it.
 *
 * @param truncatedAt both distributions are taken given that losses exceed it
 * @returns Infinity where the severity has no mean
 */
export function distanceToSample(severity: Severity, { values, weights, weight }: Sample, truncatedAt: number): number {
  const share = severity.survival(truncatedAt);
  let area = 0;
  let below = 0;
  let from = truncatedAt;
  for (let index = 0; index < values.length; index++) {
    area += areaToLevel(severity, from, values[index]!, 1 - below / weight, share);
    from = values[index]!;
    below += weights[index]!;
  }
  return area + severity.excess(from) / share;
}

/** ∫_from^to |S(x)/share − level| dx. */
function areaToLevel(severity: Severity, from: number, to: number, level: number, share: number): number {
  if (!(to > from)) return 0;
  const signed = (a: number, b: number): number => layerMoment(severity, a, b, 1) / share - (b - a) * level;
  const height = level * share;
  if (severity.survival(from) <= height || severity.survival(to) >= height) return Math.abs(signed(from, to));
  const crossing = severity.tailQuantile(height);
  return Math.abs(signed(from, crossing)) + Math.abs(signed(crossing, to));
}

/** Gauss–Legendre of 8 points on −1 … 1: abscissas above 0 and their weights (Abramowitz & Stegun, table 25.4). */
const NODES = [
  [0.18343464249564981, 0.362683783378362],
  [0.525532409916329, 0.31370664587788727],
  [0.7966664774136267, 0.22238103445337448],
  [0.9602898564975362, 0.10122853629037626],
] as const;
const PIECES = 8;

/**
 * ∫ |F − G| dx between a severity and a table by bands, G spread within a band as `banded` does it. What the table does not
 * say (how losses lie within a band) can move the distance by up to the width of the bands.
 *
 * Numerical to about 1e-6 of the distance.
 */
export function distanceToBands(severity: Severity, bands: readonly Band[], truncatedAt = 0): number {
  const table = banded(bands);
  const share = severity.survival(truncatedAt);
  const gap = (x: number): number => severity.survival(x) / share - table.survival(x);
  const knots = [...new Set(bands.flatMap(({ from, to, mean }) => [from, ...(mean === undefined ? [] : [mean]), ...(to < Infinity ? [to] : [])]))];
  knots.push(truncatedAt, table.support.greatest);
  const ends = [...new Set(knots)].filter((knot) => knot >= truncatedAt).sort((one, other) => one - other);
  let area = 0;
  for (let index = 1; index < ends.length; index++) area += areaBetween(gap, ends[index - 1]!, ends[index]!);
  return area + severity.excess(ends.at(-1)!) / share;
}

function areaBetween(gap: (x: number) => number, from: number, to: number): number {
  let area = 0;
  const width = (to - from) / PIECES;
  for (let piece = 0; piece < PIECES; piece++) {
    const a = from + piece * width;
    const b = piece === PIECES - 1 ? to : a + width;
    const [left, right] = [gap(a), gap(b)];
    if (left * right >= 0) area += Math.abs(integral(gap, a, b));
    else {
      const rising = left < 0 ? gap : (x: number) => -gap(x);
      const crossing = leastCrossing(rising, () => 0, a, b);
      area += Math.abs(integral(gap, a, crossing)) + Math.abs(integral(gap, crossing, b));
    }
  }
  return area;
}

function integral(of: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = (from + to) / 2;
  return half * NODES.reduce((sum, [node, weight]) => sum + weight * (of(middle - half * node) + of(middle + half * node)), 0);
}
