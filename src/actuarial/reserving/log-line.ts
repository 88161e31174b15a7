import { log } from '../elementary/log.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';

export interface LogLine {
  readonly intercept: number;
  readonly slope: number;
  /** Two-sided p-value of the slope against 0 (t test, points − 2 degrees of freedom); null with two points. */
  readonly pValue: number | null;
  readonly points: number;
}

/** Least-squares line of log y against x over the points with y above 0; null with fewer than two of them, or where x does not move. */
export function logLine(x: readonly number[], y: readonly (number | null)[]): LogLine | null {
  return line(x.flatMap((at, index) => (y[index] != null && y[index]! > 0 ? [{ x: at, y: log(y[index]!) }] : [])));
}

/** Least-squares line; null with fewer than two points, or where x does not move. */
export function line(points: readonly { readonly x: number; readonly y: number }[]): LogLine | null {
  const count = points.length;
  const middleX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const middleY = points.reduce((sum, { y }) => sum + y, 0) / count;
  let xx = 0;
  let xy = 0;
  for (const { x, y } of points) {
    xx += (x - middleX) ** 2;
    xy += (x - middleX) * (y - middleY);
  }
  if (count < 2 || xx === 0) return null;
  const slope = xy / xx;
  const intercept = middleY - slope * middleX;
  if (count === 2) return { intercept, slope, pValue: null, points: count };
  const squares = points.reduce((sum, { x, y }) => sum + (y - intercept - slope * x) ** 2, 0);
  const freedom = count - 2;
  const ratio = (slope * slope * xx) / (squares / freedom);
  const rest = ratio === Infinity ? 0 : freedom / (freedom + ratio);
  return { intercept, slope, pValue: Number.isNaN(ratio) ? 1 : incompleteBeta(freedom / 2, 0.5, rest, 1 - rest), points: count };
}
