import { areaY, line, rectY, ruleX, text } from '@observablehq/plot';
import { messages } from '../i18n/locale.ts';
import { percentText } from '../i18n/numbers.ts';
import { projectionWords } from '../i18n/projection.ts';
import { periodAxis, periodAxisMarks, valueAxis, valueAxisMarks } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';

/** Chances of one period, as fractions. */
export interface FirstCrossingRow {
  readonly period: string;
  /** For the first time in this period. */
  readonly first: number;
  /** In this period or one before. */
  readonly by: number;
  /** Simulation error of `by`: from, to; null where none can be told. */
  readonly least: number | null;
  readonly greatest: number | null;
}

export interface FirstCrossingSettings {
  readonly title: string;
  readonly rows: readonly FirstCrossingRow[];
  /** Chance that it never comes. */
  readonly never: number;
  /** First period by which half of all paths have crossed; null where fewer do. */
  readonly median: string | null;
}

/** In which year it comes first: a bar for each year, the chance that it has come as a line, and its simulation error. */
export function firstDeficitFigure({ title, rows, never, median }: FirstCrossingSettings, frame: FigureFrame): Figure {
  const { locale } = frame;
  const words = projectionWords(locale);
  const axis = valueAxis([...rows.map(({ by }) => by * 100), 10], (frame.height ?? 300) - 70);
  const end = rows.at(-1);
  const ends = end ? [{ period: end.period, y: end.by * 100, text: percentText(end.by, 0) }] : [];
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(ends) });
  const { palette } = sheet;
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const time = periodAxis(rows.map(({ period }) => period), inner - 12, locale);
  const domain = [time.domain[0] - 0.6, time.domain[1] + 0.6] as [number, number];
  const x = (row: { readonly period: string }): number => time.position(row.period);
  const description = median === null ? words.neverSaid(percentText(never, 0)) : words.medianSaid(median, percentText(never, 0));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain, axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, '%', sheet),
      rectY(rows, { x1: (row: FirstCrossingRow) => x(row) - 0.38, x2: (row: FirstCrossingRow) => x(row) + 0.38, y1: 0, y2: ({ first }: FirstCrossingRow) => first * 100, fill: palette.surplus }),
      areaY(rows.filter(({ least }) => least !== null), { x, y1: ({ least }: FirstCrossingRow) => least! * 100, y2: ({ greatest }: FirstCrossingRow) => greatest! * 100, fill: palette.deficit, fillOpacity: 0.2 }),
      line(rows, { x, y: ({ by }: FirstCrossingRow) => by * 100, stroke: palette.deficit, strokeWidth: 2 }),
      ...(median === null ? [] : [
        ruleX([time.position(median)], { stroke: palette.mute, strokeDasharray: '2 3' }),
        text([words.medianYear(median)], { x: time.position(median), frameAnchor: 'top', dy: -18, fill: palette.mute }),
      ]),
      ...endLabels(ends.map((label) => ({ ...label, x: x(label), fill: palette.deficit })), axis.domain, sheet.height - sheet.marginTop - sheet.marginBottom),
      ...periodAxisMarks(time, sheet),
      ...(frame.interactive ? pointerTip(rows.map((row) => ({ x: x(row), y: row.by * 100, text: `${row.period}\n${words.firstInYear} ${percentText(row.first)}\n${words.byYear} ${percentText(row.by)}` })), sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: { columns: [messages(locale).columns.period, words.firstInYear, words.byYear, words.errorFrom, words.errorTo], rows: rows.map(({ period, first, by, least, greatest }) => [period, first, by, least, greatest]) },
  };
}
