import { readersOf } from '../../language/check/reads.ts';
import type { Corridor, Label, Model, Period, Quantity, Source, ValueStatus } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import { stretchesOf } from '../../language/run/parameter-values.ts';
import type { TermChange } from '../state/corridor-edits.ts';

/** One value of a term: of the whole, or of one element. */
export interface TermCell {
  /** As an override writes it. */
  readonly path: string;
  readonly element: string;
  readonly label: Label;
  /** Undefined where nobody published it. */
  readonly baseline: TermChange['value'] | undefined;
  readonly status: ValueStatus | undefined;
  readonly source: Source;
  readonly note: Label | undefined;
  readonly from: string | undefined;
}

export interface Term {
  readonly quantity: Quantity;
  readonly cells: readonly TermCell[];
  /** Whether the contract's own file states it, or leaves it to be given. */
  readonly stated: boolean;
}

export const termGroups = ['result', 'surplus', 'loss', 'carried', 'payment', 'other'] as const;
export type TermGroup = (typeof termGroups)[number];

/** The terms of a contract by what they bear on first: the result, a side of it, what is carried on, or payment. */
export function termsByGroup(model: Model, stated: ReadonlySet<string>, period: Period): ReadonlyMap<TermGroup, readonly Term[]> {
  const landmarks = model.corridor ? landmarksOf(model.corridor) : new Map<string, TermGroup>();
  const readers = readersOf(model);
  const groups = new Map<TermGroup, Term[]>(termGroups.map((group) => [group, []]));
  for (const quantity of model.quantities.values()) {
    // Months of payment are read by the calendar alone.
    if (quantity.kind !== 'parameter' || (quantity.informational && !landmarks.has(quantity.name))) continue;
    const cells = elementKeys(quantity.dimensions, model.dimensions).map((element) => termCell(model, quantity, element, period));
    groups.get(nearest(quantity.name, landmarks, readers))!.push({ quantity, cells, stated: stated.has(quantity.name) || cells.some(({ path, baseline }) => baseline === undefined && stated.has(path)) });
  }
  return groups;
}

/** The value in force in a period: the last change that has begun, or what the contract has. */
export function valueIn(cell: TermCell, changes: readonly TermChange[], period: Period): TermChange['value'] | undefined {
  return changeIn(cell, changes, period)?.value ?? cell.baseline;
}

export function changeIn({ path }: Pick<TermCell, 'path'>, changes: readonly TermChange[], period: Period): TermChange | undefined {
  return changes.filter((change) => change.path === path && change.from <= `${period}-12`).sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
}

function termCell(model: Model, quantity: Quantity, element: string, period: Period): TermCell {
  const stretch = stretchesOf(quantity, element, period, [])[0];
  const words = element.split('.').map((name, at) => model.dimensions.get(quantity.dimensions[at] ?? '')?.labels[name] ?? { zh: name, en: name });
  return {
    path: element === '' ? quantity.name : `${quantity.name}.${element}`,
    element,
    label: element === '' ? quantity.label : { zh: words.map(({ zh }) => zh).join(' · '), en: words.map(({ en }) => en).join(' · ') },
    baseline: stretch?.value as TermChange['value'] | undefined,
    status: stretch?.dated?.status, source: stretch?.dated?.source ?? 'none', note: stretch?.dated?.note, from: stretch?.dated?.from,
  };
}

function landmarksOf({ base, surplus, loss, stocks, calendar, results, agreement, cutOff }: Corridor): ReadonlyMap<string, TermGroup> {
  const side = ({ rate, rest, parts }: Corridor['surplus'], group: TermGroup) => [rate, rest, ...parts.map(({ amount }) => amount)].map((name) => [name, group] as const);
  return new Map<string, TermGroup>([
    ...Object.values(results).map((name) => [name, 'other'] as const),
    ...[agreement, cutOff?.month, cutOff?.day].flatMap((name) => (name === undefined ? [] : [[name, 'other'] as const])),
    ...calendar.flatMap(({ amount, month }) => [[amount, 'payment'] as const, [month, 'payment'] as const]),
    ...stocks.flatMap(({ opening, closing }) => [[opening, 'carried'] as const, [closing, 'carried'] as const]),
    ...side(surplus, 'surplus'), ...side(loss, 'loss'),
    ...[base, surplus.amount, loss.amount].map((name) => [name, 'result'] as const),
  ]);
}

/** The landmark fewest formulas away. */
function nearest(name: string, landmarks: ReadonlyMap<string, TermGroup>, readers: ReturnType<typeof readersOf>): TermGroup {
  const seen = new Set([name]);
  for (let level = [name]; level.length > 0; ) {
    const met = level.flatMap((each) => landmarks.get(each) ?? []);
    const group = termGroups.find((candidate) => met.includes(candidate));
    if (group) return group;
    level = level.flatMap((each) => (readers.get(each) ?? []).map(({ quantity }) => quantity.name)).filter((each) => !seen.has(each) && seen.add(each));
  }
  return 'other';
}
