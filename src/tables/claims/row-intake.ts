import { ClaimFindings } from './claim-findings.ts';
import { ClaimRows } from './claim-rows.ts';
import { categoryColumns, claimColumn } from './columns.ts';
import { ClaimDraft } from './draft.ts';
import { ElementWords } from './elements.ts';
import type { ClaimRole } from './header.ts';
import { Identifiers } from './identifiers.ts';
import type { RowPlaces } from './row-places.ts';
import { RowRules, type CellTextOf } from './row-rules.ts';

/** Words of elements besides those known, by column: `{level: {'3': 'tertiary'}}`. */
export type AddedWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface IntakeSettings {
  readonly places: RowPlaces;
  /** Columns that any part of the file has. */
  readonly roles: readonly ClaimRole[];
  readonly words: AddedWords;
  /** About how many rows there are. */
  readonly expected: number;
  readonly encoding: 'utf-8' | 'gb18030';
}

/** What rows are read into, whatever the kind of the file: drafts go in, sound rows and named faults come out. */
export class RowIntake {
  readonly draft = new ClaimDraft();
  readonly rows: ClaimRows;
  readonly findings: ClaimFindings;
  readonly members: Identifiers;
  readonly settlements: Identifiers;
  readonly words: readonly ElementWords[];
  /** Rows met, blank ones not counted, and the sum of their readable expense. */
  readonly met = { rows: 0, amount: 0 };
  readonly places: RowPlaces;
  private readonly rules: RowRules;
  private readonly roundedMembers = new Set<number>();
  private readonly roundedSettlements = new Set<number>();

  constructor(settings: IntakeSettings, textOf: CellTextOf) {
    const has = new Set(settings.roles.map(({ column }) => column.id));
    this.places = settings.places;
    this.findings = new ClaimFindings(settings.places);
    this.rows = new ClaimRows(has, settings.expected);
    this.members = new Identifiers(settings.encoding, Math.ceil(settings.expected / 4));
    this.settlements = new Identifiers(settings.encoding, has.has('settlement') ? settings.expected : 0);
    this.words = categoryColumns.map((id) => new ElementWords(claimColumn(id), settings.words[id]));
    this.rules = new RowRules(this.rows, this.findings, this.words, { member: this.roundedMembers, settlement: this.roundedSettlements }, textOf);
  }

  /** Takes the draft as row `row` of the file, counted from 0 through all its parts. */
  take(row: number): void {
    this.rules.take(this.draft, row, this.met);
  }

  /** Numbers an identifier whose end a spreadsheet has cut off (`4.40106E+17`), so that its rows are left out. */
  roundedMember(number: number): void {
    this.roundedMembers.add(number);
  }

  roundedSettlement(number: number): void {
    this.roundedSettlements.add(number);
  }
}

/** What Excel leaves of a number with more than fifteen digits in a text file. */
export const roundedText = /^\d(?:\.\d+)?E\+\d{2}$/i;
