import type { Issue } from '../../i18n/issue.ts';
import { evaluateRows } from '../../language/run/run-rows.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges } from '../open/changes.ts';
import { hasErrors } from '../open/has-errors.ts';
import type { OpenedModel } from '../open/model.ts';
import { openRowData, rowQuestion, tableIssue } from '../open/row-data.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import { shownPath, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { tooLongForJson } from './json-limit.ts';
import { rowCheckIssues } from './row-checks.ts';
import { rowColumns, type RowColumn } from './row-columns.ts';
import { rowPersons } from './row-persons.ts';
import { csvParts } from './rows-csv.ts';
import { rowsJson, type RowsDocument } from './rows-json.ts';
import { parquetParts } from './rows-parquet.ts';
import { rowsSummary } from './rows-summary.ts';
import { shownVariables, summedQuantities } from './summed-quantities.ts';

/** Runs a model over the rows of one table; `--to` names the period whose parameters apply, `--known` the year of claims. */
export async function runRows(opened: OpenedModel, line: CommandLine, world: World): Promise<Outcome> {
  const { model } = opened;
  const { axis } = model;
  if (axis.kind !== 'rows') throw new TypeError('runRows: a model on a row axis');
  const format = (['json', 'csv'] as const).find((name) => line.has(name));
  const parquet = line.value('parquet');
  if (format !== undefined && parquet !== undefined) throw usage.together('--parquet', `--${format}`);
  const question = rowQuestion(line);
  const { period, start } = question;
  const noTable = tableIssue(opened, question);
  if (noTable) return refusal([noTable], line.locale);
  const changes = readChanges(line, world, model, () => start);
  if (!('set' in changes)) return refusal(changes.issues, line.locale);
  const data = await openRowData(opened, question, world);
  if (!('table' in data)) return refusal(data.issues, line.locale);
  const { table, source, issues, claims } = data;
  const inFull = format !== undefined || parquet !== undefined;
  const shown = shownVariables(model);
  const long = format === 'json' ? tooLongForJson(table.rowCount, model) : undefined;
  if (long) return refusal([long], line.locale);
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
  const persons = rowPersons(run, table);
  const document: RowsDocument = { opened, source, changes, run, columns: rowColumns(run, table), claims, persons, issues: said };
  const unwritten = parquet === undefined ? undefined : await writeParquet(parquet, document, world);
  if (unwritten) return refusal([unwritten], line.locale);
  const stderr = issueLinesText(
    said.filter(({ severity }) => severity !== 'note'),
    line.locale,
  );
  if (format === 'csv') return { stdout: '', rest: csvParts(document.columns, run.rows.length), stderr, code: 0 };
  const name = source.title?.[line.locale] ?? source.path;
  const stdout =
    format === 'json'
      ? jsonText(rowsJson(document, world))
      : rowsSummary(run, rowColumns(run, table, shown), name, claims, persons, line.locale);
  return { stdout, stderr, code: 0 };
}

/** Writes the rows as a Parquet file; the issue that says why not where it cannot be. */
async function writeParquet(
  path: string,
  { run, columns }: { readonly run: RowsDocument['run']; readonly columns: readonly RowColumn[] },
  world: World,
): Promise<Issue | undefined> {
  const file = shownPath(world, path);
  world.progress(file);
  try {
    world.write(path, await parquetParts(columns, run.rows.length));
    return undefined;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) throw error;
    return { code: 'cli/file-not-written', severity: 'error', place: { file }, values: { file, detail: code } };
  }
}
