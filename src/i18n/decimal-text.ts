/** How digits of a long number are grouped: `1 234.5`, `1,234.5` or `1234.5`. */
export type Grouping = 'space' | 'comma' | 'none';

export const minus = '−';

const separators: Readonly<Record<Grouping, string>> = { space: '\u202f', comma: ',', none: '' };

/** Significant digits a spreadsheet keeps; beyond them lies the noise of binary fractions. */
const significantDigits = 15;

/**
 * A number rounded to `digits` decimals, halves away from zero, without Intl, so that Node and every browser give the
 * same text. The number is first taken to 15 significant digits, as a spreadsheet shows it: 1.005 gives 1.01.
 *
 * The result has a real minus sign (U+2212), and never reads −0. What a formula made infinite reads ∞, what it left without a
 * value reads #: a person's own formula can do both, and must not take the page down.
 */
export function decimalText(value: number, digits: number, grouping: Grouping = 'space'): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '#' : value < 0 ? `${minus}∞` : '∞';
  const [whole, fraction] = roundedDigits(Math.abs(value), digits);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separators[grouping]);
  const text = fraction === '' ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** The same rounding as a number: `roundHalfAway(1.005, 2)` is 1.01. */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const [whole, fraction] = roundedDigits(Math.abs(value), digits);
  const size = Number(`${whole}.${fraction || '0'}`);
  return value < 0 && size !== 0 ? -size : size;
}

function roundedDigits(value: number, digits: number): readonly [string, string] {
  const [mantissa = '0', exponent = '0'] = value.toExponential(significantDigits - 1).split('e');
  const figures = mantissa.replace('.', '');
  // The figures as a whole number in units of the last digit kept, and what is cut off.
  const kept = Number(exponent) + 1 + digits;
  const held = kept > 0 ? figures.slice(0, kept).padEnd(kept, '0') : '0';
  const up = kept >= 0 && Number(figures[kept] ?? '0') >= 5;
  // As many digits as the figures have fit a float64 whole; a table of amounts is written in a third of the time.
  const units = kept <= significantDigits ? Number(held) + Number(up) : BigInt(held) + BigInt(up);
  const text = String(units).padStart(digits + 1, '0');
  return digits === 0 ? [text, ''] : [text.slice(0, -digits), text.slice(-digits)];
}
