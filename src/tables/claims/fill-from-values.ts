import { scaled } from '../value-cells.ts';
import { dayOfValue } from './calendar.ts';
import { amountColumns, categoryColumns } from './columns.ts';
import { cellStates, noIdentifier } from './draft.ts';
import { numberOfText } from './fill-from-bytes.ts';
import type { ClaimRole } from './header.ts';
import type { Identifiers } from './identifiers.ts';
import { roundedText, type RowIntake } from './row-intake.ts';

/** Fills one role of the draft from a cell of a workbook or a Parquet file. A blank cell leaves it as `clear` left it. */
export function valueFiller(intake: RowIntake, { column, factor }: ClaimRole): (value: unknown) => void {
  const { draft } = intake;
  switch (column.id) {
    case 'settlement':
      return (value) => (draft.settlement = identifier(value, intake.settlements, (number) => intake.roundedSettlement(number)));
    case 'refers_to':
      return (value) => (draft.refersTo = identifier(value, intake.settlements, () => undefined));
    case 'member':
      return (value) => (draft.member = identifier(value, intake.members, (number) => intake.roundedMember(number)));
    case 'day':
      return (value) => (draft.day = dayOfValue(value));
    case 'discharged':
      return (value) => (draft.discharged = dayOfValue(value));
    case 'admitted':
      return (value) => (draft.admitted = dayOfValue(value));
    case 'age':
      return (value) => (draft.ageState = figure(value, draft.age, 0, 1));
  }
  const slot = (categoryColumns as readonly string[]).indexOf(column.id);
  if (slot >= 0) {
    const seen = new Map<unknown, number>();
    return (value) => {
      let element = seen.get(value);
      if (element === undefined) {
        element = intake.words[slot]!.of(valueText(value));
        seen.set(value, element);
      }
      draft.elements[slot] = element;
    };
  }
  const amount = (amountColumns as readonly string[]).indexOf(column.id);
  if (amount < 0) throw new RangeError(`valueFiller: a column of claims that is read; got ${column.id}`);
  return (value) => (draft.states[amount] = figure(value, draft.amounts, amount, factor));
}

/** A value as a message shows it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isFinite(value.getTime()) ? value.toISOString().slice(0, 10) : '';
  if (typeof value === 'object') return 'date' in value ? String(value.date) : JSON.stringify(value);
  return String(value as string | number | bigint | boolean);
}

function identifier(value: unknown, identifiers: Identifiers, rounded: (number: number) => void): number {
  const text = valueText(value).trim();
  if (text === '') return noIdentifier;
  const before = identifiers.size;
  const number = identifiers.ofText(text);
  // A number cell holds fifteen digits; what stands behind them is lost.
  if (number === before && ((typeof value === 'number' && Math.abs(value) >= 1e15) || roundedText.test(text))) rounded(number);
  return number;
}

function figure(value: unknown, into: Float64Array, slot: number, factor: number): number {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return cellStates.unreadable;
    into[slot] = scaled(value, factor);
    return cellStates.given;
  }
  if (typeof value === 'bigint') {
    into[slot] = scaled(Number(value), factor);
    return cellStates.given;
  }
  if (typeof value === 'string') return numberOfText(value, into, slot, factor);
  return value === null || value === undefined ? cellStates.blank : cellStates.unreadable;
}
