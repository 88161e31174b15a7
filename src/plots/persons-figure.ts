import { line } from '@observablehq/plot';
import { messages } from '../i18n/locale.ts';
import { periodText } from '../i18n/periods.ts';
import { amountNumber, amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import { boundaryMarks, periodAxis, periodAxisMarks, valueAxis, valueAxisMarks } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';

export interface PersonsSeries {
  readonly name: string;
  readonly rows: readonly { readonly period: string; readonly persons: number; readonly baseline?: number }[];
}

/** Numbers of persons over the years, each group a line; the baseline dashed where the scenario differs. */
export function personsFigure({ title, last, series }: { readonly title: string; readonly last: string; readonly series: readonly PersonsSeries[] }, frame: FigureFrame): Figure {
  const { locale } = frame;
  const scale = 'tenThousandPersons';
  const size = scaleSize(scale);
  const axis = valueAxis(series.flatMap(({ rows }) => rows.map(({ persons }) => persons / size)), (frame.height ?? 300) - 60);
  const ends = series.flatMap(({ name, rows }) => {
    const end = rows.at(-1);
    return end ? [{ period: end.period, y: end.persons / size, text: `${name}\n${amountNumber(end.persons, scale)}` }] : [];
  });
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(ends) });
  const { palette } = sheet;
  const colours = [palette.income, palette.expenditure, palette.scenario, palette.assumed];
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const time = periodAxis([...new Set(series.flatMap(({ rows }) => rows.map(({ period }) => period)))], inner, locale);
  const x = (row: { readonly period: string }): number => time.position(row.period);
  const description = series.flatMap(({ name, rows }) => {
    const [from, to] = [rows[0], rows.at(-1)];
    return from && to ? [messages(locale).figures.describeRange(name, periodText(from.period, locale), periodText(to.period, locale), amountText(from.persons, scale, locale), amountText(to.persons, scale, locale))] : [];
  }).join(locale === 'zh' ? '；' : '; ');
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...time.domain], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, scaleName(scale, locale), sheet),
      ...boundaryMarks(time.position(last), messages(locale).figures.forecast, sheet),
      ...series.flatMap(({ rows }, at) => [
        line(rows.filter(({ baseline }) => baseline !== undefined), { x, y: ({ baseline }: { baseline?: number }) => baseline! / size, stroke: colours[at % 4]!, strokeDasharray: '6 3', strokeWidth: 1.25 }),
        line(rows, { x, y: ({ persons }: { persons: number }) => persons / size, stroke: colours[at % 4]!, strokeWidth: 2 }),
      ]),
      ...endLabels(ends.map((end, at) => ({ ...end, x: x(end), fill: colours[at % 4]! })), axis.domain, sheet.height - sheet.marginTop - sheet.marginBottom),
      ...periodAxisMarks(time, sheet),
      ...(frame.interactive ? pointerTip(series.flatMap(({ name, rows }) => rows.map((row) => ({ x: x(row), y: row.persons / size, text: `${row.period}  ${name}\n${amountText(row.persons, scale, locale)}` }))), sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: { columns: [messages(locale).columns.period, messages(locale).columns.series, messages(locale).columns.value, messages(locale).compare.baseline], rows: series.flatMap(({ name, rows }) => rows.map(({ period, persons, baseline }) => [period, name, persons, baseline ?? persons])) },
  };
}
