import { projectionPastWords } from '../../../i18n/projection-past.ts';
import type { Label } from '../../../language/model.ts';
import type { PastForecast, TestedSeries } from '../../../runner/projection/back-test-questions.ts';
import type { BackTestSummary } from '../../../scenario/forecast/back-test-summary.ts';
import type { MonthCase } from '../../../scenario/forecast/month-back-test.ts';
import type { MadeInput, MadeSubject } from '../../state/subject.ts';
import { bothPast } from '../past-context.ts';
import { nameOf, seriesName } from './back-test-rows.ts';
import type { MonthRow } from './month-rows.ts';

/** Forecasts listed one by one; of more their number is said. */
const mostListed = 60;

type Measure = 'meanError' | 'absolute' | 'rmse';

const label = (of: (locale: keyof Label) => string): Label => ({ zh: of('zh'), en: of('en') });
const wordsIn = (locale: keyof Label) => projectionPastWords(locale).backTest;

/** Forecasts behind a summary: of one series, or of the totals of one side of every scheme. */
export function casesOf(cases: readonly PastForecast[], { series, method, horizon }: Pick<BackTestSummary, 'series' | 'method' | 'horizon'>): readonly PastForecast[] {
  const isPooled = series === 'income' || series === 'expenditure';
  const isOf = (id: string): boolean => (isPooled ? id.endsWith(`/${series}/total`) && !id.includes('/all/all/') : id === series);
  return cases.filter((each) => each.kind !== 'budget' && each.method === method && each.target - each.origin === horizon && each.error !== null && isOf(each.series));
}

/** An error opened up: the rule, and each forecast with its origin, what it said and what came. */
export function errorSubject(summary: BackTestSummary, measure: Measure, all: readonly PastForecast[], series: (id: string) => Pick<TestedSeries, 'id' | 'label' | 'unit'>): MadeSubject | undefined {
  const { errors, method, horizon } = summary;
  if (!errors) return undefined;
  const cases = casesOf(all, summary);
  return {
    kind: 'made', signed: false, unitText: '1',
    label: label((locale) => `${nameOf(method, wordsIn(locale))} · ${wordsIn(locale)[measure]} · ${wordsIn(locale).yearsAheadOf(String(horizon))}`),
    value: { meanError: errors.meanError, absolute: errors.meanAbsoluteError, rmse: errors.rmse }[measure],
    rule: label((locale) => `${wordsIn(locale).measureRules[measure]} ${wordsIn(locale).casesSaid(cases.length, Math.max(0, cases.length - mostListed))}`),
    inputs: cases.slice(0, mostListed).map((each) => caseInput(each, series(each.series))),
  };
}

function caseInput({ series: id, origin, target, actual, forecast, error, used, method }: PastForecast, series: Pick<TestedSeries, 'id' | 'label' | 'unit'>): MadeInput {
  const called = label((locale) => `${seriesName(series, wordsIn(locale), locale)} · ${wordsIn(locale).stoodAt(String(origin), String(target))}`);
  const subject: MadeSubject = {
    kind: 'made', signed: false, unitText: '1', label: called, value: error,
    rule: label((locale) => [wordsIn(locale).sign, used === method ? '' : wordsIn(locale).usedInstead(nameOf(used, wordsIn(locale)))].filter(Boolean).join(' ')),
    inputs: [
      { label: bothPast((w) => w.backTest.actual), value: actual, unitText: series.unit },
      { label: bothPast((w) => w.backTest.forecast), value: forecast, unitText: series.unit },
    ],
  };
  return { label: called, ...(id !== series.id && { note: { zh: id, en: id } }), subject };
}

/** An error of whole years foretold from their first months. */
export function monthSubject({ month, method, cases, meanError, absolute }: MonthRow, measure: 'meanError' | 'absolute'): MadeSubject {
  return {
    kind: 'made', signed: false, unitText: '1', value: measure === 'meanError' ? meanError : absolute,
    label: label((locale) => `${nameOf(method, wordsIn(locale))} · ${wordsIn(locale)[measure]} · ${wordsIn(locale).monthsKnown(String(month))}`),
    rule: label((locale) => `${wordsIn(locale).monthRules[method]} ${wordsIn(locale).casesSaid(cases.length, Math.max(0, cases.length - mostListed))}`),
    inputs: cases.slice(0, mostListed).map(monthInput),
  };
}

function monthInput({ series, year, month, cumulative, actual, forecast, error, method }: MonthCase): MadeInput {
  const called = label((locale) => `${seriesName({ id: series }, wordsIn(locale), locale)} · ${year}`);
  return {
    label: called,
    subject: {
      kind: 'made', signed: false, unitText: '1', label: called, value: error, rule: label((locale) => `${wordsIn(locale).sign} ${wordsIn(locale).monthRules[method]}`),
      inputs: [
        { label: label((locale) => wordsIn(locale).throughMonth(String(month))), value: cumulative, unitText: 'yuan' },
        { label: bothPast((w) => w.backTest.forecast), value: forecast, unitText: 'yuan' },
        { label: bothPast((w) => w.backTest.actual), value: actual, unitText: 'yuan' },
      ],
    },
  };
}
