import type { Locale } from '../../../i18n/locale.ts';
import type { ProjectionPastWords } from '../../../i18n/projection-past.ts';
import type { BackTested } from '../../../runner/projection/back-test-questions.ts';
import type { BackTestSummary } from '../../../scenario/forecast/back-test-summary.ts';
import type { Contest } from '../../../scenario/forecast/contest.ts';
import { yardsticks } from '../../../scenario/forecast/yardstick.ts';
import type { NamedTable } from '../../ui/save-table.ts';
import { budgetRows, nameOf, seriesName } from './back-test-rows.ts';

type Words = ProjectionPastWords['backTest'];

/** Errors and coverage as they leave the screen: fractions, coverage as covered and count. The yardstick stands below. */
export function errorsTable(name: string, summaries: readonly BackTestSummary[], words: Words, locale: Locale): NamedTable {
  const horizons = new Set(summaries.map(({ horizon }) => horizon));
  const levels = [0.8, 0.95];
  const level = (which: 'ownCoverage' | 'calibrated', at: number): string => words[which](`${at * 100}%`);
  return {
    name,
    columns: [words.method, words.ahead, words.cases, words.stoodIn, words.meanError, words.absolute, words.rmse, words.spread, ...levels.flatMap((at) => [level('ownCoverage', at), words.cases, level('calibrated', at), words.cases])],
    rows: [
      ...summaries.map(({ method, horizon, cases, stoodIn, errors, coverage }) => [
        nameOf(method, words), horizon, cases, stoodIn, errors?.meanError ?? null, errors?.meanAbsoluteError ?? null, errors?.rmse ?? null, errors?.twoThirdsSpread ?? null,
        ...coverage.flatMap(({ own, calibrated }) => [own?.covered ?? null, own?.count ?? null, calibrated?.covered ?? null, calibrated?.count ?? null]),
      ]),
      ...yardsticks.flatMap(({ label, rows }) => rows.filter(({ horizon }) => horizons.has(horizon)).map((row) => [
        words.yardstick(label[locale]), row.horizon, row.count, null, row.meanError / 100, row.meanAbsoluteError / 100, row.rmse / 100, row.twoThirdsSpread / 100, ...new Array<null>(8).fill(null),
      ])),
    ],
  };
}

export function contestTable(name: string, contests: readonly Contest[], words: Words): NamedTable {
  return {
    name,
    columns: [words.method, words.opponent, words.ahead, words.cases, words.absolute, words.errorOther, words.nearer, words.chance, words.verdict],
    rows: contests.map(({ one, other, horizon, count, errorOfOne, errorOfOther, nearer, farther, probability, verdict }) => [nameOf(one, words), nameOf(other, words), horizon, count, errorOfOne, errorOfOther, `${nearer}/${farther}`, probability, words.verdicts[verdict]]),
  };
}

export function budgetsTable(tested: BackTested, words: Words, locale: Locale): NamedTable {
  return {
    name: words.budgetsTitle,
    columns: [words.budgetKind, words.method, words.cases, words.meanError, words.absolute, words.errorOther, words.nearer, words.verdict, words.skill],
    rows: budgetRows(tested).map(({ line, method, count, meanError, absolute, against, skill }) => [
      seriesName({ id: line }, words, locale), nameOf(method, words), count, meanError, absolute, against?.errorOfOther ?? null, against ? `${against.nearer}/${against.farther}` : null, against ? words.verdicts[against.verdict] : null, words.skills[skill],
    ]),
  };
}

/** Every past forecast. */
export function casesTable({ cases }: BackTested, words: Words): NamedTable {
  return {
    name: words.allCases,
    columns: [words.series, words.method, words.used, words.origin, words.target, words.actual, words.forecast, words.error],
    rows: cases.map(({ series, method, used, origin, target, actual, forecast, error }) => [series, nameOf(method, words), nameOf(used, words), origin, target, actual, forecast, error]),
  };
}

/** Every whole year foretold from its first months. */
export function monthsTable({ months }: BackTested, words: Words, locale: Locale): NamedTable {
  return {
    name: words.monthsTitle,
    columns: [words.series, words.method, words.target, words.knownMonths, words.actual, words.forecast, words.error],
    rows: months.map(({ series, method, year, month, actual, forecast, error }) => [seriesName({ id: series }, words, locale), nameOf(method, words), year, month, actual, forecast, error]),
  };
}
