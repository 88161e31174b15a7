import type { Issue } from '../../i18n/issue.ts';
import { evaluateRows } from '../../language/run/run-rows.ts';
import { toCsv } from '../../plots/csv-text.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges } from '../open/changes.ts';
import type { OpenedModel } from '../open/model.ts';
import { openRowTable } from '../open/row-table.ts';
import { hasErrors } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import { aligned } from '../text/text-table.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { rowColumns, type RowColumn } from './row-columns.ts';
import { rowsJson } from './rows-json.ts';

/** Runs a model over the rows of one table; `--to` names the period whose parameters apply. */
export async function runRows(opened: OpenedModel, line: CommandLine, world: World): Promise<Outcome> {
  const { model } = opened;
  const period = line.value('to');
  if (period === undefined) throw usage.argumentMissing('--to YYYY[-MM]');
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period)) throw usage.valueWrong('--to', period, 'YYYY, YYYY-MM');
  const names = line.values('data');
  if (names.length !== 1) return refusal([tableIssue(opened, names.length)], line.locale);
  const changes = readChanges(line, world, model, () => (period.length === 4 ? `${period}-01` : period));
  if (!('set' in changes)) return refusal(changes.issues, line.locale);
  const { table, source, issues } = await openRowTable(names[0]!, model, world);
  if (!table || !source || hasErrors(issues)) return refusal(issues.length > 0 ? issues : [tableIssue(opened, 0)], line.locale);
  const run = evaluateRows(model, { [table.name]: table }, { period, overrides: changes.set.map(({ change }) => change) });
  const said = [...issues, ...changes.issues, ...run.issues];
  if (hasErrors(said)) return refusal(said, line.locale);
  const columns = rowColumns(run, table);
  const stdout = line.has('json')
    ? jsonText(rowsJson(opened, source, changes, run, columns, said, world))
    : line.has('csv')
      ? toCsv({ columns: columns.map(({ name }) => name), rows: rowsOf(run.rows.length, columns) })
      : `${aligned(shownRows(run.rows.length, columns), 1).join('\n')}\n`;
  return {
    stdout,
    stderr: issueLinesText(
      said.filter(({ severity }) => severity !== 'note'),
      line.locale,
    ),
    code: 0,
  };
}

function tableIssue({ model }: OpenedModel, count: number): Issue {
  const table = model.axis.kind === 'rows' ? model.axis.table : '';
  if (count > 1) return { code: 'cli/row-table-many', severity: 'error', place: {}, values: { model: model.id, count } };
  return { code: 'cli/row-table-not-given', severity: 'error', place: {}, values: { model: model.id, table } };
}

function rowsOf(count: number, columns: readonly RowColumn[]): readonly (readonly (string | number | null)[])[] {
  return Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row] ?? null));
}

function shownRows(count: number, columns: readonly RowColumn[]): readonly (readonly string[])[] {
  return [
    columns.map(({ name }) => name),
    ...rowsOf(count, columns).map((row) => row.map((value) => (value === null ? '—' : String(value)))),
  ];
}
