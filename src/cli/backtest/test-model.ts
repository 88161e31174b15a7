import type { Issue } from '../../i18n/issue.ts';
import type { SourceTables } from '../../language/model.ts';
import { summariseBackTest } from '../../scenario/forecast/back-test-summary.ts';
import { lineContests } from '../../scenario/forecast/line-contests.ts';
import { modelBackTest } from '../../scenario/forecast/model-back-test.ts';
import { observedQuantities, observedYears } from '../../scenario/forecast/observed-quantities.ts';
import type { OpenedModel } from '../open/model.ts';
import type { World } from '../world.ts';
import type { BacktestRequest } from './backtest-request.ts';
import type { Tested } from './tested.ts';

/** Years a fund needs behind it before it is first asked for a budget: a growth rule is nothing without two. */
const leastKnown = 2;

/** What others foresee, and curves that are of no year: not observations of the fund. */
const outlookTables = [
  'population_by_age', 'mortality', 'abridged_mortality', 'mortality_level', 'fertility', 'abridged_fertility', 'fertility_pattern', 'migration', 'life_expectancy',
  'published_projection', 'census_deaths', 'cost_by_age', 'retirement_age',
];

/** A fund model, drawn up again at each origin with what was known there. */
export function testModel({ model, project }: OpenedModel, tables: SourceTables, request: BacktestRequest, world: World): Omit<Tested, 'opened' | 'sources'> | Issue {
  if (model.axis.kind !== 'time' || model.axis.step !== 'year') return { code: 'cli/time-axis', severity: 'error', place: {}, values: { model: model.id } };
  const quantities = observedQuantities(model);
  const years = observedYears(model, quantities, tables);
  // An origin outside the data has nothing to know, or nothing to be held against.
  const origins = request.origins.length > 0 ? request.origins.filter((origin) => origin >= years[0]! && origin < years.at(-1)!) : years.slice(leastKnown - 1, -1);
  world.progress(model.id);
  const outlook = outlookTables.filter((name) => tables[name] !== undefined);
  const cases = origins.length === 0 ? [] : modelBackTest(model, tables, {
    origins: origins.map(String),
    horizon: request.horizon,
    quantities, outlook,
    ...(project && project.overrides.length > 0 && { overrides: project.overrides }),
  });
  if (cases.length === 0) return { code: 'forecast/model-no-case', severity: 'error', place: {}, values: { model: model.id, modelZh: model.title.zh, modelEn: model.title.en, origins: (origins.length > 0 ? origins : request.origins).join(', '), first: years[leastKnown - 1] ?? '–', last: years.at(-2) ?? '–' } };
  const kept: readonly Issue[] = outlook.length === 0 ? [] : [{ code: 'forecast/outlook-kept', severity: 'warning', place: {}, values: { tables: outlook.join(', ') } }];
  return {
    request, cases,
    series: [],
    summaries: summariseBackTest(cases),
    contests: lineContests(cases, ['mean3', 'growth', 'last']).map((line) => ({ ...line, contests: line.contests.filter(({ one }) => one === 'model') })),
    budgets: { cases: [], lines: [] },
    next: [],
    months: [],
    issues: [...request.breaks.issues, ...kept],
  };
}
