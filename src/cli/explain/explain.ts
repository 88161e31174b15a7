import type { CellReference } from '../../language/result.ts';
import type { CommandLine } from '../command-line.ts';
import { messagesOf } from '../open/messages-of.ts';
import { openModel } from '../open/model.ts';
import { onlyRows } from '../open/only-rows.ts';
import { openSession } from '../open/session.ts';
import { periodIssue } from '../open/span.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { cellOf, readCellArgument } from './cell-argument.ts';
import { explainJson } from './explain-json.ts';
import { explainText } from './explain-text.ts';
import { openedCells } from './opened-cells.ts';

const deepest = 20;

/** `hengsuan explain MODEL VARIABLE@PERIOD[ELEMENT] …`: numbers opened into formula, values and sources. */
export async function explainCells(line: CommandLine, world: World): Promise<Outcome> {
  const [name = '', ...texts] = line.arguments;
  const asked = texts.map(readCellArgument);
  const depth = depthOf(line.value('depth'));
  const opening = openModel(name, world);
  const { model } = opening.opened ?? {};
  if (opening.opened?.model.axis.kind === 'rows')
    return (await import('./explain-person.ts')).explainPerson(opening.opened, asked, depth, line, world);
  if (asked.length === 0) throw usage.argumentMissing('VARIABLE@PERIOD[ELEMENT]');
  if (model && line.has('person')) return refusal([onlyRows('--person', model)], line.locale);
  const cells = model
    ? asked.map((argument) => periodIssue('VARIABLE@PERIOD', argument.period, model.axis) ?? cellOf(argument, model))
    : [];
  const faults = cells.filter((cell) => 'code' in cell);
  if (faults.length > 0) return refusal(faults, line.locale);
  const latest = asked
    .map(({ period }) => period)
    .toSorted()
    .at(-1);
  const { session, issues } = await openSession(opening, line, world, latest);
  if (!session) return refusal(issues, line.locale);
  const references = cells.filter((cell): cell is CellReference => !('code' in cell));
  const { periods } = session.run;
  const outside = references.filter(({ period }) => !periods.includes(period));
  if (outside.length > 0) {
    const [first = '', last = ''] = [periods[0], periods.at(-1)];
    return refusal(
      outside.map(({ period }) => ({ code: 'cli/period-outside', severity: 'error', place: {}, values: { period, first, last } })),
      line.locale,
    );
  }
  const opened = openedCells(session.run, references, depth);
  const stdout = line.has('json')
    ? jsonText(explainJson(session, references, opened, world))
    : explainText(session, references, opened, line.locale);
  return { stdout, stderr: messagesOf(session, line.locale), code: 0 };
}

function depthOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d?$/.test(text) || Number(text) > deepest) throw usage.valueWrong('--depth', text, `1–${deepest}`);
  return Number(text);
}
