import type { NumberStyle } from '../../../i18n/quantity-text.ts';
import type { MoneyScale } from '../../../i18n/scales.ts';
import type { EvaluatedRun } from '../../../language/run/evaluate.ts';
import { numberStyle } from '../../text/cell-text.ts';

/** Numbers as the workbench prints them: digits of a report need no terminal's commas. */
export function reportNumbers(run: EvaluatedRun, money: MoneyScale | undefined, locale: NumberStyle['locale']): NumberStyle {
  const { grouping: _terminal, ...style } = numberStyle(run, money, locale);
  return style;
}
