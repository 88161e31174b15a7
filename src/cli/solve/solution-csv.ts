import { issueText } from '../../i18n/issue-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { SolvedPoint } from '../../scenario/benefits/solve.ts';
import { leverName } from './lever-option.ts';
import type { Solved } from './solve.ts';

/** What meets a target as rows, one a set of values: the gentlest first, then those that break a limit, then the nearest. */
export function solutionCells({ solution }: Solved, locale: Locale): FigureTable {
  const { levers, points, broken, nearest, baseline } = solution;
  const row = (state: string, point: SolvedPoint): readonly (string | number | null)[] => [
    state,
    ...point.values,
    point.amount,
    point.amount - baseline,
    point.tradeOffs.squares,
    point.tradeOffs.greatestCut,
    point.tradeOffs.losers,
    point.tradeOffs.gainers,
    point.tradeOffs.poorest ?? null,
    point.broken.map((issue) => issueText(issue, locale).message).join(' '),
  ];
  const state = ({ dominated }: SolvedPoint): string => (dominated ? 'dominated' : 'frontier');
  return {
    columns: [
      'state',
      ...levers.map(({ lever }) => leverName(lever)),
      'amount',
      'change',
      'squares',
      'greatest_cut',
      'losers',
      'gainers',
      'poorest',
      'limits',
    ],
    rows: [
      ...points.map((point) => row(state(point), point)),
      ...broken.map((point) => row('broken', point)),
      ...(nearest ? [row('nearest', nearest)] : []),
    ],
  };
}
