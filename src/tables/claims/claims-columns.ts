import type { TypedColumn } from '../../language/model.ts';
import { partInYear, settledDay } from './across-years.ts';
import { dayInYear } from './calendar.ts';
import type { ChosenRows } from './choose-rows.ts';
import { noAge, type ClaimRows } from './claim-rows.ts';
import { categoryColumns, claimColumn } from './columns.ts';
import { repacked, type PackedTexts } from './identifiers.ts';
import type { LeftOutTotals } from './left-out.ts';
import type { RowPlaces } from './row-places.ts';

export type NumberArray = Extract<TypedColumn, { kind: 'number' }>['values'];

/** Figures of a column; `given` is 0 in rows without one, and absent where every row has one. */
export interface ClaimFigures {
  readonly values: NumberArray;
  readonly given?: Uint8Array;
}

/** A table of claims as plain arrays, rows by member and day: it goes from a worker to the page as it is. */
export interface ClaimsColumns {
  readonly rowCount: number;
  /** Year of the claims; absent where the file gives days of the year only. */
  readonly year?: number;
  readonly persons: number;
  /** Number of each row's member; members count in the order of the rows. */
  readonly member: Uint32Array;
  readonly memberNames: PackedTexts;
  /** Absent where the file has no settlement numbers; the number of the row in the file stands for them then. */
  readonly settlementNames?: PackedTexts;
  readonly figures: Readonly<Record<string, ClaimFigures>>;
  readonly categories: Readonly<Record<string, Uint8Array>>;
  readonly fileRow: Uint32Array;
  readonly places: RowPlaces;
}

/** Lays the chosen rows out in their order. Columns of the file's order are given free one by one, so that they need not all be held twice. */
export function claimsColumns(rows: ClaimRows, chosen: ChosenRows, texts: { readonly members: PackedTexts; readonly settlements: PackedTexts }, places: RowPlaces, leftOut: LeftOutTotals): ClaimsColumns {
  const { order, year, split } = chosen;
  const { has } = rows;
  const taken = <T extends NumberArray>(column: T): T => picked(column, order);
  const member = new Uint32Array(order.length);
  const used: number[] = [];
  for (let at = 0, last = -1; at < order.length; at++) {
    const own = rows.member[order[at]!]!;
    if (own !== last) used.push(own);
    last = own;
    member[at] = used.length - 1;
  }
  const day = new Uint16Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const own = rows.day[order[at]!]!;
    day[at] = split?.[order[at]!] === 1 ? settledDay(own, year!) : dayInYear(own);
  }
  const figures: Record<string, ClaimFigures> = { day: { values: day } };
  const amount = (column: Float64Array): ClaimFigures => {
    if (split && year !== undefined) for (const row of order) if (split[row] === 1) column[row] = partInYear(column[row]!, rows.admitted[row]!, rows.day[row]!, year);
    return { values: narrowest(taken(column)) };
  };
  if (split) leaveSplitAway(rows, chosen, leftOut);
  figures['expense'] = amount(rows.expense);
  rows.expense = new Float64Array();
  if (has.has('excluded')) figures['excluded'] = amount(rows.excluded);
  rows.excluded = new Float64Array();
  if (has.has('own_first')) figures['own_first'] = amount(rows.ownFirst);
  rows.ownFirst = new Float64Array();
  if (has.has('income')) figures['income'] = withGiven(narrowest(taken(rows.income)), taken(rows.incomeGiven));
  rows.income = new Float64Array();
  if (has.has('age')) {
    const ages = taken(rows.age);
    figures['age'] = ages.includes(noAge) ? { values: ages, given: ages.map((age) => (age === noAge ? 0 : 1)) } : { values: ages };
  }
  const settlements = has.has('settlement') ? repacked(texts.settlements, taken(rows.settlement), 1) : undefined;
  return {
    rowCount: order.length,
    ...(year === undefined ? {} : { year }),
    persons: used.length,
    member,
    memberNames: repacked(texts.members, Uint32Array.from(used)),
    ...(settlements ? { settlementNames: settlements } : {}),
    figures,
    categories: Object.fromEntries(categoryColumns.flatMap((id, slot) => (has.has(id) ? [[id, taken(rows.elements[slot]!)]] : []))),
    fileRow: taken(rows.fileRow),
    places,
  };
}

/** Elements of a category by their number. */
export function elementNames(id: string): readonly string[] {
  return (claimColumn(id).codes ?? []).map((code) => code.id);
}

function leaveSplitAway(rows: ClaimRows, { order, split, year }: ChosenRows, leftOut: LeftOutTotals): void {
  for (const row of order) {
    if (split![row] !== 1) continue;
    leftOut.add('split-away', rows.expense[row]! - partInYear(rows.expense[row]!, rows.admitted[row]!, rows.day[row]!, year!), 0);
  }
}

function picked<T extends NumberArray>(column: T, order: Uint32Array): T {
  const made = new (column.constructor as new (length: number) => T)(order.length);
  for (let at = 0; at < order.length; at++) made[at] = column[order[at]!]!;
  return made;
}

function withGiven(values: NumberArray, given: Uint8Array): ClaimFigures {
  return given.includes(0) ? { values, given } : { values };
}

/** The same numbers in the smallest array that holds each of them exactly. */
function narrowest(values: Float64Array): NumberArray {
  let whole = true;
  let single = true;
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < 0 || value !== Math.floor(value) || Object.is(value, -0)) whole = false;
    if (Math.fround(value) !== value) single = false;
    if (!whole && !single) return values;
    if (value > most) most = value;
  }
  if (whole && most < 2 ** 8) return Uint8Array.from(values);
  if (whole && most < 2 ** 16) return Uint16Array.from(values);
  if (whole && most < 2 ** 32) return Uint32Array.from(values);
  return single ? Float32Array.from(values) : values;
}
