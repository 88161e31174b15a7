import { bandedTotal, isTakenOff, ofOneKind, widthOf, type CareGroup, type CareLayout } from './care-years.ts';

/** How a yearly amount is made up of claims and parts: the vector of coordinates of a year of that amount. */
export type Composition = (amount: number) => Float64Array;

/**
 * Ways a group's year may be made up. The first is the group's own, in proportion; the others are extremes, at which a
 * plan is asked how its payment changes.
 */
export interface Compositions {
  readonly proportional: Composition;
  /** The same kinds of claims with the year's amount divided among them in extreme ways. */
  readonly splits: readonly Composition[];
  /** No parts, and parts twice as large as usual. */
  readonly partial: readonly Composition[];
}

export function compositionsOf(layout: CareLayout, { kinds, totals }: CareGroup, needed: { readonly splits: boolean; readonly partial: boolean }): Compositions {
  const total = bandedTotal(layout, totals);
  // Nothing banded: the group's vector as it is, per person by the caller.
  const proportional: Composition = total > 0 ? (amount) => totals.map((part) => (part / total) * amount) : () => totals.slice();
  return {
    proportional,
    splits: needed.splits && total > 0 ? (ofOneKind(kinds) ? sharesOfOneKind(kinds.length) : sharesOfKinds(layout, totals)).map((shares) => splitComposition(layout, totals, shares)) : [],
    partial: needed.partial ? [0, 2].map((times) => (amount: number) => withParts(layout, proportional(amount), times)) : [],
  };
}

/** Shares of claims of one kind: all in one of them (the first, second and last), or evenly in the first or the last half. */
function sharesOfOneKind(claims: number): readonly (readonly number[])[] {
  const even = (from: number, to: number) => Array.from({ length: claims }, (_, claim) => (claim >= from && claim < to ? 1 / (to - from) : 0));
  const half = Math.ceil(claims / 2);
  const shares = [even(0, 1), even(1, 2), even(claims - 1, claims), even(0, half), even(claims - half, claims), even(0, claims)];
  return [...new Map(shares.map((each) => [each.join(), each])).values()];
}

/** Shares one claim is given in turn, from nothing to all, the others in proportion. */
const sharesTried = [0, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4, 1];

/** Shares of claims of several kinds: a plan has a deductible or a cap of its own for each, and each is met in turn. */
function sharesOfKinds(layout: CareLayout, totals: Float64Array): readonly (readonly number[])[] {
  const width = widthOf(layout);
  const usual = Array.from({ length: totals.length / width }, (_, claim) => totals[claim * width]!);
  const all = usual.reduce((sum, amount) => sum + amount, 0);
  return usual.flatMap((own, claim) => {
    if (all === own || (usual.length === 2 && claim === 1)) return [];
    return sharesTried.map((share) => usual.map((amount, other) => (other === claim ? share : (amount / (all - own)) * (1 - share))));
  });
}

/** Every claim keeps the parts it usually has for its amount. */
function splitComposition(layout: CareLayout, totals: Float64Array, shares: readonly number[]): Composition {
  const width = widthOf(layout);
  return (amount) => {
    const vector = new Float64Array(totals.length);
    shares.forEach((share, claim) => {
      const first = claim * width;
      const usual = totals[first]!;
      for (let part = 0; part < width; part++) vector[first + part] = usual > 0 ? (totals[first + part]! / usual) * share * amount : part === 0 ? share * amount : 0;
    });
    return vector;
  };
}

function withParts(layout: CareLayout, vector: Float64Array, times: number): Float64Array {
  const width = widthOf(layout);
  for (let first = 0; first < vector.length; first += width) {
    const taken = layout.parts.reduce((sum, part, index) => (isTakenOff(part) ? sum + vector[first + 1 + index]! : sum), 0);
    const most = layout.banded === 'expense' && taken > 0 ? Math.min(times, vector[first]! / taken) : times;
    for (let part = 1; part < width; part++) vector[first + part]! *= most;
  }
  return vector;
}

/** Whether the size of the claims alone tells a group's years apart, so that extreme splits bound what splits can do. */
export const splitsBound = ({ kinds }: CareGroup): boolean => kinds.length > 1 && ofOneKind(kinds);
