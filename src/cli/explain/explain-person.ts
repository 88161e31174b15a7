import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import { openRows } from '../../language/run/row-session.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges } from '../open/changes.ts';
import { hasErrors } from '../open/has-errors.ts';
import type { OpenedModel } from '../open/model.ts';
import { openRowData, rowQuestion, tableIssue } from '../open/row-data.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { cellOf, type CellArgument } from './cell-argument.ts';
import { personJson } from './person-json.ts';
import { personRows } from './person-rows.ts';
import { personText } from './person-text.ts';
import type { RowCellName } from './row-cells.ts';

/** Opens the rows of one member of a model over rows: the variables named, or who pays what. */
export async function explainPerson(
  opened: OpenedModel,
  asked: readonly CellArgument[],
  depth: number,
  line: CommandLine,
  world: World,
): Promise<Outcome> {
  const { model } = opened;
  const { axis } = model;
  if (axis.kind !== 'rows') throw new TypeError('explainPerson: a model on a row axis');
  const periods = [...new Set([...(line.value('to') === undefined ? [] : [line.value('to')!]), ...asked.map(({ period }) => period)])];
  if (periods.length > 1) throw usage.valueWrong('VARIABLE@PERIOD', periods.join(', '), periods[0]!);
  const question = rowQuestion(line, periods[0]);
  const person = line.value('person');
  const fault = (code: string, values: Issue['values']): Issue => ({ code, severity: 'error', place: {}, values });
  if (person === undefined) return refusal([fault('cli/person-not-given', { model: model.id })], line.locale);
  if (axis.group === undefined) return refusal([fault('cli/no-members', { model: model.id })], line.locale);
  const cells = asked.length === 0 ? paidCells(model) : asked.map((argument) => rowCellOf(argument, model));
  const faults = [...cells.filter((cell) => 'code' in cell), ...[tableIssue(opened, question) ?? []].flat()];
  if (faults.length > 0) return refusal(faults, line.locale);
  const changes = readChanges(line, world, model, () => question.start);
  if (!('set' in changes)) return refusal(changes.issues, line.locale);
  const data = await openRowData(opened, question, world);
  if (!('table' in data)) return refusal(data.issues, line.locale);
  const session = openRows(model, { [axis.table]: data.table });
  try {
    if (hasErrors(session.inputs.issues)) return refusal([...data.issues, ...session.inputs.issues], line.locale);
    const settings = { period: question.period, overrides: changes.set.map(({ change }) => change) };
    const found = personRows(session, data.table, person, settings, cells as readonly RowCellName[], depth);
    if (!found) return refusal([fault('cli/person-unknown', { person })], line.locale);
    if (hasErrors(found.run.issues)) return refusal(found.run.issues, line.locale);
    const issues = [...data.issues, ...changes.issues, ...found.run.issues];
    const stdout = line.has('json')
      ? jsonText(personJson(found, opened, data, changes, issues, world))
      : personText(found, data.source.title?.[line.locale] ?? data.source.path, line.locale);
    const remarks = issues.filter(({ severity }) => severity !== 'note');
    return { stdout, stderr: issueLinesText(remarks, line.locale), code: 0 };
  } finally {
    session.close();
  }
}

/** What each payer pays, where the model says so; else its outputs. */
function paidCells({ settlement, quantities }: Model): readonly RowCellName[] {
  const outputs = [...quantities.values()].filter(
    ({ kind, output, dimensions }) => kind === 'variable' && output && dimensions.length === 0,
  );
  const names = settlement ? [...settlement.layers.map(({ payment }) => payment), settlement.own] : outputs.map(({ name }) => name);
  return names.map((quantity) => ({ quantity, element: '' }));
}

function rowCellOf(argument: CellArgument, model: Model): RowCellName | Issue {
  const cell = cellOf(argument, model);
  if ('code' in cell) return cell;
  const quantity = model.quantities.get(cell.quantity)!;
  if (quantity.kind === 'parameter' || quantity.type !== 'number')
    return { code: 'cli/not-a-row-number', severity: 'error', place: {}, values: { name: quantity.name } };
  return { quantity: cell.quantity, element: cell.element ?? '' };
}
