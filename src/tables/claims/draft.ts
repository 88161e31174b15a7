import { amountColumns, categoryColumns, type AmountColumn, type CategoryColumn } from './columns.ts';
import { noDay, type ClaimDay } from './calendar.ts';
import { blankElement } from './elements.ts';

/** No identifier in a cell. */
export const noIdentifier = -1;

/** How a cell of figures was found. */
export const cellStates = { given: 0, blank: 1, unreadable: 2 } as const;

/** One row on its way from the file into the table; used again for every row. */
export class ClaimDraft {
  settlement = noIdentifier;
  member = noIdentifier;
  refersTo = noIdentifier;
  day: ClaimDay = noDay;
  discharged: ClaimDay = noDay;
  admitted: ClaimDay = noDay;
  /** Full years; the age has no place among the amounts, which are scaled. */
  readonly age = new Float64Array(1);
  ageState: number = cellStates.blank;
  readonly elements = new Uint8Array(categoryColumns.length);
  readonly amounts = new Float64Array(amountColumns.length);
  readonly states = new Uint8Array(amountColumns.length);

  clear(): void {
    this.settlement = this.member = this.refersTo = noIdentifier;
    this.day = this.discharged = this.admitted = noDay;
    this.ageState = cellStates.blank;
    this.elements.fill(blankElement);
    this.states.fill(cellStates.blank);
  }
}

export const amountSlot = Object.fromEntries(amountColumns.map((id, slot) => [id, slot])) as Readonly<Record<AmountColumn, number>>;
export const categorySlot = Object.fromEntries(categoryColumns.map((id, slot) => [id, slot])) as Readonly<Record<CategoryColumn, number>>;
