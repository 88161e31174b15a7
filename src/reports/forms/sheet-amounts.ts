import { roundHalfAway } from '../../i18n/decimal-text.ts';
import { scaleDigits, scaleSize } from '../../i18n/scales.ts';
import type { FormLine } from '../../tables/forms/form-definition.ts';
import type { FormOfRun } from './fill-form.ts';

/** Decimals that a line's figures are printed with. */
function digitsOf(form: FormOfRun, line: FormLine): number {
  return line.unit === 'yuan' ? scaleDigits(form.money) : line.unit === 'person' ? 0 : 4;
}

/** The figure in the unit the sheet is in, without the noise of binary fractions. */
export function shownAmount(form: FormOfRun, line: FormLine, value: number): number {
  return line.unit === 'yuan' ? roundHalfAway(value / scaleSize(form.money), digitsOf(form, line)) : value;
}

/** The formula rounded as the line is printed. */
export function rounded(formula: string, form: FormOfRun, line: FormLine): string {
  return line.unit === 'yuan' || line.unit === 'person' ? `ROUND(${formula},${digitsOf(form, line)})` : formula;
}

/** Number format of a line's cells. */
export function formatOf(form: FormOfRun, line: FormLine): string {
  if (line.unit === '1') return '0.00##%';
  if (line.unit === 'month') return '0.0';
  const digits = line.unit === 'yuan' ? scaleDigits(form.money) : line.unit === 'person' ? 0 : 2;
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}
