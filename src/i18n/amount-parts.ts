import { roundHalfAway } from './decimal-text.ts';

/** Parts of a printed unit that float sums may be off by and still count as adding up. */
const slack = 1e-6;

/**
 * Shown values of parts that add up to the shown total (largest remainder: Hamilton's method).
 *
 * The total is rounded half away from zero; each part goes down to a whole printed unit, and the units still missing go
 * to the parts with the largest remainders, earlier parts first. Parts that do not add up to the total before rounding
 * are each rounded by themselves, so that a real difference stays visible.
 *
 * @param parts amounts in the unit shown (亿元, 万元 …), of any sign.
 * @param total their total in the same unit.
 * @param digits decimals shown.
 * @example amountParts([33.34, 33.33, 33.33], 100, 1) // [33.4, 33.3, 33.3]
 */
export function amountParts(parts: readonly number[], total: number, digits: number): number[] {
  const units = 10 ** digits;
  const sum = parts.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - total) * units > slack * Math.max(1, Math.abs(total))) return parts.map((part) => roundHalfAway(part, digits));
  const floors = parts.map((part) => Math.floor(roundHalfAway(part * units, 6)));
  const missing = Math.round(roundHalfAway(total, digits) * units) - floors.reduce((a, b) => a + b, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: roundHalfAway(part * units - floors[index]!, 6) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) floors[index]! += 1;
  return floors.map((floor) => floor / units);
}
