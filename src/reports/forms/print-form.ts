import { amountParts } from '../../i18n/amount-parts.ts';
import { roundHalfAway } from '../../i18n/decimal-text.ts';
import type { FormDefinition, FormRelation } from '../../tables/forms/form-definition.ts';

/** Float noise of sums of amounts, as a share of them. */
const noise = 1e-12;

/**
 * Amounts of one column as they are printed, so that the sums of the form also hold of what is printed. Anchored lines
 * are rounded by themselves; a line that is all a relation leaves open becomes what the others make it; parts of a printed
 * whole share its units (largest remainder). Relations that do not hold before rounding stay as they are, so that a real
 * difference shows.
 *
 * @param value amount of a line in the printed unit (万元 …)
 * @param digits decimals printed
 */
export function printedColumn(form: FormDefinition, value: (line: string) => number | undefined, digits: number): ReadonlyMap<string, number> {
  const printed = new Map<string, number>();
  const alone = (line: string): void => {
    const amount = value(line);
    if (amount !== undefined && !printed.has(line)) printed.set(line, roundHalfAway(amount, digits));
  };
  const sums = form.relations.filter((relation) => isPlain(relation) && holdsUnrounded(relation, value, digits));
  for (const { id, anchored } of form.lines) if (anchored) alone(id);
  let moved = true;
  while (moved) {
    moved = sums.some((sum) => deriveOne(sum, value, printed, digits)) || sums.some((sum) => shareParts(sum, value, printed, digits));
    if (moved) continue;
    // Nothing follows from what stands: the next whole that nobody has printed stands by itself.
    const next = sums.find(({ left }) => value(left[0]!.line) !== undefined && !printed.has(left[0]!.line));
    if (next) alone(next.left[0]!.line);
    moved = next !== undefined;
  }
  for (const { id } of form.lines) alone(id);
  return printed;
}

function isPlain({ operator, left, right }: FormRelation): boolean {
  return operator === '=' && left.length === 1 && [...left, ...right].every((term) => term.at === 'same' && term.form === undefined);
}

interface SignedLine {
  readonly line: string;
  readonly sign: 1 | -1;
}

/** Terms with figures, all on one side: they add up to nothing. */
function termsOf({ left, right }: FormRelation, value: (line: string) => number | undefined): readonly SignedLine[] {
  const terms = [...left, ...right.map(({ line, sign }) => ({ line, sign: -sign as 1 | -1 }))];
  return terms.filter(({ line }) => value(line) !== undefined);
}

function holdsUnrounded(relation: FormRelation, value: (line: string) => number | undefined, digits: number): boolean {
  const terms = termsOf(relation, value);
  if (value(relation.left[0]!.line) === undefined || terms.length < 2) return false;
  const off = terms.reduce((sum, { line, sign }) => sum + sign * value(line)!, 0);
  const size = Math.max(...terms.map(({ line }) => Math.abs(value(line)!)));
  return Math.abs(off) <= noise * size + 1e-6 * 10 ** -digits;
}

function deriveOne(relation: FormRelation, value: (line: string) => number | undefined, printed: Map<string, number>, digits: number): boolean {
  const terms = termsOf(relation, value);
  const open = terms.filter(({ line }) => !printed.has(line));
  if (open.length !== 1) return false;
  const [{ line, sign }] = open as [SignedLine];
  const rest = terms.reduce((sum, term) => (term.line === line ? sum : sum + term.sign * printed.get(term.line)!), 0);
  printed.set(line, roundHalfAway(-sign * rest, digits));
  return true;
}

function shareParts(relation: FormRelation, value: (line: string) => number | undefined, printed: Map<string, number>, digits: number): boolean {
  const whole = relation.left[0]!.line;
  const parts = termsOf(relation, value).filter(({ line }) => line !== whole);
  const open = parts.filter(({ line }) => !printed.has(line));
  if (!printed.has(whole) || open.length < 2 || open.some(({ sign }) => sign !== -1)) return false;
  const taken = parts.filter(({ line }) => printed.has(line)).reduce((sum, { line, sign }) => sum - sign * printed.get(line)!, 0);
  const total = printed.get(whole)! - taken;
  const amounts = open.map(({ line }) => value(line)!);
  // What rounding moved the total by is spread over the parts by their size, so that they add up to it before they are rounded.
  const size = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const rest = total - amounts.reduce((a, b) => a + b, 0);
  const moved = amounts.map((amount) => (size === 0 ? amount : amount + (rest * Math.abs(amount)) / size));
  amountParts(moved, total, digits).forEach((amount, at) => printed.set(open[at]!.line, roundHalfAway(amount, digits)));
  return true;
}
