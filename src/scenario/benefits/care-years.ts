/** Element of each category column of a claim: `{service: 'inpatient', level: 'tertiary', …}`. */
export type ClaimKind = Readonly<Record<string, string>>;

/** The yearly amount of a person that bands and distributions are of: expense less `excluded` and `own_first`, or the whole expense. */
export type BandedAmount = 'eligible' | 'expense';

/**
 * How coordinates are laid out: claim by claim in the order of a person's year, each with its banded amount and then its
 * parts (`excluded`, `own_first`, …).
 */
export interface CareLayout {
  readonly banded: BandedAmount;
  /** Columns of the parts. */
  readonly parts: readonly string[];
}

/** Persons whose years are alike: the same kinds of claims in the same order. */
export interface CareGroup {
  /** One for each claim of a person's year, in order. */
  readonly kinds: readonly ClaimKind[];
  /** Over all persons, yuan, by coordinate. */
  readonly totals: Float64Array;
}

/** Persons of a group with a yearly amount between two bounds, and how far their claims are from the group's proportions. */
export interface CareSegment {
  readonly persons: number;
  /** Yearly amount of each person, yuan, both bounds included. */
  readonly from: number;
  readonly to: number;
  /** Σ over persons of (amount − proportional amount), yuan, by coordinate. */
  readonly net: ArrayLike<number>;
  /** Σ |amount − proportional amount|, yuan, by coordinate; undefined where it is not known. */
  readonly deviations: readonly (number | undefined)[];
}

export const widthOf = ({ parts }: CareLayout): number => 1 + parts.length;

/** Sum of the banded amount over the claims of a vector of coordinates. */
export function bandedTotal(layout: CareLayout, vector: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < vector.length; at += widthOf(layout)) total += vector[at]!;
  return total;
}

/** Expense of one claim. Parts other than `excluded` and `own_first` lie inside these. */
export function expenseOf({ banded, parts }: CareLayout, vector: ArrayLike<number>, claim: number): number {
  const first = claim * (1 + parts.length);
  if (banded === 'expense') return vector[first]!;
  return parts.reduce((sum, part, index) => (isTakenOff(part) ? sum + vector[first + 1 + index]! : sum), vector[first]!);
}

export const isTakenOff = (part: string): boolean => part === 'excluded' || part === 'own_first';

/** Whether all claims of a year are of one kind, so that only their sizes tell them apart. */
export function ofOneKind(kinds: readonly ClaimKind[]): boolean {
  return new Set(kinds.map((kind) => JSON.stringify(kind))).size === 1;
}

export const kindsKey = (kinds: readonly ClaimKind[]): string => JSON.stringify(kinds);
