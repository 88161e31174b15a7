import { messages } from '../../i18n/locale.ts';
import type { ErrorSummary } from '../../actuarial/forecasting/error-summary.ts';
import type { Coverage } from '../../actuarial/scoring/calibration.ts';
import type { BackTestCase } from '../../scenario/forecast/back-test-case.ts';
import type { Contest } from '../../scenario/forecast/contest.ts';
import { hasSkill } from '../../scenario/forecast/line-contests.ts';
import type { SeriesBreak } from '../../scenario/forecast/series-break.ts';
import { yardsticks, yardstickSource } from '../../scenario/forecast/yardstick.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { Tested } from './tested.ts';

/** A back-test as `hengsuan.backtest/1`. */
export function backtestJson({ request, opened, sources, series, cases, summaries, contests, budgets, next, months, issues }: Tested, world: World): Json {
  return {
    format: 'hengsuan.backtest/1',
    program: { name: messages('en').program.name, version: world.version },
    model: opened === undefined ? null : modelJson(opened),
    data: dataJson(sources),
    origins: request.origins,
    horizon: request.horizon,
    methods: request.methods.map(({ id, kind, least }) => ({ id, kind, least })),
    series: series.map(({ series: { id, unit, points }, breaks }) => ({
      id, unit,
      years: points.map(({ year }) => year),
      values: points.map(({ value }) => value),
      breaks: breaks.map(breakJson),
    })),
    summaries: summaries.map(({ series: id, method, horizon, cases: count, stoodIn, errors, coverage, scores }) => ({
      series: id, method, horizon,
      cases: count,
      stood_in: stoodIn,
      errors: errorsJson(errors),
      coverage: coverage.map(({ level, own, calibrated, withoutBand }) => ({ level, own: coverageJson(own), calibrated: coverageJson(calibrated), without_band: withoutBand })),
      scores: scores && { count: scores.count, crps: scores.crps, pinball: scores.pinball, interval_80: scores.interval80, interval_95: scores.interval95 },
    })),
    cases: cases.map(caseJson),
    contests: contests.map(({ line, contests: own }) => ({ line, contests: own.map(contestJson) })),
    budgets: {
      knowledge: request.knowledge,
      bias: request.biasFrom,
      lines: budgets.lines.map((line) => ({
        line: line.line,
        contests: line.contests.map(contestJson),
        skill: [...new Set(line.contests.map(({ one }) => one))].map((method) => ({ method, skill: hasSkill(method, line) })),
      })),
      cases: budgets.cases.map(caseJson),
    },
    next: next.map(({ series: id, method, used, origin, year, forecast, bands }) => ({
      series: id, method, used, origin, year, forecast,
      bands: bands.map(({ level, lower, upper, count, from, of, scale }) => ({ level, lower, upper, count, from, of, scale })),
    })),
    months: months.map(({ series: id, method, year, month, cumulative, actual, forecast, error, years, interval }) => ({
      series: id, method, year, month, cumulative, actual, forecast, error, years,
      interval_80: interval && { lower: interval.lower, upper: interval.upper },
    })),
    yardstick: {
      source: { ...yardstickSource },
      of: yardsticks.map(({ id, label, rows }) => ({
        id,
        label: { ...label },
        horizons: rows.map(({ horizon, count, meanError, meanAbsoluteError, rmse, twoThirdsSpread }) => ({
          horizon, count,
          mean_error: meanError, mean_absolute_error: meanAbsoluteError, rmse, two_thirds_spread: twoThirdsSpread,
        })),
      })),
    },
    issues: issuesJson(issues),
  };
}

function caseJson({ series, method, used, origin, target, horizon, known, actual, forecast, error, intervals, scores, crosses }: BackTestCase): Json {
  return {
    series, method, used, origin, target, horizon, known, actual, forecast, error,
    intervals: intervals.map(({ level, lower, upper }) => ({ level, lower, upper })),
    crps: scores?.crps ?? null,
    crosses: crosses.map(({ year }) => year),
  };
}

function errorsJson(errors: ErrorSummary | null): Json {
  return errors && { count: errors.count, mean_error: errors.meanError, mean_absolute_error: errors.meanAbsoluteError, rmse: errors.rmse, two_thirds_spread: errors.twoThirdsSpread };
}

function coverageJson(found: Coverage | null): Json {
  return found && { count: found.count, covered: found.covered, below: found.below, above: found.above, probability: found.probability };
}

function contestJson({ one, other, horizon, count, errorOfOne, errorOfOther, nearer, farther, probability, verdict }: Contest): Json {
  return { one, other, horizon, count, error_of_one: errorOfOne, error_of_other: errorOfOther, nearer, farther, probability, verdict };
}

function breakJson({ year, kind, reason, source }: SeriesBreak): Json {
  return { year, kind, reason: { ...reason }, source };
}
