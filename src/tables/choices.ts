import type { Issue } from '../i18n/issue.ts';
import type { Encoding } from './read/text-encoding.ts';

/** What the user has decided about a file; every entry takes the place of a guess. */
export interface ReadChoices {
  readonly encoding?: Encoding;
  /** By sheet name; `''` for a text file. */
  readonly sheets?: Readonly<Record<string, SheetChoices>>;
  /** Doubtful figures the user has confirmed, by `acceptanceKey`; they are reported as warnings instead of errors. */
  readonly accept?: readonly string[];
}

export interface SheetChoices {
  /** Leave the sheet out. */
  readonly skip?: boolean;
  /** Id of the contract. */
  readonly contract?: string;
  /** Row number, from 1, of the last header row, and how many rows the header has. */
  readonly headerRow?: number;
  readonly headerRows?: number;
  /** By column letter; `null` leaves the column out. */
  readonly columns?: Readonly<Record<string, ColumnChoice | null>>;
  /** Reading unit by column letter (or `row:5` for a sheet with its items down the rows): `万元`. */
  readonly units?: Readonly<Record<string, string>>;
  /** How plain numbers of a ratio are read, by column letter or `row:5`. */
  readonly percents?: Readonly<Record<string, 'percent' | 'fraction'>>;
  /** Codes that hold for the whole sheet: `{scheme: 'employee'}`, also `{year: '2024'}`. */
  readonly constants?: Readonly<Record<string, string>>;
}

/** The meaning of a column: a column id of a contract, with the codes its header carries. */
export interface ColumnChoice {
  readonly column: string;
  readonly contract?: string;
  readonly codes?: Readonly<Record<string, string>>;
}

/** Something the reader decided by itself. Its issue, of severity `note`, carries the same id in `values.guess`. */
export interface Guess {
  readonly id: string;
  readonly kind: 'encoding' | 'contract' | 'column' | 'unit' | 'percent' | 'constant' | 'period';
  readonly file: string;
  readonly sheet: string;
  /** Column letter, `row:5`, key column id or cell, by kind. */
  readonly subject: string;
  readonly taken: string;
  readonly issue: Issue;
}

/** The choices with one guess answered otherwise; `null` for a column leaves it out. A `period` guess is answered in the sheet itself. */
export function withAnswer(choices: ReadChoices, guess: Guess, answer: string | ColumnChoice | null): ReadChoices {
  if (guess.kind === 'encoding') return { ...choices, encoding: answer as Encoding };
  const sheet = choices.sheets?.[guess.sheet] ?? {};
  return { ...choices, sheets: { ...choices.sheets, [guess.sheet]: answered(sheet, guess, answer) } };
}

function answered(sheet: SheetChoices, guess: Guess, answer: string | ColumnChoice | null): SheetChoices {
  switch (guess.kind) {
    case 'contract':
      return typeof answer === 'string' ? { ...sheet, contract: answer } : { ...sheet, skip: true };
    case 'column':
      return { ...sheet, columns: { ...sheet.columns, [guess.subject]: typeof answer === 'string' ? { column: answer } : answer } };
    case 'unit':
      return { ...sheet, units: { ...sheet.units, [guess.subject]: textOf(answer) } };
    case 'percent':
      return { ...sheet, percents: { ...sheet.percents, [guess.subject]: answer === 'fraction' ? 'fraction' : 'percent' } };
    case 'constant':
      return { ...sheet, constants: { ...sheet.constants, [guess.subject]: textOf(answer) } };
    default:
      return sheet;
  }
}

function textOf(answer: string | ColumnChoice | null): string {
  if (typeof answer !== 'string') throw new TypeError(`withAnswer: text for a unit or a code; got ${answer === null ? 'null' : 'a column'}`);
  return answer;
}
