import { toCsv } from '../../plots/csv-text.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Model, Period } from '../../language/model.ts';
import type { CommandLine } from '../command-line.ts';
import { messagesOf } from '../open/messages-of.ts';
import { openModel } from '../open/model.ts';
import { openProjects } from '../open/projects.ts';
import { openSession } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { budgetCells } from './budget-csv.ts';
import { draftOf } from './budget-draft.ts';
import { budgetJson } from './budget-json.ts';
import { budgetTable } from './budget-table.ts';

/** `hengsuan budget [PROJECT]`: the official lines by year, how the gap closes, and whether the budget can be marked ready. */
export async function budget(line: CommandLine, world: World): Promise<Outcome> {
  const asked = line.value('year');
  if (asked !== undefined && !/^\d{4}$/.test(asked)) throw usage.valueWrong('--year', asked, 'YYYY');
  const opening = openModel(line.arguments[0] ?? openProjects(world).projects[0]?.id ?? '', world);
  const { model } = opening.opened ?? {};
  if (model && !isBudget(model))
    return refusal([{ code: 'cli/not-a-budget', severity: 'error', place: {}, values: { model: model.id } }], line.locale);
  let { session, issues } = await openSession(opening, line, world, asked);
  const year = session && (asked ?? budgetYear(session.baseline));
  if (session && year! > session.last) ({ session, issues } = await openSession(opening, line, world, year));
  if (!session) return refusal(issues, line.locale);
  const last = lastObserved(session.baseline);
  if (last !== undefined && year! <= last)
    return refusal(
      [{ code: 'cli/year-observed', severity: 'error', place: {}, values: { year: year!, first: Number(last) + 1 } }],
      line.locale,
    );
  const draft = draftOf(session, year!);
  const stdout = line.has('json')
    ? jsonText(budgetJson(draft, world))
    : line.has('csv')
      ? toCsv(budgetCells(draft, line.locale))
      : budgetTable(draft, line.locale);
  return { stdout, stderr: messagesOf(session, line.locale), code: draft.readiness.ready ? 0 : 1 };
}

function isBudget(model: Model): boolean {
  const yearly = model.axis.kind === 'time' && model.axis.step === 'year';
  return (
    yearly &&
    model.quantities.get('income')?.dimensions.length === 0 &&
    [...model.quantities.values()].some(({ form }) => form !== undefined)
  );
}

function lastObserved(run: EvaluatedRun): Period | undefined {
  return run.periods.findLast((period) => run.mark('income', period) === 'observed');
}

/** The second year after the last whose total income is observed: the one between is running. */
function budgetYear(run: EvaluatedRun): Period {
  const last = lastObserved(run);
  return last === undefined ? (run.periods[1] ?? run.periods[0]!) : String(Number(last) + 2);
}
