import type { Issue } from '../../i18n/issue.ts';
import { evaluateRows } from '../../language/run/run-rows.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges } from '../open/changes.ts';
import type { OpenedModel } from '../open/model.ts';
import { openRowTable } from '../open/row-table.ts';
import { hasErrors } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { rowCheckIssues } from './row-checks.ts';
import { rowColumns } from './row-columns.ts';
import { rowPersons } from './row-persons.ts';
import { csvParts, textOrStream } from './rows-csv.ts';
import { rowsJson, type RowsDocument } from './rows-json.ts';
import { rowsSummary } from './rows-summary.ts';
import { shownVariables, summedQuantities } from './summed-quantities.ts';

/** Runs a model over the rows of one table; `--to` names the period whose parameters apply, `--known` the year of claims. */
export async function runRows(opened: OpenedModel, line: CommandLine, world: World): Promise<Outcome> {
  const { model } = opened;
  const { axis } = model;
  if (axis.kind !== 'rows') throw new TypeError('runRows: a model on a row axis');
  const period = line.value('to');
  if (period === undefined) throw usage.argumentMissing('--to YYYY[-MM]');
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period)) throw usage.valueWrong('--to', period, 'YYYY, YYYY-MM');
  const year = line.value('known');
  if (year !== undefined && !/^\d{4}$/.test(year)) throw usage.valueWrong('--known', year, 'YYYY');
  const names = line.values('data');
  if (names.length !== 1) return refusal([tableIssue(opened, names.length)], line.locale);
  const changes = readChanges(line, world, model, () => (period.length === 4 ? `${period}-01` : period));
  if (!('set' in changes)) return refusal(changes.issues, line.locale);
  const { table, source, issues, claims } = await openRowTable(names[0]!, model, world, year === undefined ? undefined : Number(year));
  if (!table || !source || hasErrors(issues)) return refusal(issues.length > 0 ? issues : [tableIssue(opened, 0)], line.locale);
  const inFull = line.has('json') || line.has('csv');
  const shown = shownVariables(model);
  const run = evaluateRows(
    model,
    { [axis.table]: table },
    {
      period,
      overrides: changes.set.map(({ change }) => change),
      ...(inFull ? {} : { columns: [...shown] }),
      sums: summedQuantities(model).map(({ name }) => name),
      checks: true,
    },
  );
  const said = [...issues, ...changes.issues, ...run.issues, ...rowCheckIssues(run, table)];
  if (hasErrors(said)) return refusal(said, line.locale);
  const document: RowsDocument = {
    opened,
    source,
    changes,
    run,
    columns: rowColumns(run, table, inFull ? undefined : shown),
    claims,
    persons: rowPersons(run, table),
    issues: said,
  };
  const remarks = said.filter(({ severity }) => severity !== 'note');
  return { stdout: await written(document, line, world), stderr: issueLinesText(remarks, line.locale), code: 0 };
}

function written(document: RowsDocument, line: CommandLine, world: World): string | Promise<string> {
  const { run, columns, source, claims, persons } = document;
  if (line.has('json')) return jsonText(rowsJson(document, world));
  if (line.has('csv')) return textOrStream(csvParts(columns, run.rows.length));
  return rowsSummary(run, columns, source.title?.[line.locale] ?? source.path, claims, persons, line.locale);
}

function tableIssue({ model }: OpenedModel, count: number): Issue {
  const table = model.axis.kind === 'rows' ? model.axis.table : '';
  if (count > 1) return { code: 'cli/row-table-many', severity: 'error', place: {}, values: { model: model.id, count } };
  return { code: 'cli/row-table-not-given', severity: 'error', place: {}, values: { model: model.id, table } };
}
