import type { Issue, Place } from '../../i18n/issue.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import type { Override } from '../../language/override.ts';
import type { Model, Period } from '../../language/model.ts';
import { reviewScenario } from '../../scenario/review-scenario.ts';
import { readScenario, refuseOverride, type Scenario, type ScenarioChange } from '../../scenario/scenario.ts';
import type { CommandLine } from '../command-line.ts';
import { shownPath, type World } from '../world.ts';
import { fileBytes, isIssue } from './files.ts';
import { readSetOption } from './set-option.ts';

/** What the line changes: the scenario file's list, then each `--set`. */
export interface Changes {
  readonly scenario: Scenario | undefined;
  /** Path of the scenario file, as it is shown. */
  readonly file: string | undefined;
  readonly set: readonly ScenarioChange[];
  readonly issues: readonly Issue[];
}

/** Changes as they stand on the line and in the file, each with its place; without `set` where any does not fit the model. */
export interface ReadChanges {
  readonly scenario: Scenario | undefined;
  readonly file: string | undefined;
  readonly set: readonly { readonly change: ScenarioChange; readonly place: Place }[];
  readonly issues: readonly Issue[];
}

/** Reads the scenario file and every `--set`; `start` is the month a change without one begins. @throws WrongUsage for a `--set` that is none */
export function readChanges(line: CommandLine, world: World, model: Model, start: () => string): ReadChanges | Pick<ReadChanges, 'issues'> {
  const options = line.values('set').map((text) => ({ text, change: readSetOption(text) }));
  const path = line.value('scenario');
  const file = path === undefined ? undefined : shownPath(world, path);
  const issues: Issue[] = [];
  let scenario: Scenario | undefined;
  if (path !== undefined) {
    const bytes = fileBytes(world, path);
    if (isIssue(bytes)) return { issues: [bytes] };
    const reading = readScenario(new TextDecoder().decode(bytes), file!, model);
    issues.push(...reading.issues);
    scenario = reading.scenario;
  }
  const set = options.map(({ text, change }) => ({
    change: { ...change, from: change.from ?? start() },
    place: { path: `--set ${text}` },
  }));
  for (const { change, place } of set) {
    const refused = refuseOverride(change, model);
    if (refused) issues.push({ ...refused, severity: 'error', place });
  }
  if (issues.some(({ severity }) => severity === 'error')) return { issues };
  const fromFile = (scenario?.set ?? []).map((change, index) => ({ change, place: { file: file!, path: `set[${index}]` } }));
  return { scenario, file, set: [...fromFile, ...set], issues };
}

/** The same for a run over time, reviewed: which changes equal the baseline, which move nothing. @throws WrongUsage */
export function changesOf(
  line: CommandLine,
  world: World,
  own: Evaluator,
  baseline: EvaluatedRun,
  given: readonly Override[],
): Changes | Pick<Changes, 'issues'> {
  const read = readChanges(line, world, own.model, () => startOfChanges(baseline, own.observations.last));
  if (!('set' in read)) return read;
  const set = read.set.map(({ change }) => change);
  const remarks = reviewed(own, baseline.periods.at(-1)!, given, set, (index) => read.set[index]!.place);
  return { scenario: read.scenario, file: read.file, set, issues: [...read.issues, ...remarks] };
}

function reviewed(
  own: Evaluator,
  to: Period,
  given: readonly Override[],
  set: readonly ScenarioChange[],
  placeOf: (index: number) => Place,
): readonly Issue[] {
  if (set.length === 0) return [];
  const all = { id: 'line', name: { zh: '', en: '' }, set: [...given, ...set] };
  return reviewScenario(own, all, to).issues.flatMap((issue) => {
    const index = Number(/\d+/.exec(issue.place.path ?? '')?.[0]) - given.length;
    return index < 0 ? [] : [{ ...issue, place: placeOf(index) }];
  });
}

/** The month a change without one begins: the budget year's first; in other models that of the first period no table reaches. */
function startOfChanges(baseline: EvaluatedRun, lastObserved: Period | undefined): string {
  const isBudget = baseline.model.quantities.get('income')?.dimensions.length === 0;
  const reached = isBudget ? baseline.periods.findLast((period) => baseline.mark('income', period) === 'observed') : lastObserved;
  const open = baseline.periods.filter((period) => reached === undefined || period > reached);
  const period = (isBudget ? (open[1] ?? open[0]) : open[0]) ?? baseline.periods.at(-1)!;
  return period.length === 4 ? `${period}-01` : period;
}
