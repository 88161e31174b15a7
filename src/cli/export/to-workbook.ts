import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { openRows } from '../../language/run/row-session.ts';
import { modelWorkbook } from '../../language/workbook/model-workbook.ts';
import { quantityLabel } from '../../language/workbook/quantity-label.ts';
import { MOST_RECORDS, rowWorkbook } from '../../language/workbook/row-workbook.ts';
import type { Workbook } from '../../language/workbook/workbook.ts';
import { writeWorkbook } from '../../reports/excel/write-workbook.ts';
import { inFormOrder } from '../../scenario/form-order.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges } from '../open/changes.ts';
import { digest } from '../open/digest.ts';
import { hasErrors } from '../open/has-errors.ts';
import { messagesOf } from '../open/messages-of.ts';
import { openModel, type OpenedModel } from '../open/model.ts';
import { openRowData, rowQuestion, tableIssue } from '../open/row-data.ts';
import { openSession } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { shownPath, type World } from '../world.ts';
import type { Exported } from './export-format.ts';
import { runHeader, workbookSaid } from './export-words.ts';

/** Writes a model with its run as an Excel workbook. */
export async function toWorkbook(file: string, line: CommandLine, world: World): Promise<Exported | Outcome> {
  const opening = openModel(line.arguments[0]!, world);
  if (opening.opened?.model.axis.kind === 'rows') return recordsToWorkbook(file, opening.opened, line, world);
  const { session, issues } = await openSession(opening, line, world);
  if (!session) return refusal(issues, line.locale);
  const { run, opened, model } = session;
  const made = modelWorkbook(run, {
    locale: line.locale, inFormOrder,
    header: runHeader(session, world, line.locale),
    digest: digest(opened.text),
    ...(session.periods[0] !== undefined && { from: session.periods[0] }),
  });
  const fixed = [...new Set(made.fixedQuantities.map(({ column }) => quantityLabel(model, column, line.locale)))];
  return written(file, made.workbook, { live: made.live, fixed }, messagesOf(session, line.locale), line.locale, world);
}

async function recordsToWorkbook(file: string, opened: OpenedModel, line: CommandLine, world: World): Promise<Exported | Outcome> {
  const { model } = opened;
  const question = rowQuestion(line);
  const noTable = tableIssue(opened, question);
  if (noTable) return refusal([noTable], line.locale);
  const changes = readChanges(line, world, model, () => question.start);
  if (!('set' in changes)) return refusal(changes.issues, line.locale);
  const data = await openRowData(opened, question, world);
  if (!('table' in data)) return refusal(data.issues, line.locale);
  const session = openRows(model, { [data.table.name]: data.table, ...(model.axis.kind === 'rows' && { [model.axis.table]: data.table }) });
  try {
    const issues = [...data.issues, ...changes.issues, ...session.inputs.issues];
    if (session.inputs.count > MOST_RECORDS) issues.push({ code: 'workbook/too-many-rows', severity: 'error', place: {}, values: { count: session.inputs.count, limit: MOST_RECORDS } });
    if (hasErrors(issues)) return refusal(issues, line.locale);
    const set = changes.set.map(({ change }) => change);
    const settings = { locale: line.locale, digest: digest(opened.text), header: runHeader({ opened, sources: [data.source], changes: { scenario: changes.scenario, set } }, world, line.locale) };
    const { workbook, live } = rowWorkbook(session, data.table, { period: question.period, overrides: set }, settings);
    return await written(file, workbook, { live, fixed: [] }, issueLinesText(issues.filter(({ severity }) => severity !== 'note'), line.locale), line.locale, world);
  } finally {
    session.close();
  }
}

async function written(path: string, workbook: Workbook, { live, fixed }: { readonly live: number; readonly fixed: readonly string[] }, stderr: string, locale: Locale, world: World): Promise<Exported | Outcome> {
  const file = shownPath(world, path);
  world.progress(file);
  const bytes = await writeWorkbook(workbook);
  const issue = unwritten(path, bytes, world);
  if (issue) return refusal([issue], locale);
  const sheets = workbook.sheets.map(({ name }) => name);
  return { entry: { kind: 'xlsx', file, bytes: bytes.length, sheets, live_cells: live, values_only: fixed }, said: workbookSaid(file, bytes.length, sheets, live, fixed, locale), stderr };
}

/** The issue that says why the file could not be written. */
function unwritten(path: string, bytes: Uint8Array, world: World): Issue | undefined {
  const file = shownPath(world, path);
  try {
    world.write(path, [bytes]);
    return undefined;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) throw error;
    return { code: 'cli/file-not-written', severity: 'error', place: { file }, values: { file, detail: code } };
  }
}
