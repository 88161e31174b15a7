import type { Issue, Place } from '../../i18n/issue.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import type { Override } from '../../language/override.ts';
import type { Label, Model, Period } from '../../language/model.ts';
import { reviewScenario } from '../../scenario/review-scenario.ts';
import { readScenario, refuseOverride, type Scenario, type ScenarioChange } from '../../scenario/scenario.ts';
import type { CommandLine } from '../command-line.ts';
import { shownPath, type World } from '../world.ts';
import { fileBytes, isIssue } from './files.ts';
import { hasErrors } from './has-errors.ts';
import { scenarioTextIn } from './scenario-text.ts';
import { readSetOption, type SetOption } from './set-option.ts';

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

/** What a line changes together: a scenario file, or every `--set`. */
export interface ReadReform extends ReadChanges {
  readonly id: string;
  readonly name: Label;
}

/** Reads the scenario file and every `--set`; `start` is the month a change without one begins. @throws WrongUsage for a `--set` that is none */
export function readChanges(line: CommandLine, world: World, model: Model, start: () => string): ReadChanges | Pick<ReadChanges, 'issues'> {
  const options = setOptions(line);
  const path = line.value('scenario');
  const own = path === undefined ? undefined : scenarioChanges(path, world, model);
  if (own && !own.scenario) return { issues: own.issues };
  const set = setChanges(options, model, start);
  const issues = [...(own?.issues ?? []), ...set.issues];
  if (hasErrors(issues)) return { issues };
  return { scenario: own?.scenario, file: own?.file, set: [...(own?.set ?? []), ...set.set], issues };
}

/** The reforms a line compares: each scenario file, and one of every `--set` together. @throws WrongUsage for a `--set` that is none */
export function readReforms(
  line: CommandLine,
  world: World,
  model: Model,
  start: () => string,
): { readonly reforms: readonly ReadReform[]; readonly issues: readonly Issue[] } {
  const options = setOptions(line);
  const files = line.values('scenario').map((path) => scenarioChanges(path, world, model));
  const set = setChanges(options, model, start);
  const reforms = [
    ...files.flatMap((read) => (read.scenario ? [{ ...read, id: read.scenario.id, name: read.scenario.name }] : [])),
    ...(options.length > 0 ? [{ ...set, id: '--set', name: { zh: '--set', en: '--set' }, scenario: undefined, file: undefined }] : []),
  ];
  const twice = reforms.filter(({ id }, index) => reforms.findIndex((other) => other.id === id) < index);
  const issues = [...files, set].flatMap((read) => read.issues);
  const repeated = twice.map(({ id, file }): Issue => ({
    code: 'cli/reform-twice',
    severity: 'error',
    place: { file: file! },
    values: { id },
  }));
  return { reforms, issues: [...issues, ...repeated] };
}

type SetOptions = readonly { readonly text: string; readonly change: SetOption }[];

function setOptions(line: CommandLine): SetOptions {
  return line.values('set').map((text) => ({ text, change: readSetOption(text) }));
}

/** Every `--set` of a line, each with what it fails to do. */
function setChanges(options: SetOptions, model: Model, start: () => string): Pick<ReadChanges, 'set' | 'issues'> {
  const set = options.map(({ text, change }) => ({
    change: { ...change, from: change.from ?? start() },
    place: { path: `--set ${text}` },
  }));
  const issues = set.flatMap(({ change, place }): readonly Issue[] => {
    const refused = refuseOverride(change, model);
    return refused ? [{ ...refused, severity: 'error', place }] : [];
  });
  return { set, issues };
}

/** A scenario file's changes; without `scenario` where any does not fit the model. */
function scenarioChanges(path: string, world: World, model: Model): ReadChanges {
  const file = shownPath(world, path);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { scenario: undefined, file, set: [], issues: [bytes] };
  const text = scenarioTextIn(bytes, file);
  if (typeof text !== 'string') return { scenario: undefined, file, set: [], issues: [text] };
  const { scenario, issues } = readScenario(text, file, model);
  const set = (scenario?.set ?? []).map((change, index) => ({ change, place: { file, path: `set[${index}]` } }));
  return { scenario: hasErrors(issues) ? undefined : scenario, file, set, issues };
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
  return { scenario: read.scenario, file: read.file, set, issues: [...read.issues, ...reviewedChanges(own, baseline, given, read)] };
}

/** What changes fail to do when they are laid over a run over time, each at its place. */
export function reviewedChanges(
  own: Evaluator,
  baseline: EvaluatedRun,
  given: readonly Override[],
  { set }: Pick<ReadChanges, 'set'>,
): readonly Issue[] {
  if (set.length === 0) return [];
  const all = { id: 'line', name: { zh: '', en: '' }, set: [...given, ...set.map(({ change }) => change)] };
  return reviewScenario(own, all, baseline.periods.at(-1)!).issues.flatMap((issue) => {
    const index = Number(/\d+/.exec(issue.place.path ?? '')?.[0]) - given.length;
    return index < 0 ? [] : [{ ...issue, place: set[index]!.place }];
  });
}

/** The month a change without one begins: the budget year's first; in other models that of the first period no table reaches. */
export function startOfChanges(baseline: EvaluatedRun, lastObserved: Period | undefined): string {
  const isBudget = baseline.model.quantities.get('income')?.dimensions.length === 0;
  const reached = isBudget ? baseline.periods.findLast((period) => baseline.mark('income', period) === 'observed') : lastObserved;
  const open = baseline.periods.filter((period) => reached === undefined || period > reached);
  const period = (isBudget ? (open[1] ?? open[0]) : open[0]) ?? baseline.periods.at(-1)!;
  return period.length === 4 ? `${period}-01` : period;
}
