import { monthIndex, monthsOf, monthText } from '../../language/calendar.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { stretchesOf, type PlacedOverride } from '../../language/run/parameter-values.ts';

/**
 * Last month (YYYY-MM) in which the value in force at the end of a period goes on being in force; undefined where nothing
 * comes after it. What is typed into the last period of a workbook holds no longer: the next value was not in sight.
 */
export function openEnd(quantity: Quantity, element: string, period: Period, overrides: readonly PlacedOverride[]): string | undefined {
  const [, last] = monthsOf(period);
  const inForce = (month: number) => {
    const [stretch] = stretchesOf(quantity, element, monthText(month), overrides);
    return stretch?.override ?? stretch?.dated;
  };
  const spans = [...quantity.values, ...overrides.filter((other) => other.quantity === quantity).map(({ override }) => override)];
  const turns = spans.flatMap(({ from, until }) => [monthIndex(from), ...(until === undefined ? [] : [monthIndex(until) + 1])]).filter((month) => month > last);
  const now = inForce(last);
  const next = turns.sort((a, b) => a - b).find((month) => inForce(month) !== now);
  return next === undefined ? undefined : monthText(next - 1);
}
