import { messages } from '../../i18n/locale.ts';
import { toCsv } from '../../plots/csv-text.ts';
import type { GridScenario } from '../../scenario/questions/grid.ts';
import type { CommandLine } from '../command-line.ts';
import { readReforms, startOfChanges } from '../open/changes.ts';
import { hasErrors } from '../open/has-errors.ts';
import { lineWith } from '../open/line-with.ts';
import { messagesOf } from '../open/messages-of.ts';
import { openProjection } from '../open/projection.ts';
import { openSession } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { readDraws } from './draw-options.ts';
import { readRequest, requestIssues } from './request.ts';
import { simulated, type SimulateSettings, type Simulated } from './simulated.ts';
import { simulationCells } from './simulation-csv.ts';
import { simulationJson } from './simulation-json.ts';
import { simulationText } from './simulation-text.ts';
import { uncertaintyOf } from './uncertainty-of.ts';

/** `hengsuan simulate MODEL`: a projection under uncertain assumptions, and what is asked of it. */
export async function simulate(given: CommandLine, world: World): Promise<Outcome> {
  const draws = readDraws(given);
  const opened = openProjection(given, world);
  if (!('opening' in opened)) return refusal(opened.issues, given.locale);
  const { opening, projection, line } = opened;
  // Rows of a grid are read one by one; `--set` lies below all of them.
  const isGrid = line.has('grid');
  const { session, issues } = await openSession(opening, isGrid ? lineWith(line, { scenario: [] }) : line, world);
  if (!session) return refusal(issues, line.locale);
  const { evaluator, model, baseline } = session;
  const start = startOfChanges(baseline, evaluator.observations.last);
  const request = readRequest(line, model, start);
  const rows = isGrid ? readReforms(lineWith(line, { set: [] }), world, model, () => start) : { reforms: [], issues: [] };
  const assumed = uncertaintyOf(isGrid ? rows.reforms : [session.changes], projection, model);
  const wrong = [...rows.issues, ...requestIssues(request, model), ...('issues' in assumed ? assumed.issues : [])];
  if ('issues' in assumed || hasErrors(wrong)) return refusal(wrong, line.locale);
  const { last } = evaluator.observations;
  if (last !== undefined && session.last <= last) return refusal([{ code: 'simulate/horizon', severity: 'error', place: { path: session.last }, values: { to: session.last, last } }], line.locale);
  const overrides = [...(opening.opened?.project?.overrides ?? []), ...session.changes.set];
  const scenarios: readonly GridScenario[] = [
    { id: 'baseline', name: { zh: messages('zh').compare.baseline, en: messages('en').compare.baseline }, overrides },
    ...rows.reforms.map(({ id, name, set }) => ({ id, name, overrides: [...overrides, ...set.map(({ change }) => change)] })),
  ];
  const found = worked({ session, request, draws, given: assumed, overrides, scenarios, shownFrom: line.value('from') }, line, world);
  if (hasErrors(found.issues)) return refusal(found.issues, line.locale);
  const all = [...session.issues, ...found.issues];
  return { stdout: written(found), stderr: messagesOf({ ...session, issues: all }, line.locale), code: 0 };

  function written(all: Simulated): string {
    if (line.has('json')) return jsonText(simulationJson(all, world));
    return line.has('csv') ? toCsv(simulationCells(all, line.locale)) : simulationText(all, line.locale);
  }
}

function worked(settings: SimulateSettings, { locale }: CommandLine, world: World): Simulated {
  const steps = simulated(settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    world.progress(`${messages(locale).program.name} simulate ${step.value.done}/${step.value.of}`);
  }
}
