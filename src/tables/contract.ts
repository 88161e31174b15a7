import type { Label } from '../language/model.ts';

/** What a table must look like: its columns, the words people use for them, and the relations between its figures. Data, no code. */
export interface Contract {
  readonly id: string;
  readonly label: Label;
  readonly description: Label;
  readonly columns: readonly Column[];
  /** Words that name several codes at once, in a header or in a label cell: 基金支出 is side=expenditure, line=total. */
  readonly phrases: readonly Phrase[];
  readonly checks: readonly CrossCheck[];
  /** One row for the template, by column id, as a person would type it. */
  readonly example: Readonly<Record<string, string | number>>;
}

export interface Column {
  readonly id: string;
  /** Keys tell rows apart; values are measured; provenance says where a row comes from. */
  readonly kind: 'key' | 'value' | 'provenance';
  readonly type: 'year' | 'month' | 'code' | 'text' | 'ageBand' | 'number';
  readonly label: Label;
  /** Other words for the column, without units. */
  readonly synonyms: readonly string[];
  readonly codes?: readonly Code[];
  /** Unit inside the house: `yuan/year`, `person`, `1`. People's 万元 and % are reading formats of it. */
  readonly unit?: string;
  /** A key that may be absent altogether. */
  readonly optional?: boolean;
  /** The code taken, with a note, when a sheet does not say. */
  readonly fallback?: string;
  /** Outside these the value is refused. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Outside these the value is doubted. */
  readonly plausible?: readonly [number, number];
}

/** One allowed code with the words people write for it. */
export interface Code {
  readonly id: string;
  readonly label: Label;
  readonly synonyms: readonly string[];
  /** Unit of the figures under this code, where it is not that of their column: persons among amounts. */
  readonly unit?: string;
}

export interface Phrase {
  readonly words: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
  /** The value column named, where the contract has several. */
  readonly column?: string;
}

/** A relation between the rows of one table. `where` restricts it to rows with these codes. */
export type CrossCheck =
  | {
      /** The whole equals its parts where all of them are given; parts in `optionalParts` count when given. */
      readonly kind: 'sum';
      readonly column: string;
      readonly over: string;
      readonly whole: string;
      readonly parts: readonly string[];
      readonly optionalParts?: readonly string[];
      readonly where?: Readonly<Record<string, string>>;
      readonly severity: 'error' | 'warning';
    }
  | {
      /** A part is never more than the whole. */
      readonly kind: 'within';
      readonly column: string;
      readonly over: string;
      readonly part: string;
      readonly whole: string;
    }
  /** No year is missing between the first and the last of a series. */
  | { readonly kind: 'consecutive' }
  /** A series does not jump by ten thousand from one year to the next: somebody mixed 元 and 万元. */
  | { readonly kind: 'steady'; readonly column: string }
  /** What closes a year opens the next. */
  | { readonly kind: 'carried'; readonly closing: string; readonly opening: string }
  /** `product` is `left` times `right` within a relative `tolerance`. */
  | { readonly kind: 'product'; readonly product: string; readonly left: string; readonly right: string; readonly tolerance: number };

/** The column of this id; a contract's own mistake throws. */
export function contractColumn(contract: Contract, id: string): Column {
  const column = contract.columns.find((candidate) => candidate.id === id);
  if (!column) throw new RangeError(`contractColumn: a column of ${contract.id}; got ${id}`);
  return column;
}

export function keyColumns(contract: Contract): readonly Column[] {
  return contract.columns.filter((column) => column.kind === 'key');
}

export function valueColumns(contract: Contract): readonly Column[] {
  return contract.columns.filter((column) => column.kind === 'value');
}
