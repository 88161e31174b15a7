import type { Label } from '../../language/model.ts';

/** How far projections of a public health fund elsewhere have missed, at one horizon. Percent of what came; plus: too high. */
export interface YardstickRow {
  /** Years ahead, the year of the projection itself being 1. */
  readonly horizon: number;
  readonly count: number;
  readonly meanError: number;
  readonly meanAbsoluteError: number;
  readonly rmse: number;
  /** Width of the middle two thirds of the errors. */
  readonly twoThirdsSpread: number;
}

export interface Yardstick {
  readonly id: 'medicare' | 'medicaid' | 'mandatory';
  readonly label: Label;
  readonly rows: readonly YardstickRow[];
}

const row = (horizon: number, count: number, meanError: number, meanAbsoluteError: number, rmse: number, twoThirdsSpread: number): YardstickRow =>
  ({ horizon, count, meanError, meanAbsoluteError, rmse, twoThirdsSpread });

/** Where the figures come from. Works of the US government are in the public domain. */
export const yardstickSource = {
  title: 'US-CBO/eval-projections: data behind An Evaluation of CBO’s Projections of Outlays',
  url: 'https://github.com/US-CBO/eval-projections',
  years: '1992–2025',
} as const;

/**
 * Published errors of the US Congressional Budget Office's projections of outlays, adjusted for laws made after them. Other
 * funds under other rules: they show the size of error such projections have, and judge no forecast of ours.
 */
export const yardsticks: readonly Yardstick[] = [
  {
    id: 'medicare',
    label: { zh: '美国 Medicare（老年人医保）支出', en: 'US Medicare outlays' },
    rows: [
      row(1, 34, 0.3, 1.5, 1.9, 3.9), row(2, 33, 1.5, 3.4, 4.7, 7.1), row(3, 32, 2.4, 4.5, 6.0, 9.6), row(4, 31, 3.5, 5.1, 7.1, 10.7),
      row(5, 30, 4.5, 5.9, 8.2, 13.9), row(6, 29, 6.1, 7.2, 9.7, 15.2), row(7, 24, 6.0, 7.1, 9.0, 14.0), row(8, 23, 7.5, 8.3, 10.1, 15.0),
      row(9, 22, 8.9, 9.0, 11.2, 13.1), row(10, 21, 10.3, 10.4, 12.5, 15.3), row(11, 20, 12.1, 12.4, 14.4, 16.3),
    ],
  },
  {
    id: 'medicaid',
    label: { zh: '美国 Medicaid（低收入者医保）支出', en: 'US Medicaid outlays' },
    rows: [
      row(1, 34, 0.6, 1.8, 2.3, 4.4), row(2, 33, 1.1, 4.4, 5.6, 9.5), row(3, 32, 1.7, 7.2, 9.2, 13.8), row(4, 31, 3.3, 9.0, 11.4, 18.7),
      row(5, 30, 4.9, 11.0, 14.0, 24.4), row(6, 29, 6.7, 12.8, 16.2, 24.8), row(7, 24, 3.7, 10.1, 11.6, 21.7), row(8, 23, 5.4, 12.3, 13.6, 27.4),
      row(9, 22, 7.0, 13.5, 15.3, 27.6), row(10, 21, 9.3, 15.3, 17.6, 30.5), row(11, 20, 12.0, 17.4, 20.1, 32.4),
    ],
  },
  {
    id: 'mandatory',
    label: { zh: '美国全部法定支出', en: 'all US mandatory outlays' },
    rows: [
      row(1, 34, 1.1, 1.7, 2.7, 2.2), row(2, 33, 0.9, 3.2, 4.3, 5.6), row(3, 32, 0.7, 3.9, 5.0, 8.2), row(4, 31, 0.6, 4.0, 5.4, 7.3),
      row(5, 30, 0.7, 4.4, 5.9, 8.6), row(6, 29, 1.3, 4.5, 6.1, 7.8), row(7, 24, 0.4, 4.0, 5.4, 7.7), row(8, 23, 1.0, 4.1, 5.4, 8.4),
      row(9, 22, 1.5, 4.5, 5.6, 8.3), row(10, 21, 2.2, 5.0, 5.8, 8.8), row(11, 20, 3.0, 5.3, 6.3, 8.8),
    ],
  },
];

/** The row of a yardstick at a horizon; undefined beyond the published ones. */
export function yardstickAt(id: Yardstick['id'], horizon: number): YardstickRow | undefined {
  return yardsticks.find((each) => each.id === id)?.rows.find((each) => each.horizon === horizon);
}
