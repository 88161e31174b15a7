import type { SourceTable } from '../../src/language/model.ts';

/** Surplus, loss, surplus, small surplus: in this order carried surplus, reserves and losses left to policy all come into play. Millions of yuan. */
const figures: Readonly<Record<string, readonly number[]>> = {
  premium: [100, 100, 104, 104],
  funding: [102, 101, 106, 105],
  target: [98, 99, 103, 102],
  contracted_premium: [99, 101, 103, 105],
  claims_paid: [80, 116, 90, 99],
  outstanding_opening: [2],
  outstanding_closing: [3, 4, 2, 3],
  operating_cost: [2, 2, 2.5, 2.5],
  shared_cost: [1, 1, 1, 1],
  disallowed_cost: [0.5, 0.25, 0, 0.5],
  policy_loss: [0, 8, 0, 0],
  collections: [4, 4, 4, 4],
  payment_requests: [4, 4, 4, 4],
  carry_opening: [1],
  reserve_opening: [1],
  excess_opening: [2],
};
/** Millions of persons. */
const persons: Readonly<Record<string, readonly number[]>> = { enrolled: [1.5, 1.5, 1.6, 1.6], enrolled_lower: [4, 4, 4, 4], enrolled_higher: [2, 2, 2, 2] };
const million = 1_000_000;

/** A made statement of `years` years from `first` on, for the laws that every contract keeps. */
export function corridorStatement(first: number, years: number): SourceTable {
  const rows = Object.entries({ ...figures, ...persons }).flatMap(([item, amounts]) =>
    amounts.slice(0, years).map((amount, index) => ({ year: String(first + index), item, amount: amount * million })),
  );
  const columns: Readonly<Record<string, readonly (string | number)[]>> = { year: rows.map(({ year }) => year), item: rows.map(({ item }) => item), amount: rows.map(({ amount }) => amount) };
  return {
    name: 'statement', rowCount: rows.length,
    column: (name) => columns[name],
    place: (row, column) => ({ file: 'statement.csv', row: row + 2, column }),
    source: () => undefined,
    status: () => undefined,
  };
}

/** A file's terms that nobody published, given so that the contract can be run: lines of 5%, shares of a half. */
export function withTermsGiven(text: string): string {
  const given = (value: string) => `values: [{from: 1999-01, value: ${value}, status: assumed, source: none, note: {zh: 试算用的数。, en: A figure to try.}}]`;
  return text.replace(/(\n {2}(\w+):\n(?: {4}.*\n)*? {4})values: none/g, (_, before: string, name: string) => before + given(name.endsWith('_bands') ? '[{from: 0, value: 0.5}]' : '0.05'));
}
