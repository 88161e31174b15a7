import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import type { Model, SourceTable } from '../../../src/language/model.ts';
import { openRows, type RowSession } from '../../../src/language/run/row-session.ts';
import { kindsKey } from '../../../src/scenario/benefits/care-years.ts';
import { claimYears } from '../../../src/scenario/benefits/band-claims.ts';
import type { BandedTable } from '../../../src/scenario/benefits/banded-table.ts';
import type { Override } from '../../../src/language/override.ts';
import { generateClaims } from '../../../src/scenario/population/generate-claims.ts';
import { shippedAssumptions } from '../population/shipped-assumptions.ts';

export const executor = wasmExecutor() ?? interpreter;

export const madeUpClaims = (scheme: 'resident' | 'employee', persons: number): SourceTable => generateClaims(shippedAssumptions('2025'), { persons, scheme, seed: 11 });

export const openClaims = (model: Model, claims: SourceTable): RowSession => openRows(model, { claims }, executor);

/** What persons of each row of a banded table really have, by payment: the plan on their claims. */
export function truthByRow(session: RowSession, table: BandedTable, bounds: readonly number[], payment: string, overrides: readonly Override[]): readonly number[] {
  const paid = session.run({ period: '2025', overrides, columns: [], groupTotals: [payment] }).groupTotals(payment);
  const band = (amount: number) => bounds.filter((bound) => bound < amount).length;
  const sums = new Map<string, number>();
  const rowKey = (kinds: BandedTable['rows'][number]['kinds'], amount: number) => `${kindsKey(kinds)} ${band(amount)}`;
  claimYears(session, table.banded).persons.forEach(({ kinds, amount }, person) => {
    const key = rowKey(kinds, amount);
    sums.set(key, (sums.get(key) ?? 0) + paid[person]!);
  });
  const width = 1 + table.parts.length;
  return table.rows.map(({ kinds, totals, persons }) => sums.get(rowKey(kinds, totals.reduce((sum, total, at) => (at % width === 0 ? sum + total : sum), 0) / persons))!);
}

/** A table of claims or bands from plain rows. */
export function plainTable(name: string, rows: readonly Readonly<Record<string, string | number>>[]): SourceTable {
  return {
    name, rowCount: rows.length,
    column: (id) => (rows.some((row) => id in row) ? rows.map((row) => row[id] ?? null) : undefined),
    place: (row, column) => ({ file: name, row: row + 2, column }),
    source: () => undefined,
    status: () => undefined,
  };
}
