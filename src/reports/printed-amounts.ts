import { amountParts } from '../i18n/amount-parts.ts';
import { roundHalfAway } from '../i18n/decimal-text.ts';
import { scaleDigits, scaleSize, type MoneyScale } from '../i18n/scales.ts';
import type { Expression } from '../language/expression.ts';
import type { Model, Quantity } from '../language/model.ts';

/** A line that is the plain sum of other lines, e.g. a subtotal of the form. */
export interface PlainSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Lines whose formula only adds; those that hold others come first. */
export function plainSums(model: Model, lines: readonly string[]): readonly PlainSum[] {
  const sums = lines.flatMap((name): PlainSum[] => {
    const parts = addedNames(model.quantities.get(name)?.formula?.tree);
    const own = parts?.every((part) => lines.includes(part) && isMoney(model.quantities.get(part)));
    return parts && parts.length > 1 && own ? [{ whole: name, parts }] : [];
  });
  const holds = (sum: PlainSum, other: PlainSum): boolean =>
    sum.parts.includes(other.whole) || sum.parts.some((part) => sums.some((s) => s.whole === part && holds(s, other)));
  return sums.toSorted((a, b) => (holds(a, b) ? -1 : holds(b, a) ? 1 : 0));
}

/**
 * Amounts of one period as they are printed, in yuan, so that the printed parts of every plain sum add up to its printed
 * whole. Amounts outside of sums are simply rounded.
 */
export function printedAmounts(
  sums: readonly PlainSum[],
  names: readonly string[],
  value: (name: string) => number | undefined,
  money: MoneyScale,
): ReadonlyMap<string, number> {
  const size = scaleSize(money);
  const digits = scaleDigits(money);
  const printed = new Map<string, number>();
  for (const { whole, parts } of sums) {
    const total = value(whole);
    const amounts = parts.map((part) => value(part));
    if (total === undefined || amounts.some((amount) => amount === undefined)) continue;
    const shown = amountParts(
      amounts.map((amount) => amount! / size),
      total / size,
      digits,
    );
    parts.forEach((part, index) => printed.set(part, shown[index]! * size));
  }
  for (const name of names) {
    const amount = value(name);
    if (amount !== undefined && !printed.has(name)) printed.set(name, roundHalfAway(amount / size, digits) * size);
  }
  return printed;
}

function addedNames(tree: Expression | undefined): string[] | undefined {
  if (tree?.kind === 'name') return [tree.path.join('.')];
  if (tree?.kind !== 'binary' || tree.operator !== '+') return undefined;
  const [left, right] = [addedNames(tree.left), addedNames(tree.right)];
  return left && right ? [...left, ...right] : undefined;
}

function isMoney(quantity: Quantity | undefined): boolean {
  return quantity?.unitText === 'yuan/year' || quantity?.unitText === 'yuan';
}
