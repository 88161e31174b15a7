import type { ClaimsColumns, ClaimsReading, ReadClaimsOptions } from '../tables/claims/index.ts';

/** How claims are read in a worker: everything of the options that passes between threads. */
export type ClaimsChoices = Omit<ReadClaimsOptions, 'progress' | 'signal'>;

/** A file chosen in a browser, or bytes with a name. */
export type ClaimsFile = { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly blob: Blob };

/** A reading under way; broken off, it answers with `cancelled`. `claimsTable` makes a table of what it gives. */
export interface ClaimsSession {
  readonly reading: Promise<ClaimsReading>;
  cancel(): void;
}

/** What a reading gives that was broken off. */
export const cancelledReading: ClaimsReading = { issues: [], met: { rows: 0, amount: 0 }, leftOut: { rows: 0, amount: 0, byReason: {} }, ignored: [], cancelled: true };

/** The buffers of the columns, for handing them over instead of copying them. */
export function claimsBuffers(claims: ClaimsColumns): ArrayBufferLike[] {
  const texts = [claims.memberNames, ...(claims.settlementNames ? [claims.settlementNames] : [])];
  const arrays = [
    claims.member,
    claims.fileRow,
    ...texts.flatMap(({ bytes, offsets }) => [bytes, offsets]),
    ...Object.values(claims.categories),
    ...Object.values(claims.figures).flatMap(({ values, given }) => [values, ...(given ? [given] : [])]),
  ];
  return arrays.map(({ buffer }) => buffer);
}
