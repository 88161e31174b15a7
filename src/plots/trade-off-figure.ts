import { axisX, dot, line, text } from '@observablehq/plot';
import { nice, ticks } from 'd3';
import { benefitsWords } from '../i18n/benefits.ts';
import { decimalText } from '../i18n/decimal-text.ts';
import { percentText } from '../i18n/numbers.ts';
import { amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';
import { textWidth } from './text-width.ts';

/** One value of the lever, what funds then pay (yuan) and what part of the expense patients pay (fraction). */
export interface TradeOffPoint {
  readonly value: string;
  readonly funds: number;
  readonly ownShare: number;
}

export interface TradeOffRows {
  readonly lever: string;
  readonly points: readonly TradeOffPoint[];
  readonly here: TradeOffPoint;
  readonly baseline: TradeOffPoint;
}

/** What patients pay against what funds pay while one lever moves. Neither axis begins at zero: the line is what counts. */
export function tradeOffFigure({ lever, points, here, baseline }: TradeOffRows, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = benefitsWords(locale);
  const title = words.tradeFigure(lever);
  const size = scaleSize(money);
  const all = [...points, here, baseline];
  const up = range(all.map(({ ownShare }) => ownShare * 100), 5);
  const across = range(all.map(({ funds }) => funds / size), 5);
  const sheet = sheetOf(frame, { left: Math.max(...up.ticks.map((tick) => textWidth(up.label(tick), fontSize))) + 18, right: 36, bottom: 38, top: 34 });
  const { palette } = sheet;
  const x = ({ funds }: TradeOffPoint): number => funds / size;
  const y = ({ ownShare }: TradeOffPoint): number => ownShare * 100;
  const [first, last] = [points[0], points.at(-1)];
  const description = first && last ? words.figures.tradeSaid(lever, first.value, last.value, percentText(first.ownShare), percentText(last.ownShare)) : title;
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...across.domain], axis: null },
    y: { type: 'linear', domain: [...up.domain], axis: null },
    marks: [
      axisX(across.ticks, { tickFormat: across.label, tickSize: 3, tickPadding: 4, label: null, fill: palette.mute, stroke: palette.mute }),
      ...up.ticks.map((tick) => text([up.label(tick)], { y: tick, frameAnchor: 'left', textAnchor: 'end', dx: -6, fill: palette.mute })),
      text([words.figures.ownShare], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -26, fill: palette.mute }),
      text([`${words.keyFunds}（${scaleName(money, locale)}）`], { frameAnchor: 'bottom-right', dy: 34, fill: palette.mute }),
      line(points, { x, y, stroke: palette.baseline, strokeWidth: 1.75 }),
      dot(points, { x, y, r: 2.5, fill: palette.surface, stroke: palette.baseline }),
      ...[first, last].flatMap((point, end) => (point ? [text([point.value], { x: x(point), y: y(point), dy: end === 0 ? -10 : 12, fill: palette.mute })] : [])),
      dot([baseline], { x, y, r: 4.5, stroke: palette.ink, strokeWidth: 1.5 }),
      dot([here], { x, y, r: 4, fill: palette.scenario }),
      text([`○ ${words.figures.baseline} ${baseline.value}`], { frameAnchor: 'top-right', dy: -26, dx: 28, fill: palette.ink }),
      text([`● ${words.figures.here} ${here.value}`], { frameAnchor: 'top-right', dy: -12, dx: 28, fill: palette.scenario }),
      ...(frame.interactive ? pointerTip(points.map((point) => ({ x: x(point), y: y(point), text: `${lever} ${point.value}\n${words.keyFunds} ${amountText(point.funds, money, locale)}\n${words.figures.ownShare} ${percentText(point.ownShare, 2)}` })), sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.figures.leverValue, words.keyFunds, words.figures.ownShare], rows: points.map(({ value, funds, ownShare }) => [value, funds, ownShare]) },
  };
}

interface Range {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly label: (value: number) => string;
}

function range(values: readonly number[], count: number): Range {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.08 || Math.abs(high) * 0.01 || 1;
  const domain = [low - room, high + room] as const;
  const [from, to] = nice(domain[0], domain[1], count) as [number, number];
  const steps = ticks(domain[0], domain[1], count);
  const digits = Math.max(0, -Math.floor(Math.log10((steps[1] ?? to) - (steps[0] ?? from)) + 1e-9));
  return { domain, ticks: steps, label: (value) => decimalText(value, digits) };
}
