import type { Bracket, CorridorPart, Source } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { bandAmounts } from '../../language/run/band-amounts.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { bracketsIn } from '../../language/run/worked-out.ts';
import { expectedValue, onClaims, type ContractYear } from './contract-year.ts';

/** What one band of a part is expected to take, yuan. */
export interface BandExpectation extends Bracket {
  readonly expected: number;
  readonly source: Source;
}

/**
 * Splits the expectation of a part among the rows of its bands: each row adds what the expectation gains when its share
 * comes after those before it, as `bandAmounts` does for one amount. One run for each row with a share.
 *
 * @param settled run of the same contract at one amount of claims, for rows and clauses in force
 */
export function bandExpectations(
  year: ContractYear, settled: EvaluatedRun, { amount, bands }: CorridorPart, claims: Float64Array, weights: Float64Array | undefined,
): readonly BandExpectation[] {
  if (bands === undefined) return [];
  const t = settled.periods.indexOf(year.period);
  const rows = bracketsIn(settled, settled.columns.at(bands).quantity, '', t);
  const cited = bandAmounts(settled, amount, bands, year.period);
  let before = 0;
  return rows.map((row, index) => {
    const upTo = row.value === 0 ? before : expectedUpTo(year, amount, bands, rows, index, claims, weights);
    const expected = upTo - before;
    before = upTo;
    const { source, ...band } = cited[index]!;
    return { from: row.from, ...(band.to !== undefined && { to: band.to }), value: row.value, ...(row.article !== undefined && { article: row.article }), expected, source };
  });
}

function expectedUpTo(year: ContractYear, amount: string, bands: string, rows: readonly Bracket[], last: number, claims: Float64Array, weights: Float64Array | undefined): number {
  const value = rows.map((row, index) => (index <= last ? row : { ...row, value: 0 }));
  const override: Override = { path: bands, from: `${year.period}-01`, value };
  return expectedValue(onClaims({ ...year, overrides: [...(year.overrides ?? []), override] }, claims, [amount]).get(amount)!, weights);
}
