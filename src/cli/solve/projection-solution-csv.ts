import type { FigureTable } from '../../plots/figure.ts';
import type { SolvedProjection } from './projection-solve.ts';

/** A solved lever as rows: the answer, its interval, the plain answer, and the values looked at. */
export function projectionSolutionCells({ lever, plain, uncertain }: SolvedProjection): FigureTable {
  const found = uncertain?.found;
  const chances = (found?.curve ?? []).map(({ value, chance }) => ['curve', value, chance.value, chance.least, chance.greatest, null]);
  const rows = [
    ...(found ? [['answer', found.value, found.chance?.value ?? null, found.chance?.least ?? null, found.chance?.greatest ?? null, found.holds ?? null]] : []),
    ...(found?.again ? [['again', found.value, found.again.value, found.again.least, found.again.greatest, null]] : []),
    ...(found?.interval ? [['interval_least', found.interval.least, null, null, null, null], ['interval_greatest', found.interval.greatest, null, null, null, null]] : []),
    ...(found?.best ? [['best', found.best.value, found.best.chance.value, found.best.chance.least, found.best.chance.greatest, null]] : []),
    ['plain', plain.value, null, null, null, plain.holds ?? null],
    ...chances,
  ];
  return { columns: ['state', lever.path, 'chance', 'least', 'greatest', 'holds'], rows };
}
