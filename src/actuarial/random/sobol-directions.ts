import { joeKuo } from './joe-kuo.ts';

/** Dimensions that have direction numbers. */
export const SOBOL_DIMENSIONS = 512;
/** Bits of a coordinate. */
export const SOBOL_BITS = 32;

let lines: readonly string[] | undefined;

/**
 * Direction numbers V_1 … V_32 of a dimension from 0: V_k is m_k·2^(32−k), where m follows the recurrence of the
 * dimension's primitive polynomial. Dimension 0 is van der Corput's sequence.
 *
 * Source: Joe & Kuo (2008), section 2; their own generator sobol.cc.
 */
export function sobolDirections(dimension: number): Uint32Array {
  const directions = new Uint32Array(SOBOL_BITS);
  if (dimension === 0) return directions.map((_, k) => 2 ** (SOBOL_BITS - 1 - k));
  lines ??= joeKuo.replace(/\s*;\s*/g, ';').trim().split(';');
  const [coefficients, ...rest] = lines[dimension - 1]!.split(' ').map(Number);
  const initial = [1, ...rest];
  const degree = initial.length;
  for (let k = 0; k < SOBOL_BITS; k++) {
    if (k < degree) {
      directions[k] = initial[k]! * 2 ** (SOBOL_BITS - 1 - k);
      continue;
    }
    let next = directions[k - degree]! ^ (directions[k - degree]! >>> degree);
    for (let j = 1; j < degree; j++) if ((coefficients! >>> (degree - 1 - j)) & 1) next ^= directions[k - j]!;
    directions[k] = next;
  }
  return directions;
}
