import { monthIndex, monthsOf } from '../../language/calendar.ts';
import type { Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Risk, RiskLeaf } from '../simulation/read-uncertainty.ts';

/**
 * Whether a simulation draws a risk's leaf in a period: it is uncertain then, has a value, and nobody has observed it.
 *
 * @param plain the baseline, without changes
 */
export function isDrawnIn({ entry }: Risk, { quantity, element }: RiskLeaf, period: Period, plain: EvaluatedRun): boolean {
  const [first, last] = monthsOf(period);
  const isUncertain = last >= monthIndex(entry.from) && (entry.until === undefined || first <= monthIndex(entry.until));
  return isUncertain && plain.mark(quantity, period, element) !== 'observed' && plain.value(quantity, period, element) !== undefined;
}
