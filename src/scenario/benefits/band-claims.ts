import type { RowSession } from '../../language/run/row-session.ts';
import type { BandedRow, BandedTable } from './banded-table.ts';
import { bandedTotal, isTakenOff, type BandedAmount, type CareLayout, type ClaimKind } from './care-years.ts';
import { elementsOf, planColumns } from './plan-columns.ts';

/** Every person of a session with claims: the kinds of their claims in order, and their vector of coordinates. */
export interface PersonYear {
  readonly kinds: readonly ClaimKind[];
  readonly vector: Float64Array;
  /** Yearly banded amount. */
  readonly amount: number;
}

export interface ClaimYears extends CareLayout {
  readonly persons: readonly PersonYear[];
}

/** The claims of a session as years of persons. Only what the session's plan reads is kept. */
export function claimYears(session: RowSession, banded: BandedAmount = 'eligible'): ClaimYears {
  const { model, inputs } = session;
  const columns = planColumns(model);
  const numbersOf = (column: string) => inputs.numbers.get(columns.inputs.find((input) => input.column === column)!.quantity.name)!;
  const layout: CareLayout = { banded, parts: columns.parts };
  const expense = numbersOf(columns.expense);
  const parts = columns.parts.map((column) => ({ numbers: numbersOf(column), takenOff: banded === 'eligible' && isTakenOff(column) }));
  const categories = columns.categories.map((column) => {
    const { quantity } = columns.inputs.find((input) => input.column === column)!;
    return { column, codes: numbersOf(column), elements: elementsOf(model, quantity) };
  });
  const kinds = new Map<number, ClaimKind>();
  const kindOf = (row: number): ClaimKind => {
    const code = categories.reduce((sum, { codes, elements }) => sum * elements.length + codes[row]!, 0);
    const known = kinds.get(code);
    if (known) return known;
    const kind = Object.fromEntries(categories.map(({ column, codes, elements }) => [column, elements[codes[row]!]!]));
    kinds.set(code, kind);
    return kind;
  };
  const starts = inputs.groupStarts ?? new Uint32Array(1);
  const persons = Array.from({ length: session.groups }, (_, person): PersonYear => {
    const [from, to] = [starts[person]!, starts[person + 1]!];
    const vector = new Float64Array((to - from) * (1 + parts.length));
    let next = 0;
    for (let row = from; row < to; row++) {
      vector[next++] = parts.reduce((rest, { numbers, takenOff }) => (takenOff ? rest - numbers[row]! : rest), expense[row]!);
      for (const { numbers } of parts) vector[next++] = numbers[row]!;
    }
    return { kinds: Array.from({ length: to - from }, (_, claim) => kindOf(from + claim)), vector, amount: bandedTotal(layout, vector) };
  });
  return { ...layout, persons };
}

/** Persons by the kinds of their claims; each with refunds (a negative amount) stands alone. */
export function personsByKinds({ persons }: ClaimYears): readonly (readonly PersonYear[])[] {
  const groups = new Map<string, PersonYear[]>();
  const keys = new Map<ClaimKind, number>();
  persons.forEach((person, index) => {
    const refunds = person.vector.some((part) => part < 0);
    const key = refunds ? `alone ${index}` : person.kinds.map((kind) => keys.get(kind) ?? (keys.set(kind, keys.size), keys.size - 1)).join();
    append(groups, key, person);
  });
  return [...groups.values()];
}

/**
 * Claims as a table by bands, with everything the bounds need: count, totals and deviations from the row's proportions. The
 * last band of a row ends at its greatest amount.
 *
 * @param bounds inner bounds of the bands, yuan, rising from above 0; a bound belongs to the band below it
 */
export function bandClaims(session: RowSession, bounds: readonly number[], banded: BandedAmount = 'eligible'): BandedTable {
  bounds.forEach((bound, index) => {
    if (!(bound > (bounds[index - 1] ?? 0) && bound < Infinity)) throw new RangeError(`bandClaims: bounds that rise from above 0; got ${bound} after ${bounds[index - 1] ?? 0}`);
  });
  const years = claimYears(session, banded);
  const rows = personsByKinds(years).flatMap((persons) => {
    const bands = new Map<number, PersonYear[]>();
    for (const person of persons) {
      const found = bounds.findIndex((bound) => person.amount <= bound);
      const band = found < 0 ? bounds.length : found;
      append(bands, band, person);
    }
    return [...bands].sort(([one], [other]) => one - other).map(([band, held]) => bandedRow(years, held, bounds[band - 1] ?? 0, bounds[band]));
  });
  return { banded, parts: years.parts, rows };
}

/** Adds to the list that a map holds under a key. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function bandedRow(layout: CareLayout, persons: readonly PersonYear[], from: number, bound: number | undefined): BandedRow {
  const totals = totalsOf(persons);
  const to = bound ?? persons.reduce((greatest, { amount }) => Math.max(greatest, amount), from);
  const { net, deviations } = spreadAround(layout, totals, persons);
  return { kinds: persons[0]!.kinds, totals, persons: persons.length, from: Math.min(from, persons[0]!.amount), to, net, deviations };
}

export function totalsOf(persons: readonly PersonYear[]): Float64Array {
  const totals = new Float64Array(persons[0]!.vector.length);
  for (const { vector } of persons) for (let coordinate = 0; coordinate < totals.length; coordinate++) totals[coordinate]! += vector[coordinate]!;
  return totals;
}

/** How far persons are from the proportions of `totals`, summed with and without sign. */
export function spreadAround(layout: CareLayout, totals: Float64Array, persons: readonly PersonYear[]): { readonly net: Float64Array; readonly deviations: readonly number[] } {
  const total = bandedTotal(layout, totals);
  const net = new Float64Array(totals.length);
  const deviations = new Float64Array(totals.length);
  for (const { vector, amount } of persons) {
    for (let coordinate = 0; coordinate < totals.length; coordinate++) {
      const usual = total > 0 ? (totals[coordinate]! / total) * amount : totals[coordinate]! / persons.length;
      const difference = vector[coordinate]! - usual;
      net[coordinate]! += difference;
      deviations[coordinate]! += Math.abs(difference);
    }
  }
  const size = Math.abs(total) + totals.reduce((sum, part) => sum + Math.abs(part), 0);
  const negligible = (sum: number): boolean => sum <= 1e-12 * size;
  return { net: net.map((sum) => (negligible(Math.abs(sum)) ? 0 : sum)), deviations: Array.from(deviations, (sum) => (negligible(sum) ? 0 : sum)) };
}
