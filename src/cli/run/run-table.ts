import { messages, type Locale } from '../../i18n/locale.ts';
import type { Quantity } from '../../language/model.ts';
import type { Session } from '../open/session.ts';
import { cellLabel } from '../text/cell-label.ts';
import { cellText, marksLegend, numberStyle, unitName } from '../text/cell-text.ts';
import { checkLines } from '../text/check-lines.ts';
import { aligned } from '../text/text-table.ts';
import { titleLines } from '../text/title-lines.ts';

const kinds = [
  ['parameter', 'parameters'],
  ['input', 'inputs'],
  ['variable', 'variables'],
] as const;

/** A run as a text table: quantities × periods, by kind. */
export function runTable(session: Session, locale: Locale): string {
  const { run, model, periods, opened } = session;
  const style = numberStyle(run, opened.project?.money, locale);
  const words = messages(locale);
  const line = (quantity: Quantity, element: string): readonly string[] => [
    `${quantity.name}${element === '' ? '' : `[${element}]`}`,
    cellLabel(model, quantity, element, locale),
    unitName(quantity, style),
    ...periods.map((period) => cellText(run, quantity, period, element, style)),
  ];
  const groups = kinds.map(([kind, name]) => ({
    title: words.models[name],
    rows: [...model.quantities.values()]
      .filter((quantity) => quantity.kind === kind)
      .flatMap((quantity) => run.elements(quantity.name).map((element) => line(quantity, element))),
  }));
  const shown = groups.filter(({ rows }) => rows.length > 0);
  const head = ['', '', words.models.unit, ...periods];
  // One table for all kinds, so that their columns stand under each other.
  const lines = aligned([head, ...shown.flatMap(({ rows }) => rows)], 3);
  let at = 1;
  const body = shown.flatMap(({ title, rows }) => ['', title, ...lines.slice(at, (at += rows.length))]);
  return [
    ...titleLines(session, locale),
    '',
    lines[0]!,
    ...body,
    '',
    marksLegend(locale),
    ...checkLines(
      run,
      run.checks.filter(({ period }) => periods.includes(period)),
      locale,
    ),
    '',
  ].join('\n');
}
