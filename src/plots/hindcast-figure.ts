import { dot, line, link } from '@observablehq/plot';
import { percentText, growthText } from '../i18n/numbers.ts';
import { projectionPastWords } from '../i18n/projection-past.ts';
import { valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';
import { quantityScale } from './quantity-scale.ts';
import { stepAxis } from './step-axis.ts';

/** What a triangle, as it stood, expected up to today, and what came. */
export interface HindcastRow {
  readonly knownTo: string;
  readonly expected: number;
  readonly came: number;
}

/** Earlier forecasts of the same method beside what came: the further apart, the less the method is to be believed. */
export function hindcastFigure(rows: readonly HindcastRow[], frame: FigureFrame, settings: { /** Where amounts are not yuan. */ readonly unitName?: string } = {}): Figure {
  const words = projectionPastWords(frame.locale).triangle;
  const title = words.lookedTitle;
  const scale = quantityScale('money', frame.money, frame.locale);
  const axis = valueAxis(rows.flatMap(({ expected, came }) => [expected / scale.size, came / scale.size]), (frame.height ?? 300) - 50);
  const last = rows.at(-1);
  const ends = last ? [
    { period: last.knownTo, y: last.came / scale.size, text: words.came },
    { period: last.knownTo, y: last.expected / scale.size, text: words.expected },
  ] : [];
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(ends) });
  const { palette } = sheet;
  const steps = stepAxis(rows.map(({ knownTo }) => knownTo), sheet.width - sheet.marginLeft - sheet.marginRight, sheet);
  const x = ({ knownTo }: HindcastRow): number => steps.position(knownTo);
  const expected = (row: HindcastRow): number => row.expected / scale.size;
  const came = (row: HindcastRow): number => row.came / scale.size;
  const told = rows.filter((row) => row.came > 0);
  const miss = Math.sqrt(told.reduce((sum, row) => sum + (row.expected / row.came - 1) ** 2, 0) / Math.max(1, told.length));
  const description = told.length === 0 ? words.tooFewLooked : words.lookedSaid(told.length, percentText(miss));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...steps.domain], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, settings.unitName ?? scale.name, sheet),
      zeroLine(sheet),
      link(rows, { x1: x, x2: x, y1: came, y2: expected, stroke: palette.deficit, strokeOpacity: 0.5 }),
      line(rows, { x, y: came, stroke: palette.observed, strokeWidth: 1.75 }),
      dot(rows, { x, y: came, r: 2.5, fill: palette.observed }),
      line(rows, { x, y: expected, stroke: palette.computed, strokeWidth: 1.75, strokeDasharray: '5 3' }),
      dot(rows, { x, y: expected, r: 2.75, fill: palette.surface, stroke: palette.computed, strokeWidth: 1.25 }),
      ...endLabels(ends.map((end, at) => ({ ...end, x: steps.position(end.period), fill: at === 0 ? palette.observed : palette.computed })), axis.domain, sheet.height - sheet.marginTop - sheet.marginBottom),
      ...steps.marks,
      ...(frame.interactive ? pointerTip(rows.map((row) => ({ x: x(row), y: came(row), text: `${row.knownTo}\n${words.expected} ${scale.text(row.expected)}\n${words.came} ${scale.text(row.came)}\n${words.miss} ${row.came > 0 ? growthText(row.expected / row.came - 1) : '—'}` })), sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.knownTo, words.expected, words.came, words.miss], rows: rows.map((row) => [row.knownTo, row.expected, row.came, row.came > 0 ? row.expected / row.came - 1 : null]) },
  };
}
