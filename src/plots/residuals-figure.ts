import { dot, line, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { numberText } from '../i18n/numbers.ts';
import { projectionPastWords } from '../i18n/projection-past.ts';
import { valueAxis, valueAxisMarks } from './axes.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';
import { stepAxis } from './step-axis.ts';

export interface ResidualsRows {
  /** In the order of their calendar periods. */
  readonly all: readonly { readonly period: string; readonly value: number }[];
  readonly byCalendar: readonly { readonly period: string; readonly mean: number; readonly count: number; readonly score: number }[];
}

/** Standardised residuals of Mack's model by calendar period, and their means; a period whose mean leans beyond ±2/√count is marked. */
export function residualsFigure({ all, byCalendar }: ResidualsRows, frame: FigureFrame): Figure {
  const words = projectionPastWords(frame.locale).triangle;
  const title = words.residualTitle;
  const axis = valueAxis([...all.map(({ value }) => value), -2.2, 2.2], (frame.height ?? 300) - 60);
  const sheet = sheetOf(frame, { left: axis.width + 16, top: 40 });
  const { palette } = sheet;
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const steps = stepAxis(byCalendar.map(({ period }) => period), inner, sheet);
  const x = ({ period }: { readonly period: string }): number => steps.position(period);
  const leaning = byCalendar.filter(({ score }) => Math.abs(score) > 2);
  const worst = byCalendar.reduce<ResidualsRows['byCalendar'][number] | undefined>((one, other) => (one && Math.abs(one.score) >= Math.abs(other.score) ? one : other), undefined);
  const description = worst ? words.residualSaid(worst.period, numberText(worst.score, 1)) : '';
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...steps.domain], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      rectY([0], { x1: steps.domain[0], x2: steps.domain[1], y1: -2, y2: 2, fill: palette.norm }),
      ...valueAxisMarks(axis, '', sheet),
      ruleY([0], { stroke: palette.mute }),
      ruleX(leaning.map(x), { stroke: palette.deficit, strokeOpacity: 0.35, strokeDasharray: '2 3' }),
      dot(all, { x, y: 'value', r: 2.5, stroke: palette.computed, fill: palette.surface, fillOpacity: 0.6 }),
      line(byCalendar, { x, y: 'mean', stroke: palette.ink, strokeWidth: 1.75 }),
      text([`○ ${words.residual}   ━ ${words.residualMean}   ■ ±2`], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -30, fill: palette.mute }),
      ...steps.marks,
      ...(frame.interactive ? pointerTip(byCalendar.map((each) => ({ x: x(each), y: each.mean, text: `${each.period}\n${words.residualMean} ${numberText(each.mean, 2)}\n${words.count} ${each.count}\n${words.score} ${numberText(each.score, 1)}` })), sheet) : []),
    ],
  });
  return { title, description, options, table: { columns: [words.period, words.residualMean, words.count, words.score], rows: byCalendar.map(({ period, mean, count, score }) => [period, mean, count, score]) } };
}
