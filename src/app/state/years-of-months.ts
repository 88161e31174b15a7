import type { SourceTable } from '../../language/model.ts';

/** Years of which a monthly table has a month before December, in order. */
export function yearsOfMonths(table: SourceTable | undefined): readonly string[] {
  const months = Array.from(table?.column('month') ?? [], String);
  const early = months.filter((month) => !month.endsWith('-12'));
  return [...new Set(early.map((month) => month.slice(0, 4)))].sort();
}
