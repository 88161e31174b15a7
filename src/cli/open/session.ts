import type { Issue } from '../../i18n/issue.ts';
import { evaluator, type EvaluatedRun, type Evaluator } from '../../language/run/evaluate.ts';
import type { Model, Period, SourceTables } from '../../language/model.ts';
import { asKnownAt } from '../../scenario/as-known-at.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import type { CommandLine } from '../command-line.ts';
import type { World } from '../world.ts';
import { changesOf, type Changes } from './changes.ts';
import { openData } from './data.ts';
import type { DataSource } from './data-part.ts';
import { figuresOf } from './figures.ts';
import { hasErrors } from './has-errors.ts';
import type { ModelOpening, OpenedModel } from './model.ts';
import { periodIssue, spanOf } from './span.ts';

/** A model over years or months with its figures, run with and without what the line changes. */
export interface Session {
  readonly opened: OpenedModel;
  readonly model: Model;
  readonly sources: readonly DataSource[];
  /** As known at `known`. */
  readonly tables: SourceTables;
  /** Last period whose figures are used, where later ones are kept back. */
  readonly known: Period | undefined;
  /** The periods that are shown; the run may begin earlier. */
  readonly periods: readonly Period[];
  readonly last: Period;
  readonly evaluator: Evaluator;
  readonly changes: Changes;
  readonly baseline: EvaluatedRun;
  /** With the scenario and `--set`; the baseline itself where nothing is changed. */
  readonly run: EvaluatedRun;
  /** Remarks that stop nothing. */
  readonly issues: readonly Issue[];
}

export interface SessionOpening {
  readonly session: Session | undefined;
  readonly issues: readonly Issue[];
}

/** `latest`: a period the run must reach, whatever its usual end. */
export async function openSession(opening: ModelOpening, line: CommandLine, world: World, latest?: Period): Promise<SessionOpening> {
  const { opened, issues: modelIssues } = opening;
  if (!opened) return refused(modelIssues);
  const { model } = opened;
  if (model.axis.kind !== 'time') return refused([{ code: 'cli/time-axis', severity: 'error', place: {}, values: { model: model.id } }]);
  const figures = figuresOf(opened, line, world);
  const bound = [...model.quantities.values()].some((quantity) => quantity.binding);
  if (bound && figures.names.length === 0)
    return refused([{ code: 'cli/data-not-given', severity: 'error', place: {}, values: { model: model.id } }]);
  const wrong = figures.known === undefined ? undefined : periodIssue('--known', figures.known, model.axis);
  if (wrong) return refused([wrong]);
  const data = await openData(figures.names, world);
  if (hasErrors(data.issues)) return refused([...modelIssues, ...data.issues]);
  const known = figures.known === undefined ? data.tables : asKnownAt(data.tables, figures.known);
  const own = evaluator(model, known);
  const span = spanOf(line, model.axis, own.observations, figures.project, latest);
  if ('code' in span) return refused([span]);
  const given: readonly ScenarioChange[] = figures.project?.overrides ?? [];
  const baseline = own.run({ from: span.from, to: span.to, overrides: given });
  const issues = [...modelIssues, ...data.issues, ...tablesNotGiven(model, data.tables), ...baseline.issues];
  const changes = changesOf(line, world, own, baseline, given);
  if (!('set' in changes) || hasErrors(baseline.issues)) return refused([...issues, ...changes.issues]);
  const run = changes.set.length === 0 ? baseline : own.run({ from: span.from, to: span.to, overrides: [...given, ...changes.set] });
  return {
    session: {
      opened,
      model,
      sources: data.sources,
      tables: known,
      known: figures.known,
      periods: baseline.periods.filter((period) => period >= span.shown),
      last: span.to,
      evaluator: own,
      changes,
      baseline,
      run,
      issues: [...issues, ...changes.issues, ...(run === baseline ? [] : newIssues(run.issues, baseline.issues))],
    },
    issues: [],
  };
}

/** What the scenario's run says that the baseline's did not. */
export function newIssues(issues: readonly Issue[], before: readonly Issue[]): readonly Issue[] {
  const said = new Set(before.map((issue) => JSON.stringify(issue)));
  return issues.filter((issue) => !said.has(JSON.stringify(issue)));
}

function tablesNotGiven(model: Model, tables: SourceTables): readonly Issue[] {
  const lacking = new Map<string, string[]>();
  for (const { name, binding } of model.quantities.values()) {
    if (binding && tables[binding.table] === undefined) lacking.set(binding.table, [...(lacking.get(binding.table) ?? []), name]);
  }
  return [...lacking].map(([table, names]) => ({
    code: 'cli/table-not-given',
    severity: 'warning',
    place: {},
    values: { table, names: names.join(', ') },
  }));
}

function refused(issues: readonly Issue[]): SessionOpening {
  return { session: undefined, issues };
}
