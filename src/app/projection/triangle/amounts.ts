import { decimalText } from '../../../i18n/decimal-text.ts';
import type { ProjectionPastWords } from '../../../i18n/projection-past.ts';
import type { NumberStyle } from '../../../i18n/quantity-text.ts';
import { scaleName, scaleSuffix } from '../../../i18n/scales.ts';
import { shownNumber } from '../../ui/shown.ts';
import type { ShownTriangle } from './shown-triangle.ts';

/** How amounts of a triangle are written: in a unit that suits it, or as the paper has them. */
export interface TriangleAmounts {
  readonly unitName: string;
  readonly number: (amount: number | null) => string;
  /** With its unit. */
  readonly text: (amount: number) => string;
}

export function triangleAmounts({ money }: ShownTriangle, style: NumberStyle, words: ProjectionPastWords): TriangleAmounts {
  if (money === undefined) {
    const number = (amount: number | null): string => (amount === null ? '—' : decimalText(amount, 0));
    return { unitName: words.triangle.originalUnit, number, text: number };
  }
  const own = { ...style, money };
  const digits = money === 'yuan' ? 0 : 1;
  const number = (amount: number | null): string => shownNumber(amount, 'yuan', own, digits);
  return { unitName: scaleName(money, style.locale), number, text: (amount) => number(amount) + scaleSuffix(money, style.locale) };
}
