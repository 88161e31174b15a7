import { messages, type Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { cellLabel } from '../text/cell-label.ts';
import { cellText, differenceText, marksLegend, numberStyle, unitName } from '../text/cell-text.ts';
import { aligned } from '../text/text-table.ts';
import { titleLines } from '../text/title-lines.ts';
import { changeWords } from './measures-of.ts';
import type { MovedQuantity, PeriodComparison } from './period-comparison.ts';

/** Every quantity a scenario moves, period by period: baseline, each scenario and its change. */
export function periodsText({ session, scenarios, moved }: PeriodComparison, locale: Locale): string {
  const { baseline, model, periods, opened } = session;
  const words = messages(locale).compare;
  const style = numberStyle(baseline, opened.project?.money, locale);
  const head = ['', '', '', '', words.baseline, ...scenarios.flatMap(({ read }) => [read.name[locale], words.change])];
  const rows = moved.flatMap((one) =>
    periods.map((period) => [
      `${one.quantity.name}${one.element === '' ? '' : `[${one.element}]`}`,
      cellLabel(model, one.quantity, one.element, locale),
      unitName(one.quantity, style),
      period,
      cellText(baseline, one.quantity, period, one.element, style),
      ...scenarios.flatMap(({ run }) => [
        cellText(run, one.quantity, period, one.element, style),
        changeText(baseline, run, one, period, style),
      ]),
    ]),
  );
  const changes = scenarios.map(
    ({ read }) => `${read.name[locale]}  ${read.set.map(({ change }) => `${changeWords(change)} @ ${change.from}`).join('; ')}`,
  );
  return [
    ...titleLines(session, locale),
    ...changes,
    '',
    ...(rows.length === 0 ? [words.noEffect] : aligned([head, ...rows], 4)),
    '',
    marksLegend(locale),
    '',
  ].join('\n');
}

function changeText(
  baseline: EvaluatedRun,
  run: EvaluatedRun,
  { quantity, element }: MovedQuantity,
  period: string,
  style: NumberStyle,
): string {
  if (quantity.type !== 'number') return '';
  const [before, after] = [baseline, run].map((one) => one.value(quantity.name, period, element));
  return differenceText(before === undefined || after === undefined ? undefined : after - before, quantity.unitText, style);
}
