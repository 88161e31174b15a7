import { amountParts } from '../../i18n/amount-parts.ts';
import { roundHalfAway } from '../../i18n/decimal-text.ts';

const digits = 2;

/**
 * Parts of an amount to the cent so that they add up to the total as it is printed, which its own rounding may have
 * moved by a cent. Parts that really miss the total are each rounded by themselves.
 */
export function printedParts(parts: readonly number[], printed: number): readonly number[] {
  const missed = printed - parts.reduce((sum, part) => sum + part, 0);
  const isRounding = Math.abs(missed) <= 0.02 + 1e-9 * Math.abs(printed);
  const largest = parts.reduce((most, part, index) => (Math.abs(part) > Math.abs(parts[most]!) ? index : most), 0);
  return isRounding && parts.length > 0 ? amountParts(parts.with(largest, parts[largest]! + missed), printed, digits) : parts.map(toCent);
}

export function toCent(amount: number): number {
  return roundHalfAway(amount, digits);
}

/** A sum of printed amounts without the noise of binary fractions. */
export function sumOf(amounts: readonly number[]): number {
  return toCent(amounts.reduce((sum, amount) => sum + amount, 0));
}
