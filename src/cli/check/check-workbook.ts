import { modelWorkbook } from '../../language/workbook/model-workbook.ts';
import { expectedParameters } from '../../project/returned/expected-parameters.ts';
import { originIssues, returnedFacts, stateIssues, type ReturnedFacts } from '../../project/returned/returned-facts.ts';
import { returnedWorkbook, type ReturnedWorkbook } from '../../project/returned/returned-workbook.ts';
import { readWorkbook, type ReadWorkbook } from '../../reports/excel/read-workbook.ts';
import { inFormOrder } from '../../scenario/form-order.ts';
import { scenarioText, type Scenario, type ScenarioChange } from '../../scenario/scenario.ts';
import type { CommandLine } from '../command-line.ts';
import { runHeader } from '../export/export-words.ts';
import { readChanges } from '../open/changes.ts';
import { digest } from '../open/digest.ts';
import { fileBytes, isIssue } from '../open/files.ts';
import { hasErrors } from '../open/has-errors.ts';
import { lineWith } from '../open/line-with.ts';
import { openModel, type ModelOpening, type OpenedModel } from '../open/model.ts';
import { openSession } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import type { Issue } from '../../i18n/issue.ts';
import { shownPath, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { workbookOutput } from './workbook-output.ts';

/**
 * `hengsuan check --workbook FILE [MODEL]`: what was changed by hand in a workbook that comes back, against the model and what
 * the line lays over it. `--scenario-out` writes the yellow cells' changes as a scenario file.
 */
export async function checkWorkbook(line: CommandLine, world: World): Promise<Outcome> {
  if (line.arguments.length > 1) throw usage.argumentTooMany(line.arguments[1]!);
  const path = line.value('workbook')!;
  const file = shownPath(world, path);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return refusal([bytes], line.locale);
  const read = await readWorkbook(bytes, file);
  if (!read.workbook) return refusal(read.issues, line.locale);
  const { facts, issues } = returnedFacts(file, read.workbook.sheets);
  if (!facts) return refusal(issues, line.locale);
  const opening = openModel(line.arguments[0] ?? facts.model, world);
  const { opened } = opening;
  if (!opened) return refusal(opening.issues, line.locale);
  const origin = originIssues(file, facts, { id: opened.model.id, digest: digest(opened.text) });
  if (hasErrors(origin)) return refusal(origin, line.locale);
  const made = opened.model.axis.kind === 'time' ? await overTime({ opening, opened, facts }, file, read.workbook, line, world) : overRows(opened, facts, file, read.workbook, line, world);
  if ('refused' in made) return made.refused;
  const returned: ReturnedWorkbook = { ...made.returned, issues: [...origin, ...made.returned.issues] };
  const out = line.value('scenario-out');
  if (out !== undefined) {
    const unwritten = writeScenario(out, { ...made, changes: returned }, file, world);
    if (unwritten) return refusal([unwritten], line.locale);
  }
  return workbookOutput(returned, opened.model, file, out === undefined ? undefined : shownPath(world, out), line);
}

interface Made {
  readonly returned: ReturnedWorkbook;
  /** What the line lays over the baseline already. */
  readonly before: readonly ScenarioChange[];
  readonly scenario: Scenario | undefined;
}

type Making = Made | { readonly refused: Outcome };

async function overTime({ opening, opened, facts }: { readonly opening: ModelOpening; readonly opened: OpenedModel; readonly facts: ReturnedFacts }, file: string, { sheets }: ReadWorkbook, line: CommandLine, world: World): Promise<Making> {
  const spanned = lineWith(line, { ...(!line.has('from') && { from: [facts.from] }), ...(!line.has('to') && { to: [facts.to] }) });
  const { session, issues } = await openSession(opening, spanned, world);
  if (!session) return { refused: refusal(issues, line.locale) };
  const header = runHeader(session, world, facts.locale);
  const { workbook } = modelWorkbook(session.run, { locale: facts.locale, inFormOrder, header, digest: digest(opened.text), from: facts.from });
  const returned = returnedWorkbook(file, sheets, workbook, opened.model, session.changes.set);
  return { returned: { ...returned, issues: [...stateIssues(file, facts, header), ...returned.issues] }, before: session.changes.set, scenario: session.changes.scenario };
}

function overRows({ model }: OpenedModel, facts: ReturnedFacts, file: string, { sheets }: ReadWorkbook, line: CommandLine, world: World): Making {
  const changes = readChanges(line, world, model, () => `${facts.from}-01`);
  if (!('set' in changes)) return { refused: refusal(changes.issues, line.locale) };
  const before = changes.set.map(({ change }) => change);
  const expected = expectedParameters(model, [facts.from], before, facts.locale);
  return { returned: returnedWorkbook(file, sheets, expected, model, before), before, scenario: changes.scenario };
}

function writeScenario(path: string, { changes, before, scenario }: Made & { readonly changes: ReturnedWorkbook }, file: string, world: World): Issue | undefined {
  // A formula in a yellow cell is shown, and never taken without somebody saying so.
  const taken = changes.changes.filter(({ formula }) => formula === undefined).map(({ change }) => ({ ...change, reason: file }));
  const text = scenarioText({ id: scenario?.id ?? 'workbook', name: scenario?.name ?? { zh: `来自工作簿 ${file}`, en: `from workbook ${file}` }, ...scenario, set: [...before, ...taken] });
  try {
    world.write(path, [new TextEncoder().encode(text)]);
    return undefined;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) throw error;
    return { code: 'cli/file-not-written', severity: 'error', place: { file: shownPath(world, path) }, values: { file: shownPath(world, path), detail: code } };
  }
}
