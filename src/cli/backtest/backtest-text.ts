import { issueText } from '../../i18n/issue-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Coverage } from '../../actuarial/scoring/calibration.ts';
import type { BackTestSummary } from '../../scenario/forecast/back-test-summary.ts';
import type { LineContests } from '../../scenario/forecast/line-contests.ts';
import { bandLevels } from '../../scenario/forecast/case-scores.ts';
import { yardstickAt } from '../../scenario/forecast/yardstick.ts';
import { plainChange, plainShare } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { backtestWords } from './backtest-words.ts';
import { issueInWords, seriesWords } from './series-words.ts';
import type { Tested } from './tested.ts';

/** A back-test for reading: series by series, then official budgets line by line, then the months. */
export function backtestText(tested: Tested, locale: Locale): string {
  const say = backtestWords[locale];
  const { opened, sources, summaries, request } = tested;
  const title = opened === undefined ? [] : [`${opened.model.title[locale]}  ${opened.model.id}`];
  const longest = Math.max(1, ...summaries.map(({ horizon }) => horizon));
  const row = yardstickAt('medicare', Math.min(longest, 11))!;
  return [
    ...title,
    sources.map(({ path }) => path).join('  '),
    say.sign,
    '',
    ...[...new Set(summaries.map(({ series }) => series))].flatMap((id) => [...seriesLines(tested, id, locale), '']),
    ...contestLines(tested.contests, tested, locale),
    ...budgetLines(tested, locale),
    ...monthLines(tested, locale),
    ...standInLines(tested, locale),
    ...(summaries.length > 0 && request.horizon > 0 ? [say.yardstick(row.horizon, row.meanAbsoluteError, row.twoThirdsSpread, row.count)] : []),
    '',
  ].join('\n');
}

function seriesLines(tested: Tested, id: string, locale: Locale): readonly string[] {
  const { series, summaries } = tested;
  const say = backtestWords[locale];
  const own = series.find((each) => each.series.id === id);
  const years = own?.series.points.map(({ year }) => year) ?? [];
  const called = nameOf(tested, id, locale);
  const head = own === undefined ? called : `${called}  ${years[0]}–${years.at(-1)}`;
  const breaks = (own?.breaks ?? []).filter(({ year }) => year > years[0]! && year <= years.at(-1)!);
  const columns = [say.method, say.ahead, say.cases, say.stoodIn, say.meanError, say.absolute, say.rmse, ...bandLevels.flatMap((level) => [say.own(level * 100), say.calibrated(level * 100)]), say.crps];
  return [
    head,
    ...breaks.map(({ year, kind, reason }) => `  ${say.breaks} ${year}${locale === 'zh' ? `（${say.breakKinds[kind]}）：` : ` (${say.breakKinds[kind]}): `}${reason[locale]}`),
    // A method that never worked here would only repeat the one that stood in for it.
    ...aligned([columns, ...summaries.filter((each) => each.series === id && each.stoodIn < each.cases).map((each) => summaryCells(each, say.names))], 1),
  ];
}

/** A model's own quantity by its label, a series by the words of its parts. */
function nameOf({ opened }: Tested, id: string, locale: Locale): string {
  const quantity = opened?.model.quantities.get(id.slice(opened.model.id.length + 1));
  return quantity ? quantity.label[locale] : seriesWords(id, locale);
}

function summaryCells({ method, horizon, cases, stoodIn, errors, coverage, scores }: BackTestSummary, names: Readonly<Record<string, string>>): readonly string[] {
  return [
    names[method] ?? method,
    String(horizon),
    String(cases),
    stoodIn === 0 ? '' : String(stoodIn),
    errors === null ? '—' : `${plainChange(errors.meanError * 100, 1)}%`,
    plainShare(errors?.meanAbsoluteError, 1),
    plainShare(errors?.rmse, 1),
    ...coverage.flatMap(({ own, calibrated }) => [countsText(own), countsText(calibrated)]),
    plainShare(scores?.crps, 1),
  ];
}

const countsText = (found: Coverage | null): string => (found === null ? '—' : `${found.covered}/${found.count}`);

function budgetLines(tested: Tested, locale: Locale): readonly string[] {
  const { budgets, request } = tested;
  if (budgets.cases.length === 0) return [];
  const say = backtestWords[locale];
  const against = budgets.lines.map(({ line, contests }) => ({
    line,
    contests: contests.filter(({ other, one }) => other.startsWith('official') && !(one === 'official' && other === 'official-corrected')),
  }));
  return [say.budgets(request.knowledge), say.skill, '', ...contestLines(against, tested, locale)];
}

/** Who was nearer, line by line. */
function contestLines(lines: readonly LineContests[], tested: Tested, locale: Locale): readonly string[] {
  const say = backtestWords[locale];
  const name = (method: string): string => say.names[method] ?? method;
  const head = [say.method, say.opponent, say.verdict, say.ahead, say.cases, say.errors, say.nearer];
  return lines.flatMap(({ line, contests }) => {
    const rows = contests.map((each) => [
      name(each.one), name(each.other), say.verdicts[each.verdict], String(each.horizon), String(each.count),
      `${plainShare(each.errorOfOne, 1)} (${plainShare(each.errorOfOther, 1)})`,
      `${each.nearer}/${each.farther}`,
    ]);
    return rows.length === 0 ? [] : [nameOf(tested, line, locale), ...aligned([head, ...rows], 3), ''];
  });
}

function monthLines({ months }: Tested, locale: Locale): readonly string[] {
  if (months.length === 0) return [];
  const say = backtestWords[locale];
  const blocks = [...new Set(months.map(({ series }) => series))].flatMap((id) => {
    const own = months.filter(({ series, method }) => series === id && method !== 'last-year');
    const rows = own.map(({ method, year, month, years, error }) => [say.names[method] ?? method, String(year), String(month), String(years), `${plainChange(error * 100, 1)}%`]);
    return [seriesWords(id, locale), ...aligned([[say.method, say.year, say.month, say.years, say.error], ...rows], 1), ''];
  });
  return [say.months, '', ...blocks];
}

/** One sentence for each method that others stood in for: that of the last series it happened in. */
function standInLines({ issues }: Tested, locale: Locale): readonly string[] {
  const last = new Map(issues.filter(({ code }) => code === 'forecast/too-few' || code === 'forecast/method-refused').map((issue) => [issue.values['method'], issue]));
  return [...last.values()].map((issue) => issueText(issueInWords(issue, locale), locale).message);
}
