import { toCsv } from '../../plots/csv-text.ts';
import type { CommandLine } from '../command-line.ts';
import { messagesOf } from '../open/messages-of.ts';
import { openModel } from '../open/model.ts';
import { onlyRows } from '../open/only-rows.ts';
import { openSession } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { runCells } from './run-csv.ts';
import { runJson } from './run-json.ts';
import { runTable } from './run-table.ts';

/** `hengsuan run MODEL`: every quantity of a model in every period, or of every row. */
export async function run(line: CommandLine, world: World): Promise<Outcome> {
  const opening = openModel(line.arguments[0]!, world);
  if (opening.opened?.model.axis.kind === 'rows') return (await import('./run-rows.ts')).runRows(opening.opened, line, world);
  if (line.has('parquet')) return refusal(opening.opened ? [onlyRows('--parquet', opening.opened.model)] : opening.issues, line.locale);
  const { session, issues } = await openSession(opening, line, world);
  if (!session) return refusal(issues, line.locale);
  const stdout = line.has('json')
    ? jsonText(runJson(session, world))
    : line.has('csv')
      ? toCsv(runCells(session, line.locale))
      : runTable(session, line.locale);
  return { stdout, stderr: messagesOf(session, line.locale), code: 0 };
}
