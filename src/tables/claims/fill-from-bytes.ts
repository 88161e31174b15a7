import { parseNumber } from '../text/number-text.ts';
import { scaled } from '../value-cells.ts';
import { dayInBytes, dayOfText, type ClaimDay } from './calendar.ts';
import { amountColumns, categoryColumns } from './columns.ts';
import type { RecordCells } from './csv-records.ts';
import { decimalInBytes } from './decimal-bytes.ts';
import { cellStates, noIdentifier } from './draft.ts';
import type { ClaimRole } from './header.ts';
import { Identifiers } from './identifiers.ts';
import { roundedText, type RowIntake } from './row-intake.ts';

/** Fills drafts from the cells of text records. Plain numbers, dates, identifiers and known words never become strings. */
export class ByteCells {
  private readonly intake: RowIntake;
  private readonly cells: RecordCells;
  private readonly decoder: TextDecoder;
  private readonly fillers: readonly (() => void)[];
  private readonly roles: readonly ClaimRole[];
  private record: Uint8Array = new Uint8Array();
  /** The cell at hand: its bytes without quotation marks and white space. */
  private bytes: Uint8Array = new Uint8Array();
  private start = 0;
  private end = 0;

  constructor(intake: RowIntake, roles: readonly ClaimRole[], cells: RecordCells, encoding: string) {
    this.intake = intake;
    this.cells = cells;
    this.roles = roles;
    this.decoder = new TextDecoder(encoding);
    this.fillers = roles.map((role) => this.filler(role));
  }

  /** Fills the draft from the record; false where every cell that is read is blank. */
  fill(record: Uint8Array): boolean {
    this.record = record;
    let blank = true;
    for (let at = 0; at < this.fillers.length; at++) {
      this.open(this.roles[at]!.index);
      if (this.start === this.end) continue;
      blank = false;
      this.fillers[at]!();
    }
    return !blank;
  }

  /** Text of the record's cell in a column of claims. */
  text(id: string): string {
    const role = this.roles.find(({ column }) => column.id === id);
    if (!role) return '';
    this.open(role.index);
    return this.cellText();
  }

  /** Whether a cell of the record holds this text, which is ASCII or in the encoding of the file. */
  holds(text: string, index: number): boolean {
    this.open(index);
    return this.cellText() === text;
  }

  private open(index: number): void {
    const { cells } = this;
    if (index >= cells.count) {
      this.start = this.end = 0;
      return;
    }
    if (cells.quoted[index] === 1) {
      const raw = this.decoder.decode(this.record.subarray(cells.starts[index]!, cells.ends[index]!));
      this.bytes = new TextEncoder().encode(raw.startsWith('"') ? raw.replace(/^"|"(?=[^"]*$)/g, '') : raw.replaceAll('""', '"'));
      this.start = 0;
      this.end = this.bytes.length;
    } else {
      if (this.bytes !== this.record) this.bytes = this.record;
      this.start = cells.starts[index]!;
      this.end = cells.ends[index]!;
    }
    const { bytes } = this;
    while (this.start < this.end && isSpace(bytes[this.start]!)) this.start++;
    while (this.end > this.start && isSpace(bytes[this.end - 1]!)) this.end--;
  }

  private cellText(): string {
    return this.decoder.decode(this.bytes.subarray(this.start, this.end));
  }

  private filler({ column, factor }: ClaimRole): () => void {
    const { intake } = this;
    const { draft } = intake;
    switch (column.id) {
      case 'settlement':
        return () => (draft.settlement = this.identifier(intake.settlements, (number) => intake.roundedSettlement(number)));
      case 'refers_to':
        return () => (draft.refersTo = this.identifier(intake.settlements, () => undefined));
      case 'member':
        return () => (draft.member = this.identifier(intake.members, (number) => intake.roundedMember(number)));
      case 'day':
        return () => (draft.day = this.day());
      case 'discharged':
        return () => (draft.discharged = this.day());
      case 'admitted':
        return () => (draft.admitted = this.day());
      case 'age':
        return () => (draft.ageState = this.number(draft.age, 0, 1));
      default:
        return this.otherFiller(column.id, factor);
    }
  }

  private otherFiller(id: string, factor: number): () => void {
    const { draft } = this.intake;
    const slot = (categoryColumns as readonly string[]).indexOf(id);
    if (slot >= 0) {
      const seen = new Identifiers();
      const elements: number[] = [];
      return () => {
        const number = seen.of(this.bytes, this.start, this.end);
        draft.elements[slot] = elements[number] ??= this.intake.words[slot]!.of(this.cellText());
      };
    }
    const amount = (amountColumns as readonly string[]).indexOf(id);
    if (amount < 0) throw new RangeError(`ByteCells: a column of claims that is read; got ${id}`);
    return () => (draft.states[amount] = this.number(draft.amounts, amount, factor));
  }

  private identifier(identifiers: Identifiers, rounded: (number: number) => void): number {
    const { bytes } = this;
    // `="0101"` and `'0101` keep a spreadsheet from taking the digits for a number.
    if (bytes[this.start] === 61 && bytes[this.start + 1] === 34 && bytes[this.end - 1] === 34 && this.end - this.start > 3) {
      this.start += 2;
      this.end--;
    } else if (bytes[this.start] === 39) this.start++;
    if (this.start === this.end) return noIdentifier;
    const before = identifiers.size;
    const number = identifiers.of(bytes, this.start, this.end);
    if (number === before && bytes[this.end - 3] === 43 && roundedText.test(this.cellText())) rounded(number);
    return number;
  }

  private day(): ClaimDay {
    return dayInBytes(this.bytes, this.start, this.end) ?? dayOfText(this.cellText());
  }

  private number(into: Float64Array, slot: number, factor: number): number {
    if (decimalInBytes(this.bytes, this.start, this.end, into, slot)) {
      if (factor !== 1) into[slot] = scaled(into[slot]!, factor);
      return cellStates.given;
    }
    return numberOfText(this.cellText(), into, slot, factor);
  }
}

/** A number as people type it into the slot; its state. */
export function numberOfText(text: string, into: Float64Array, slot: number, factor: number): number {
  const reading = parseNumber(text.replace(/[岁周]+$/, ''));
  if (reading.kind === 'missing') return cellStates.blank;
  if (reading.kind === 'unreadable') return cellStates.unreadable;
  into[slot] = scaled(reading.value, reading.unit?.factor ?? factor);
  return cellStates.given;
}


function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9;
}
