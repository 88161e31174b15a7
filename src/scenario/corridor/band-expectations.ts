import type { Bracket, Quantity, Source } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { bandAmounts } from '../../language/run/band-amounts.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { bracketsIn } from '../../language/run/worked-out.ts';
import { expectedValue, onClaims, type ContractYear } from './contract-year.ts';
import { tablesInForce } from './formula-in-force.ts';

/** What one band of a part is expected to take, yuan. */
export interface BandExpectation extends Bracket {
  readonly expected: number;
  readonly source: Source;
}

/**
 * Splits the expectation of a part among the rows of the tables in force: each row adds what the expectation gains when
 * its share comes after those before it, as `bandAmounts` does for one amount. One run for each row with a share.
 *
 * @param settled run of the same contract at one amount of claims, for rows and clauses in force
 * @param part a variable of the corridor
 */
export function bandExpectations(year: ContractYear, settled: EvaluatedRun, part: string, claims: Float64Array, weights: Float64Array | undefined): readonly BandExpectation[] {
  return tablesInForce(settled, part, year.period).flatMap((table) => ofTable(year, settled, part, table, claims, weights));
}

function ofTable(year: ContractYear, settled: EvaluatedRun, part: string, table: Quantity, claims: Float64Array, weights: Float64Array | undefined): readonly BandExpectation[] {
  const rows = bracketsIn(settled, table, '', settled.periods.indexOf(year.period));
  const cited = bandAmounts(settled, part, table.name, year.period);
  let before = 0;
  return rows.map((row, index) => {
    const upTo = row.value === 0 ? before : expectedUpTo(year, part, table.name, rows, index, claims, weights);
    const expected = upTo - before;
    before = upTo;
    return { ...row, expected, source: cited[index]!.source };
  });
}

function expectedUpTo(year: ContractYear, part: string, table: string, rows: readonly Bracket[], last: number, claims: Float64Array, weights: Float64Array | undefined): number {
  const value = rows.map((row, index) => (index <= last ? row : { ...row, value: 0 }));
  const override: Override = { path: table, from: `${year.period}-01`, value };
  return expectedValue(onClaims({ ...year, overrides: [...(year.overrides ?? []), override] }, claims, [part]).get(part)!, weights);
}
