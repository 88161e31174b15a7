import { toCsv } from '../../plots/csv-text.ts';
import type { CommandLine } from '../command-line.ts';
import { readReforms, reviewedChanges, startOfChanges } from '../open/changes.ts';
import { hasErrors } from '../open/has-errors.ts';
import { messagesOf } from '../open/messages-of.ts';
import type { ModelOpening } from '../open/model.ts';
import { onlyRows } from '../open/only-rows.ts';
import { newIssues, openSession } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { comparePeriods, type ComparedScenario, type PeriodComparison } from './period-comparison.ts';
import { periodCells, periodsJson } from './periods-json.ts';
import { periodsText } from './periods-text.ts';

/** A model over years or months beside its scenarios. */
export async function compareScenarios(opening: ModelOpening, line: CommandLine, world: World): Promise<Outcome> {
  const { session, issues } = await openSession(opening, withoutChanges(line), world);
  if (!session) return refusal(issues, line.locale);
  const { evaluator, baseline, model, opened } = session;
  if (line.has('by')) return refusal([onlyRows('--by', model)], line.locale);
  const { reforms, issues: faults } = readReforms(line, world, model, () => startOfChanges(baseline, evaluator.observations.last));
  if (hasErrors(faults)) return refusal(faults, line.locale);
  if (reforms.length === 0) return refusal([{ code: 'cli/nothing-to-compare', severity: 'error', place: {}, values: {} }], line.locale);
  const given = opened.project?.overrides ?? [];
  const span = { from: baseline.periods[0]!, to: session.last };
  const scenarios = reforms.map((read): ComparedScenario => {
    world.progress(read.id);
    const set = read.set.map(({ change }) => change);
    return { read, run: set.length === 0 ? baseline : evaluator.run({ ...span, overrides: [...given, ...set] }) };
  });
  const said = scenarios.flatMap(({ read, run }) => [
    ...reviewedChanges(evaluator, baseline, given, read),
    ...newIssues(run.issues, baseline.issues),
  ]);
  const all = [...session.issues, ...faults, ...said];
  if (hasErrors(said)) return refusal(said, line.locale);
  const comparison = comparePeriods(session, scenarios);
  return { stdout: written(comparison), stderr: messagesOf({ ...session, issues: all }, line.locale), code: 0 };

  function written(found: PeriodComparison): string {
    if (line.has('json')) return jsonText(periodsJson(found, all, world));
    return line.has('csv') ? toCsv(periodCells(found, line.locale)) : periodsText(found, line.locale);
  }
}

/** The line of the baseline alone: its scenarios are opened one by one. */
function withoutChanges(line: CommandLine): CommandLine {
  const isChange = (option: string): boolean => option === 'scenario' || option === 'set';
  return {
    ...line,
    has: (option) => !isChange(option) && line.has(option),
    value: (option) => (isChange(option) ? undefined : line.value(option)),
    values: (option) => (isChange(option) ? [] : line.values(option)),
  };
}
