import type { Locale } from '../../i18n/locale.ts';
import type { OutlookYear } from '../../scenario/corridor/before-year-end.ts';
import type { OutcomeDistribution } from '../../scenario/corridor/outcome-distribution.ts';
import { plainNumber, plainShare } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { settleWords } from './settle-words.ts';

/** What the settlement of the running year may come to: expectations, quantiles and chances. */
export function outlookLines(year: OutlookYear, party: (name: string) => string, locale: Locale): readonly string[] {
  const say = settleWords[locale];
  const row = (label: string, { expected, standardDeviation, quantiles, above, below }: OutcomeDistribution): readonly string[] => [
    `  ${label}`,
    plainNumber(expected, 2),
    plainNumber(standardDeviation, 2),
    ...[0.05, 0.5, 0.95].map((p) => plainNumber(quantiles.find((one) => one.p === p)?.value, 2)),
    plainShare(above),
    plainShare(below),
  ];
  const rows = [
    [...say.outlookHead],
    row(say.claims, year.claims),
    ...year.payments
      .filter(({ distribution }) => distribution.least !== 0 || distribution.greatest !== 0)
      .map(({ label, from, to, distribution }) => row(say.flow(label[locale], party(from), party(to)), distribution)),
    row(say.net, year.settlement),
    ...Object.entries(year.results).map(([name, distribution]) => row(say.resultOf(party(name)), distribution)),
  ];
  return [
    say.outlook(year.period),
    ...aligned(rows, 1),
    ...aligned(
      [
        [`  ${say.toInsurer}`, plainNumber(year.expectedToInsurer, 2)],
        [`  ${say.toFund}`, plainNumber(year.expectedToFund, 2)],
      ],
      1,
    ),
  ];
}
