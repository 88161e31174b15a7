import { axisX, dot, text } from '@observablehq/plot';
import { benefitsWords } from '../i18n/benefits.ts';
import { numberText } from '../i18n/numbers.ts';
import { valueAxis, valueAxisMarks } from './axes.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';

/** One answer of a solver: how far levers move, and how many persons pay more. */
export interface FrontierPoint {
  readonly name: string;
  readonly squares: number;
  readonly losers: number;
  readonly dominated: boolean;
  readonly chosen: boolean;
}

/** Every answer by how far it moves the levers and how many pay more: nearer to the corner is gentler. */
export function frontierFigure(points: readonly FrontierPoint[], frame: FigureFrame): Figure {
  const { locale } = frame;
  const words = benefitsWords(locale);
  const title = words.figures.frontier;
  const draft = sheetOf(frame, { left: 60, right: 16, bottom: 38, top: 34 });
  const up = valueAxis(points.map(({ losers }) => losers), draft.height - draft.marginTop - draft.marginBottom);
  const sheet = { ...draft, marginLeft: up.width + 16 };
  const across = valueAxis(points.map(({ squares }) => squares), sheet.width - sheet.marginLeft - sheet.marginRight, 84);
  const { palette } = sheet;
  const kept = points.filter(({ dominated }) => !dominated);
  const description = words.figures.frontierSaid(points.length, kept.length);
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...across.domain], axis: null },
    y: { type: 'linear', domain: [...up.domain], axis: null },
    marks: [
      ...valueAxisMarks(up, words.figures.moreLose, sheet),
      axisX(across.ticks, { tickFormat: across.label, tickSize: 3, tickPadding: 4, label: null, fill: palette.mute, stroke: palette.mute }),
      text([words.figures.steps], { frameAnchor: 'bottom-right', dy: 34, fill: palette.mute }),
      dot(points.filter(({ dominated }) => dominated), { x: 'squares', y: 'losers', r: 3, fill: palette.surface, stroke: palette.mute }),
      dot(kept, { x: 'squares', y: 'losers', r: 3.5, fill: palette.baseline }),
      dot(points.filter(({ chosen }) => chosen), { x: 'squares', y: 'losers', r: 6.5, stroke: palette.scenario, strokeWidth: 2 }),
      text([`${words.figures.kept}   ${words.figures.beaten}`], { frameAnchor: 'top-right', dy: -20, fill: palette.mute }),
      ...(frame.interactive ? pointerTip(points.map(({ squares, losers, name }) => ({ x: squares, y: losers, text: `${name}\n${words.figures.moreLose} ${numberText(losers, 0)}` })), sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.lever, words.figures.steps, words.figures.moreLose, words.figures.kept], rows: points.map(({ name, squares, losers, dominated }) => [name, squares, losers, dominated ? '○' : '●']) },
  };
}
