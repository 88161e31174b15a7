import { CompensatedSum } from '../../actuarial/elementary/sum.ts';
import { openFile } from '../../tables/index.ts';
import { amountColumns, claimAmounts } from '../../tables/claims/amount-columns.ts';
import type { Progress } from '../answering.ts';
import type { SizesAsk, SizesColumn, SizesGiven } from './questions.ts';

/** Sizes of past claims by each column of a file that has any: of the sheet with most of them. */
export async function claimSizes({ file }: SizesAsk, progress: Progress): Promise<SizesGiven> {
  const { grids, findings } = await openFile(file, {}, progress);
  const sheets = grids.map(({ rows }): readonly SizesColumn[] => {
    const header = amountColumns(rows);
    if (!header) return [];
    return header.columns.flatMap((column): readonly SizesColumn[] => {
      const { amounts, ...leftOut } = claimAmounts(rows, header.row, column);
      return amounts.length === 0 ? [] : [{ ...column, amounts, ...moments(amounts), leftOut }];
    });
  });
  const columns = sheets.toSorted((a, b) => (b[0]?.amounts.length ?? 0) - (a[0]?.amounts.length ?? 0))[0] ?? [];
  return { columns, issues: findings.issues };
}

function moments(amounts: Float64Array): Pick<SizesColumn, 'mean' | 'cv'> {
  const sum = new CompensatedSum();
  for (const amount of amounts) sum.add(amount);
  const mean = sum.value / amounts.length;
  const squares = new CompensatedSum();
  for (const amount of amounts) squares.add((amount - mean) ** 2);
  return { mean, cv: Math.sqrt(squares.value / amounts.length) / mean };
}
