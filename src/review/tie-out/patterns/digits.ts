import { fenText } from '../../fen.ts';
import { hypothesis, type BothFigures, type Hypothesis } from '../hypothesis.ts';

/** Two digits that stand beside each other are exchanged; the difference is then a multiple of nine. */
export function transposedDigits(both: BothFigures): readonly Hypothesis[] {
  const { theirs, ours } = both;
  const digits = String(Math.abs(ours));
  for (let at = 0; at + 1 < digits.length; at++) {
    // A number that would begin with nought is a wrong place, not an exchange.
    if (digits[at] === digits[at + 1] || (at === 0 && digits[1] === '0')) continue;
    const swapped = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
    if (Number(swapped) * Math.sign(ours) !== theirs) continue;
    const difference = theirs - ours;
    const arithmetic = `${fenText(theirs)} − ${fenText(ours)} = ${fenText(difference)} = 9 × ${fenText(difference / 9)}`;
    return [
      hypothesis('transposed', both, arithmetic, 0, {
        digits: `${digits[at]}${digits[at + 1]}`,
        swapped: `${digits[at + 1]}${digits[at]}`,
      }),
    ];
  }
  return [];
}

/** Factors between units and decimal places, with what they mean. */
const factors = [10, 100, 1_000, 10_000, 100_000_000];

/** A decimal place or a unit (万元, 亿元) is mistaken: one figure is the other times a power of ten, up to the rounding of the smaller. */
export function wrongFactor(both: BothFigures): readonly Hypothesis[] {
  const { theirs, ours } = both;
  const small = Math.min(Math.abs(theirs), Math.abs(ours));
  const large = Math.max(Math.abs(theirs), Math.abs(ours));
  // Below one yuan, rounding to the fen makes powers of ten out of anything.
  if (small < 100 || Math.sign(theirs) !== Math.sign(ours)) return [];
  return factors.flatMap((factor) => {
    const off = small * factor - large;
    if (Math.abs(off) > factor / 2) return [];
    const [operator, leaves] =
      Math.abs(theirs) > Math.abs(ours) ? ['×', theirs - ours * factor] : ['÷', theirs - Math.round(ours / factor)];
    const arithmetic = `${fenText(ours)} ${operator} ${factor.toLocaleString('en-US')} = ${fenText(theirs - leaves)}`;
    return [hypothesis('factor', both, arithmetic, leaves, { factor: factor.toLocaleString('en-US') })];
  });
}

/** The figure stands with the wrong sign. */
export function wrongSign(both: BothFigures): readonly Hypothesis[] {
  if (both.ours === 0 || both.theirs !== -both.ours) return [];
  return [hypothesis('sign', both, `${fenText(both.theirs)} = −(${fenText(both.ours)})`, 0)];
}
