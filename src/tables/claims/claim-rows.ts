import { categoryColumns, type AmountColumn } from './columns.ts';
import { noDay, type ClaimDay } from './calendar.ts';
import { amountSlot, cellStates, noIdentifier, type ClaimDraft } from './draft.ts';

/** An age that a row does not give. */
export const noAge = 255;

type Column = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** The rows taken so far, column by column, in the order of the file; columns the file lacks are not kept. */
export class ClaimRows {
  count = 0;
  /** Rows with a negative expense. */
  refunds = 0;
  readonly refersTo = new Map<number, number>();
  readonly has: ReadonlySet<string>;
  /** Row of the file, from 0, through all its parts. */
  fileRow: Uint32Array;
  member: Uint32Array;
  settlement: Uint32Array;
  day: Int32Array;
  admitted: Int32Array;
  age: Uint8Array;
  income: Float64Array;
  incomeGiven: Uint8Array;
  expense: Float64Array;
  excluded: Float64Array;
  ownFirst: Float64Array;
  elements: Uint8Array[];
  private capacity: number;

  constructor(has: ReadonlySet<string>, expected: number) {
    this.has = has;
    this.capacity = Math.max(16, expected);
    const size = (id: string): number => (has.has(id) ? this.capacity : 0);
    this.fileRow = new Uint32Array(this.capacity);
    this.member = new Uint32Array(this.capacity);
    this.settlement = new Uint32Array(size('settlement'));
    this.day = new Int32Array(this.capacity);
    this.admitted = new Int32Array(size('admitted'));
    this.age = new Uint8Array(size('age'));
    this.income = new Float64Array(size('income'));
    this.incomeGiven = new Uint8Array(size('income'));
    this.expense = new Float64Array(this.capacity);
    this.excluded = new Float64Array(size('excluded'));
    this.ownFirst = new Float64Array(size('own_first'));
    this.elements = categoryColumns.map((id) => new Uint8Array(size(id)));
  }

  /** Takes the draft as the next row. Columns that are not kept have no length, so that writing them does nothing. */
  add(draft: ClaimDraft, fileRow: number, day: ClaimDay): void {
    if (this.count === this.capacity) this.grow();
    const row = this.count++;
    this.fileRow[row] = fileRow;
    this.member[row] = draft.member;
    this.settlement[row] = draft.settlement + 1;
    this.day[row] = day;
    this.admitted[row] = draft.admitted < noDay ? noDay : draft.admitted;
    this.age[row] = draft.ageState === cellStates.given ? Math.floor(draft.age[0]!) : noAge;
    this.income[row] = amountOf(draft, 'income');
    this.incomeGiven[row] = draft.states[amountSlot.income] === cellStates.given ? 1 : 0;
    this.expense[row] = amountOf(draft, 'expense');
    this.excluded[row] = amountOf(draft, 'excluded');
    this.ownFirst[row] = amountOf(draft, 'own_first');
    for (let slot = 0; slot < this.elements.length; slot++) this.elements[slot]![row] = draft.elements[slot]!;
    if (draft.refersTo !== noIdentifier) this.refersTo.set(row, draft.refersTo + 1);
    if (this.expense[row] < 0) this.refunds++;
  }

  private grow(): void {
    this.capacity = Math.ceil(this.capacity * 1.5);
    const longer = <T extends Column>(column: T): T => {
      if (column.length === 0) return column;
      const made = new (column.constructor as new (length: number) => T)(this.capacity);
      made.set(column);
      return made;
    };
    this.fileRow = longer(this.fileRow);
    this.member = longer(this.member);
    this.settlement = longer(this.settlement);
    this.day = longer(this.day);
    this.admitted = longer(this.admitted);
    this.age = longer(this.age);
    this.income = longer(this.income);
    this.incomeGiven = longer(this.incomeGiven);
    this.expense = longer(this.expense);
    this.excluded = longer(this.excluded);
    this.ownFirst = longer(this.ownFirst);
    this.elements = this.elements.map(longer);
  }
}

/** A blank amount is none: nothing excluded, nothing borne first. */
function amountOf(draft: ClaimDraft, id: AmountColumn): number {
  return draft.states[amountSlot[id]] === cellStates.given ? draft.amounts[amountSlot[id]]! : 0;
}
